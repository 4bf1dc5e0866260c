"""Rights and duties are confirmed by everybody for themselves."""

from datetime import UTC, datetime, timedelta

import pytest

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.entries import TermsConfirmed
from vorzimmer.agreements.models import Confirmation
from vorzimmer.agreements.tests.negotiated import inside, signed
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry

SIGNED_AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def agreed(house):
    """Anna and Ben have signed; Bea steps in for Ben and has not."""
    with clock.at(SIGNED_AT), inside(house):
        return signed(house)


def broken(_happening):
    """The record cannot be written."""
    raise RuntimeError


def waiting(house):
    with inside(house):
        return {row.membership.user.first_name for row in Confirmation.objects.filter(at=None)}


def test_it_is_confirmed_and_recorded(house, agreed):
    with inside(house), clock.at(SIGNED_AT + timedelta(days=1)):
        row = queries.open_confirmation(agreed, house.bea.id)
        happened = actions.confirm_terms(actor=house.bea, confirmation=row)
        assert Confirmation.objects.get().at == clock.now()
        assert Entry.objects.filter(kind="agreements.terms_confirmed").count() == 1
        assert f"engagement-{house.engagement.pk}:agreement" in happened.topics()
    assert waiting(house) == set()


def test_everybody_confirms_for_themselves_and_once(house, agreed):
    with inside(house):
        row = queries.open_confirmation(agreed, house.bea.id)
        for other in (house.anna, house.ben, house.carla, house.otto, house.susanne):
            with pytest.raises(NotAllowed, match="for themselves"):
                actions.confirm_terms(actor=other, confirmation=row)
        actions.confirm_terms(actor=house.bea, confirmation=row)
        with pytest.raises(NotAllowed, match="already"):
            actions.confirm_terms(actor=house.bea, confirmation=row)


def test_when_it_fails_half_way_nothing_is_confirmed_and_nobody_hears(house, agreed, monkeypatch):
    with inside(house):
        row = queries.open_confirmation(agreed, house.bea.id)
        monkeypatch.setattr(TermsConfirmed, "facts", broken)
        with pytest.raises(RuntimeError):
            actions.confirm_terms(actor=house.bea, confirmation=row)
        assert not Entry.objects.filter(kind="agreements.terms_confirmed").exists()
    assert waiting(house) == {"Bea"}
