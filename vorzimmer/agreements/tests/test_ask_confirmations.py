"""People are asked to confirm rights and duties at each new version, and again every three months."""

from datetime import UTC, datetime, timedelta

import pytest

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.entries import TermsToConfirm
from vorzimmer.agreements.jobs import ask_for_confirmations
from vorzimmer.agreements.models import Confirmation
from vorzimmer.agreements.tests.negotiated import inside, signed
from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.entries import facts_of
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.people.actor import Actor, Door

SIGNED_AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def agreed(house):
    """Anna and Ben have signed; Bea steps in for Ben and has not."""
    with clock.at(SIGNED_AT), inside(house):
        return signed(house)


def ask(house, later=timedelta()):
    """The morning's job, so much later."""
    with clock.at(SIGNED_AT + later):
        ask_for_confirmations.func(workspace_id=str(house.workspace.pk))


def broken(_happening):
    """The record cannot be written."""
    raise RuntimeError


def waiting(house):
    with inside(house):
        return {row.membership.user.first_name for row in Confirmation.objects.filter(at=None)}


def test_whoever_acts_on_it_and_has_not_signed_is_asked_at_once(house, agreed):
    assert waiting(house) == {"Bea"}
    with inside(house):
        row = Confirmation.objects.get()
        assert row.due_at == SIGNED_AT + timedelta(days=14)
        notice = Notification.objects.get(to=house.bea.membership, kind="agreements.terms_to_confirm")
        assert notice.needs_you


def test_after_three_months_everybody_is_asked_again_and_nobody_twice(house, agreed):
    ask(house, timedelta(days=60))
    assert waiting(house) == {"Bea"}
    ask(house, timedelta(days=93))
    assert waiting(house) == {"Anna", "Ben", "Bea"}
    ask(house, timedelta(days=94))
    with inside(house):
        assert Confirmation.objects.count() == 3


def test_whoever_confirmed_is_asked_three_months_later(house, agreed):
    with inside(house), clock.at(SIGNED_AT + timedelta(days=30)):
        actions.confirm_terms(actor=house.bea, confirmation=queries.open_confirmation(agreed, house.bea.id))
    ask(house, timedelta(days=93))
    assert waiting(house) == {"Anna", "Ben"}
    ask(house, timedelta(days=123))
    assert waiting(house) == {"Anna", "Ben", "Bea"}


def test_nobody_asks_by_hand(house, agreed):
    with inside(house), pytest.raises(NotAllowed, match="by itself"):
        actions.ask_confirmations(actor=house.carla, version=agreed, members=[house.ben.membership])


def test_asking_that_fails_half_way_asks_nobody(house, agreed, monkeypatch):
    with inside(house):
        clockwork = Actor(house.ben.membership, Door.SCHEDULE)
        monkeypatch.setattr(TermsToConfirm, "facts", broken)
        with pytest.raises(RuntimeError):
            actions.ask_confirmations(actor=clockwork, version=agreed, members=[house.ben.membership])
        assert Notification.objects.filter(to=house.ben.membership, kind="agreements.terms_to_confirm").count() == 0
    assert waiting(house) == {"Bea"}


def test_an_engagement_that_has_ended_is_not_asked(house, agreed):
    with inside(house):
        settings = facts_of(house.engagement) | {"stage": "ended"}
        engagements.change_engagement(actor=house.carla, engagement=house.engagement, **settings)
    ask(house, timedelta(days=93))
    assert waiting(house) == {"Bea"}
