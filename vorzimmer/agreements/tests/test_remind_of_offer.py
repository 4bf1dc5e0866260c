"""Three days before an offer lapses both sides hear of it, once."""

from datetime import timedelta

import pytest

from vorzimmer.agreements import actions
from vorzimmer.agreements.jobs import lapse_offers
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification
from vorzimmer.people.actor import Door

from .negotiated import begun, inside, offered
from .promises import every_promise


@pytest.fixture
def here(house):
    with inside(house):
        yield house


def job(here, days):
    with clock.at(clock.now() + timedelta(days=days)):
        lapse_offers.call(str(here.workspace.pk))


def reminders():
    return Entry.objects.filter(kind="agreements.lapses_soon").count()


def test_both_hear_of_it_in_time_and_once(here):
    offered(here)
    job(here, 26)
    before = reminders()
    job(here, 28)
    job(here, 29)
    assert (before, reminders()) == (0, 1)
    told = Notification.objects.filter(kind="agreements.lapses_soon")
    assert {one.to_id for one in told} == {here.anna.id, here.ben.id}


def test_after_an_answer_it_comes_again_for_the_new_time(here):
    version = offered(here)
    job(here, 28)
    with clock.at(clock.now() + timedelta(days=29)):
        actions.counter(actor=here.anna, version=version)
    job(here, 30)
    job(here, 57)
    assert reminders() == 2


@pytest.mark.parametrize("who", ["anna", "ben", "carla"])
def test_nobody_does_it_by_hand(here, who):
    version = offered(here)
    with pytest.raises(NotAllowed, match="by itself"):
        actions.remind_of_offer(actor=getattr(here, who), version=version)


def test_of_a_draft_nobody_is_reminded(here):
    with pytest.raises(NotAllowed):
        actions.remind_of_offer(actor=here.ben.through(Door.SCHEDULE), version=begun(here))


def test_it_happens_once_wholly_or_not_at_all(here, monkeypatch):
    clockwork = here.ben.through(Door.SCHEDULE)
    every_promise(clockwork, actions.remind_of_offer, monkeypatch, version=offered(here))
