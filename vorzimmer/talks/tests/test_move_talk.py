"""Another time."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import writing
from vorzimmer.calendars.models import Appointment
from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions

from .scenes import again, arranged, at, on, told


def test_its_appointment_moves_along_and_the_other_is_asked_again(house):
    with at(23):
        talk = arranged(house)
        moved = actions.move_talk(actor=house.ben, talk=talk, starts_at=on(27, 14), minutes=30).talk
    with scope(workspace=house.workspace):
        there = Appointment.objects.get(pk=again(house, moved).appointment_id)
        assert (there.starts_at, there.ends_at, there.moved) == (on(27, 14), on(27, 14, 30), 1)
    assert told(house, "moved") == {"Anna"}


def test_not_once_it_goes_on_not_into_the_past_and_not_by_others(house):
    with at(26):
        talk = arranged(house)
        with pytest.raises(NotAllowed):
            actions.move_talk(actor=house.anna, talk=talk, starts_at=on(25, 10))
        for who in ("bea", "carla", "susanne", "emil"):
            with pytest.raises(NotAllowed):
                actions.move_talk(actor=getattr(house, who), talk=talk, starts_at=on(27, 10))
        actions.begin_talk(actor=house.anna, talk=talk)
        with pytest.raises(NotAllowed):
            actions.move_talk(actor=house.anna, talk=talk, starts_at=on(27, 10))


def test_nothing_moves_when_the_calendar_fails(house, monkeypatch):
    def break_down(*args, **kwargs):
        raise RuntimeError

    with at(23):
        talk = arranged(house)
        monkeypatch.setattr(writing, "write", break_down)
        with pytest.raises(RuntimeError):
            actions.move_talk(actor=house.ben, talk=talk, starts_at=on(27, 14))
    assert again(house, talk).starts_at == on(26, 10)
    assert told(house, "moved") == set()
