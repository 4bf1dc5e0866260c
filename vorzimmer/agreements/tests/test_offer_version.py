"""A draft is offered to the other side."""

from datetime import date, timedelta

import pytest

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.models import Version
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification

from .negotiated import begun, inside, offered, signed
from .promises import every_promise


@pytest.fixture
def here(house):
    with inside(house):
        yield house


def offer(actor, version, **more):
    return actions.offer_version(actor=actor, version=version, **more).version


def test_whoever_offers_has_accepted_it_and_the_other_side_has_thirty_days(here):
    version = begun(here)
    moment = clock.now()
    with clock.at(moment):
        offer(here.ben, version, effective_on=date(2026, 4, 1))
    now = Version.objects.get(pk=version.pk)
    assert (now.state, now.turn, now.effective_on) == ("offered", "client", date(2026, 4, 1))
    assert now.lapses_at == moment + timedelta(days=30)
    rows = queries.clauses_of(version)
    assert all(each.is_accepted_by("assistant") for each in rows)
    assert not any(each.is_accepted_by("client") for each in rows)
    told = Notification.objects.filter(kind="agreements.offered", needs_you=True)
    assert {one.to_id for one in told} == {here.anna.id}


def test_what_the_client_prepares_the_client_offers(here):
    version = begun(here, by=here.anna)
    with pytest.raises(NotAllowed):
        offer(here.ben, version)
    assert offer(here.anna, version).turn == "assistant"


def test_the_coordination_writes_it_and_the_assistant_offers_it(here):
    version = begun(here, by=here.carla)
    with pytest.raises(NotAllowed):
        offer(here.carla, version)
    assert offer(here.ben, version).state == "offered"


@pytest.mark.parametrize("who", ["anna", "bea", "susanne", "emil"])
def test_others_do_not(here, who):
    version = begun(here)
    with pytest.raises(NotAllowed):
        offer(getattr(here, who), version)


def test_once(here):
    with pytest.raises(NotAllowed, match="offered already"):
        offer(here.ben, offered(here))


def test_what_is_signed_is_not_offered_again(here):
    with pytest.raises(NotAllowed, match="not negotiated any more"):
        offer(here.ben, signed(here))


def test_it_happens_once_wholly_or_not_at_all(here, monkeypatch):
    every_promise(here.ben, actions.offer_version, monkeypatch, version=begun(here))
