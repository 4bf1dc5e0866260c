"""A line of the notes."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions
from vorzimmer.talks.models import Minutes, NoteLine

from .scenes import again, arranged, at, begun, ended, noted, sealed


def test_two_who_write_at_once_write_two_lines(house):
    with at(26, 10):
        talk = begun(house)
        noted(house, talk, "Von Ben")
        noted(house, talk, "Von Anna", who="anna")
    with scope(workspace=house.workspace):
        assert [each.text for each in NoteLine.objects.filter(talk=talk)] == ["Von Ben", "Von Anna"]


def test_afterwards_it_corrects_the_minutes_until_both_have_answered(house):
    with at(26, 10):
        talk = begun(house)
        first = ended(house, talk)
        noted(house, talk, "Nachgetragen")
        assert "Nachgetragen" in str(again(house, first).body), "nobody had answered yet"
        actions.confirm_minutes(actor=house.anna, minutes=again(house, first))
        noted(house, talk, "Noch etwas")
        with scope(workspace=house.workspace):
            second = Minutes.objects.get(number=2)
        assert "Noch etwas" not in str(again(house, first).body), "Anna has confirmed these words"
        sealed(house, second)
        with pytest.raises(NotAllowed):
            noted(house, talk, "Zu spät")


def test_not_before_and_not_by_others(house):
    with at(26, 10):
        with pytest.raises(NotAllowed):
            noted(house, arranged(house))
        talk = begun(house)
        for who in ("bea", "carla", "susanne", "emil"):
            with pytest.raises(NotAllowed):
                noted(house, talk, who=who)
        with pytest.raises(NotAllowed):
            noted(house, talk, " ")
