"""An offer stands for thirty days; then it lapses by itself."""

from datetime import timedelta

import pytest

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.jobs import lapse_offers
from vorzimmer.agreements.models import Signature, Version
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification
from vorzimmer.people.actor import Door

from .negotiated import begun, inside, offered, ready, sign, signed
from .promises import every_promise

THIRTY = timedelta(days=30)


@pytest.fixture
def here(house):
    with inside(house):
        yield house


def job(here, later):
    """The half-hourly work, so much later."""
    with clock.at(clock.now() + later):
        lapse_offers.call(str(here.workspace.pk))


def state(version):
    return Version.objects.get(pk=version.pk).state


def test_after_thirty_days_and_not_before_both_are_told_once(here):
    version = offered(here)
    job(here, THIRTY - timedelta(minutes=5))
    assert state(version) == "offered"
    job(here, THIRTY + timedelta(minutes=1))
    job(here, THIRTY + timedelta(hours=1))
    assert state(version) == "lapsed"
    assert Entry.objects.filter(kind="agreements.lapsed").count() == 1
    told = Notification.objects.filter(kind="agreements.lapsed")
    assert {one.to_id for one in told} >= {here.anna.id, here.ben.id}


def test_each_answer_gives_thirty_days_again(here):
    version = offered(here)
    with clock.at(clock.now() + timedelta(days=29)):
        actions.counter(actor=here.anna, version=version)
    job(here, THIRTY + timedelta(days=1))
    assert state(version) == "offered"
    job(here, timedelta(days=60))
    assert state(version) == "lapsed"


def test_a_first_signature_ends_with_it_and_the_next_one_begins_where_it_ended(here):
    version = ready(here)
    sign(here.anna, version)
    job(here, THIRTY + timedelta(days=1))
    assert not Signature.objects.exists()
    with pytest.raises(NotAllowed, match="not negotiated any more"):
        sign(here.ben, Version.objects.get(pk=version.pk))
    assert actions.begin_next_version(actor=here.ben, agreement=version.agreement).version.number == 2


def test_drafts_and_what_is_signed_do_not_lapse(here):
    version = signed(here)
    draft = actions.begin_next_version(actor=here.ben, agreement=version.agreement).version
    job(here, timedelta(days=400))
    assert (state(version), state(draft)) == ("signed", "draft")
    assert queries.standing_version(here.engagement) == version


@pytest.mark.parametrize("who", ["anna", "ben", "carla"])
def test_nobody_does_it_by_hand_or_too_early(here, who):
    version = offered(here)
    with pytest.raises(NotAllowed):
        actions.lapse_version(actor=here.ben.through(Door.SCHEDULE), version=version)
    with clock.at(clock.now() + timedelta(days=31)), pytest.raises(NotAllowed):
        actions.lapse_version(actor=getattr(here, who), version=version)


def test_it_happens_once_wholly_or_not_at_all(here, monkeypatch):
    version, clockwork = offered(here), here.ben.through(Door.SCHEDULE)
    with clock.at(clock.now() + timedelta(days=31)):
        every_promise(clockwork, actions.lapse_version, monkeypatch, version=version)


def test_a_draft_has_no_time(here):
    assert begun(here).lapses_at is None
