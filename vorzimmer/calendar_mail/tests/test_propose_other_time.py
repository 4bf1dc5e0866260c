"""A guest proposes another time; whoever may move the appointment decides."""

import sys
from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.calendar_mail import actions
from vorzimmer.calendar_mail.models import Counter
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification
from vorzimmer.people.actor import Door

from .scenes import AT, HOUR, arranged, guest

LATER = AT + timedelta(days=1)


def proposed(house, appointment, starts_at=LATER, door=Door.OUTSIDE, **said):
    said = {"ends_at": starts_at + HOUR, "comment": "Lieber so"} | said
    return actions.propose_other_time(
        actor=house.anna.through(door), attendee=guest(house, appointment), starts_at=starts_at, **said
    ).counter


def test_it_waits_and_those_who_arrange_are_told(house):
    counter = proposed(house, arranged(house))
    assert (counter.state, counter.comment) == ("open", "Lieber so")
    with scope(workspace=house.workspace):
        entry = Entry.objects.get(kind="calendar_mail.time_proposed")
        told = {each.to.user.first_name for each in Notification.objects.filter(entry=entry)}
    assert "Ben" in told
    assert entry.facts["words"]["guest"] == "Viktor Vogt"


def test_a_newer_one_replaces_it(house):
    appointment = arranged(house)
    first = proposed(house, appointment)
    proposed(house, appointment, LATER + HOUR)
    with scope(workspace=house.workspace):
        assert Counter.objects.get(pk=first.pk).state == "outdated"


def test_nobody_of_the_house_proposes_in_a_guests_name(house):
    appointment = arranged(house)
    for who in (house.anna, house.ben, house.otto):
        with pytest.raises(NotAllowed):
            actions.propose_other_time(
                actor=who, attendee=guest(house, appointment), starts_at=LATER, ends_at=LATER + HOUR
            )


def test_a_time_that_has_passed_is_none(house):
    appointment = arranged(house)
    with pytest.raises(NotAllowed):
        proposed(house, appointment, AT - timedelta(days=60))
    with pytest.raises(NotAllowed):
        proposed(house, appointment, ends_at=LATER - HOUR)


def test_half_way_the_earlier_one_stays_open(house, monkeypatch):
    appointment = arranged(house)
    first = proposed(house, appointment)
    monkeypatch.setattr(
        sys.modules["vorzimmer.calendar_mail.actions.propose_other_time"], "TimeProposed", lambda **_: 1 / 0
    )
    with pytest.raises(ZeroDivisionError):
        proposed(house, appointment, LATER + HOUR)
    with scope(workspace=house.workspace):
        assert Counter.objects.get().pk == first.pk
