"""A rule that somebody does not want to hear of."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.second_reading import actions, queries
from vorzimmer.second_reading.models import Silenced


def silence(house, rule, who="ben"):
    return actions.silence_hint(actor=getattr(house, who), membership=house.ben.membership, rule=rule)


def test_it_is_quiet_for_this_person_only(house):
    silence(house, "irony")
    silence(house, "irony")
    with scope(workspace=house.workspace):
        assert queries.silenced(house.ben) == {"irony"}
        assert queries.silenced(house.anna) == set()
        assert Silenced.objects.count() == 1
        assert {(e.kind, e.internal) for e in Entry.objects.all()} == {("second_reading.hint_silenced", True)}


@pytest.mark.parametrize("who", ["anna", "carla", "otto", "susanne"])
def test_nobody_chooses_for_others(house, who):
    with pytest.raises(NotAllowed):
        silence(house, "irony", who)


def test_unknown_rules_change_nothing(house):
    with pytest.raises(ValueError, match="sarcasm"):
        silence(house, "sarcasm")
    with scope(workspace=house.workspace):
        assert not Silenced.objects.exists()
        assert not Entry.objects.exists()


def test_the_settings_without_javascript(house, visitor):
    visitor.sign_in(house.ben)
    response = visitor.post("/settings/second-reading/silence/", {"rule": "irony"})
    assert response["Location"] == "/w/nord/settings/second-reading/"
    page = visitor.get("/settings/second-reading/").content.decode()
    assert page.count('action="/w/nord/settings/second-reading/hear/"') == 1
    assert visitor.post("/settings/second-reading/silence/", {"rule": "sarcasm"}).status_code == 422


def test_everything_can_be_switched_off(house, visitor):
    visitor.sign_in(house.ben).post("/settings/second-reading/silence/", {"rule": "all"}, part="none")
    answer = visitor.post("/second-reading/", {"text": "Na toll, schon wieder.", "kind": "message", "field": "say"})
    assert answer.content.strip() == b""
