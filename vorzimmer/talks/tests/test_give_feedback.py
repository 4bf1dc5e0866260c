"""Observation, effect, wish; or thanks."""

import pytest
from django.http import Http404
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.talks import actions, queries

from .scenes import again, arranged, at, told

WISH = {"kind": "wish", "observation": "Der Plan kam um 16:30", "effect": "Ich war in Eile", "wish": "Bis Mittag"}


def said(house, talk, who="anna", **more):
    return actions.give_feedback(actor=getattr(house, who), talk=talk, **(WISH | more)).feedback


def test_a_wish_waits_for_the_talk(house, visitor):
    with at(23):
        talk = arranged(house)
        wish = said(house, talk)
        ben = visitor.sign_in(house.ben)
        assert "16:30" not in ben.get(f"/talks/{talk.pk}/").content.decode()
        with scope(workspace=house.workspace), pytest.raises(Http404):
            queries.get_feedback(house.ben, wish.pk)
        assert told(house, "feedback_given") == set()
        actions.begin_talk(actor=house.ben, talk=again(house, talk))
        assert "16:30" in ben.get(f"/talks/{talk.pk}/").content.decode()


def test_thanks_are_read_at_once(house):
    with at(23):
        said(house, arranged(house), kind="thanks", observation="Wien war perfekt geplant")
    assert told(house, "feedback_given") == {"Ben"}
    with scope(workspace=house.workspace):
        assert "Wien" not in str(Entry.objects.get(kind="talks.feedback_given").facts)


def test_a_wish_says_what_is_wished_for(house):
    with at(23), pytest.raises(NotAllowed):
        said(house, arranged(house), wish="")


@pytest.mark.parametrize("who", ["bea", "carla", "susanne", "emil"])
def test_who_may_not(house, who):
    with at(23):
        talk = arranged(house)
        with pytest.raises(NotAllowed):
            said(house, talk, who)
