"""Whoever has not confirmed rights and duties after two weeks is reminded, once."""

from datetime import UTC, datetime, timedelta

import pytest

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.entries import TermsReminded
from vorzimmer.agreements.jobs import ask_for_confirmations
from vorzimmer.agreements.letters.standing import terms_reminded
from vorzimmer.agreements.models import Confirmation
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications import addresses
from vorzimmer.notifications.models import Notification
from vorzimmer.people.actor import Door

from .negotiated import inside, signed

SIGNED_AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def here(house):
    """Anna and Ben have signed; Bea is asked."""
    with inside(house):
        with clock.at(SIGNED_AT):
            house.version = signed(house)
        yield house


def job(here, **later):
    with clock.at(SIGNED_AT + timedelta(**later)):
        ask_for_confirmations.func(workspace_id=str(here.workspace.pk))


def reminded():
    return [entry.kind for entry in Entry.objects.filter(kind="agreements.terms_reminded")]


def test_after_two_weeks_and_once(here):
    job(here, days=13)
    early = reminded()
    job(here, days=14, hours=1)
    job(here, days=15)
    job(here, days=40)
    assert (early, len(reminded())) == ([], 1)
    told = Notification.objects.filter(kind="agreements.terms_reminded", needs_you=True)
    assert {one.to_id for one in told} == {here.bea.id}


def test_whoever_has_confirmed_is_left_alone(here):
    with clock.at(SIGNED_AT + timedelta(days=10)):
        actions.confirm_terms(actor=here.bea, confirmation=queries.open_confirmation(here.version, here.bea.id))
    job(here, days=15)
    assert reminded() == []


def test_of_a_version_that_holds_no_longer_nobody_is_reminded(here):
    with clock.at(SIGNED_AT + timedelta(days=10)):
        following = actions.begin_next_version(actor=here.ben, agreement=here.version.agreement).version
        signed(here, actions.offer_version(actor=here.ben, version=following).version)
    job(here, days=15)
    assert reminded() == []


def test_the_mail_has_a_button_and_says_that_it_is_late(here):
    with clock.at(SIGNED_AT + timedelta(days=15)), addresses.inside(here.workspace):
        waiting = Confirmation.objects.get()
        letter = terms_reminded(TermsReminded(version=here.version, confirmation=waiting), here.bea.membership)
    assert "expected until" in letter.lines[1]
    assert len(letter.buttons) == 2


@pytest.mark.parametrize("who", ["anna", "ben", "carla", "bea"])
def test_nobody_does_it_by_hand_or_too_early(here, who):
    waiting = Confirmation.objects.get()
    with clock.at(SIGNED_AT + timedelta(days=20)), pytest.raises(NotAllowed, match="by itself"):
        actions.remind_of_terms(actor=getattr(here, who), confirmation=waiting)
    with clock.at(SIGNED_AT + timedelta(days=2)), pytest.raises(NotAllowed, match="by itself"):
        actions.remind_of_terms(actor=here.ben.through(Door.SCHEDULE), confirmation=waiting)


def test_when_it_fails_half_way_it_comes_the_next_time(here, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(TermsReminded, "facts", lambda _: (_ for _ in ()).throw(RuntimeError))
        with pytest.raises(RuntimeError):
            job(here, days=14, hours=1)
    assert reminded() == []
    job(here, days=15)
    assert len(reminded()) == 1
