"""A good brief is kept."""

import pytest
from django_scopes import scope

from vorzimmer.journal import reactions
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.planning import actions
from vorzimmer.planning.models import Template

from .scenes import SAID, kept


def test_for_an_engagement_or_for_everybody(house):
    own = kept(house)
    everybodys = actions.keep_template(actor=house.carla, place=house.workspace, **SAID).template
    assert (own.engagement, own.title, own.brief) == (house.engagement, "Newsletter", {"audience": "Stammkunden"})
    assert (everybodys.engagement, everybodys.created_by) == (None, house.carla.membership)
    with scope(workspace=house.workspace):
        assert {entry.kind for entry in Entry.objects.all()} == {"planning.template_kept"}


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_who_looks_on_keeps_none(house, who):
    with pytest.raises(NotAllowed):
        kept(house, who)


@pytest.mark.parametrize("who", ["anna", "ben", "susanne", "emil"])
def test_for_everybody_only_who_runs_the_workspace(house, who):
    with pytest.raises(NotAllowed):
        actions.keep_template(actor=getattr(house, who), place=house.workspace, **SAID)


def test_without_a_word_there_is_none(house):
    with pytest.raises(NotAllowed):
        kept(house, title=" ", outcome="")


def test_when_it_fails_half_way_nothing_stays(house, monkeypatch):
    def refuse(*args):
        raise RuntimeError

    monkeypatch.setattr(reactions, "react", refuse)
    with pytest.raises(RuntimeError):
        kept(house)
    with scope(workspace=house.workspace):
        assert not Template.objects.exists()
