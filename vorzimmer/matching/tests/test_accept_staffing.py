"""What the board proposes becomes entries of shortlists, and everybody is asked."""

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions
from vorzimmer.matching.models import ShortlistEntry
from vorzimmer.notifications.models import Notification

from .scenes import looking, profile


def accepted(house, pairs, by="carla"):
    return actions.accept_staffing(actor=getattr(house, by), workspace=house.workspace, pairs=pairs)


def test_each_pair_is_an_entry_and_each_person_is_asked(house):
    pairs = [(looking(house), profile(house, "ben")), (looking(house, title="Texte"), profile(house, "bea"))]
    assert len(accepted(house, pairs).asked) == 2
    with scope(workspace=house.workspace):
        entries = ShortlistEntry.objects.order_by("id")
        assert [(each.need, each.profile, each.state) for each in entries] == [(*pair, "proposed") for pair in pairs]
        told = Notification.objects.filter(entry__kind="matching.assistant_suggested")
        assert {each.to_id for each in told} == {house.ben.id, house.bea.id}


def test_what_is_not_possible_any_more_is_left_out_and_said(house):
    need, ben, bea = looking(house), profile(house, "ben"), profile(house, "bea")
    accepted(house, [(need, ben)])
    happened = accepted(house, [(need, ben), (need, bea)])
    assert happened.asked == [str(need.pk)]
    assert "Ben Berger" in happened.left_out[0]


def test_a_form_sent_twice_asks_once(house):
    pairs = [(looking(house), profile(house))]
    carla = house.carla.through("web", "key-1")
    first = actions.accept_staffing(actor=carla, workspace=house.workspace, pairs=pairs)
    assert actions.accept_staffing(actor=carla, workspace=house.workspace, pairs=pairs) == first
    with scope(workspace=house.workspace):
        assert ShortlistEntry.objects.count() == 1


@pytest.mark.parametrize("who", ["anna", "ben", "susanne", "emil"])
def test_only_those_who_run_the_workspace(house, who):
    with pytest.raises(NotAllowed):
        accepted(house, [(looking(house), profile(house))], by=who)


def test_another_workspace_finds_nothing(house):
    pairs = [(looking(house), profile(house))]
    with pytest.raises((NotAllowed, ObjectDoesNotExist)):
        actions.accept_staffing(actor=house.dora, workspace=house.elsewhere, pairs=pairs)


def test_half_way_nothing_stays(house, monkeypatch):
    pairs = [(looking(house), profile(house, "ben")), (looking(house, title="Texte"), profile(house, "bea"))]
    from vorzimmer.journal import reactions

    seen = []

    def refuse(actor, happened, entry):
        seen.append(happened)
        if len(seen) == 2:
            raise RuntimeError("the journal is full")

    monkeypatch.setattr(reactions, "react", refuse)
    with pytest.raises(RuntimeError):
        accepted(house, pairs)
    with scope(workspace=house.workspace):
        assert not ShortlistEntry.objects.exists()
