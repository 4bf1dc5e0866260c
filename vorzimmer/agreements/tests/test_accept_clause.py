"""A side agrees to the wording that it has read."""

import pytest

from vorzimmer.agreements import actions
from vorzimmer.agreements.steady import Stale
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification

from .negotiated import begun, change, clause, inside, offered
from .promises import OTHERS, every_promise


@pytest.fixture
def here(house):
    with inside(house):
        yield house


def accept(actor, found, revision=None):
    return actions.accept_clause(
        actor=actor, clause=found, revision=found.revision if revision is None else revision
    ).clause


def test_whoever_offers_waits_for_the_other_side_which_accepts_clause_by_clause(here):
    version = offered(here)
    accept(here.anna, clause(version, "rate"))
    now = clause(version, "rate")
    assert now.is_accepted
    assert now.accepted_client_by == here.anna.membership
    assert not clause(version, "hours").is_accepted
    with pytest.raises(NotAllowed, match="accepted this clause already"):
        accept(here.anna, now)


def test_another_wording_than_the_one_that_was_read_is_not_accepted(here):
    version = offered(here)
    read = clause(version, "hours")
    change(here.ben, clause(version, "hours"), weekly_minutes=600)
    with pytest.raises(Stale) as overtaken:
        accept(here.anna, read, 0)
    assert overtaken.value.clause.body["weekly_minutes"] == 600
    assert clause(version, "hours").accepted_client_at is None


@pytest.mark.parametrize("who", OTHERS)
def test_only_the_two_sides_accept(here, who):
    found = clause(offered(here), "rate")
    with pytest.raises(NotAllowed):
        accept(getattr(here, who), found)


@pytest.mark.parametrize("who", ["anna", "ben"])
def test_a_draft_is_offered_first(here, who):
    with pytest.raises(NotAllowed):
        accept(getattr(here, who), clause(begun(here), "rate"))


def test_nobody_is_told_of_every_single_yes(here):
    offered_before = Notification.objects.count
    version = offered(here)
    told = offered_before()
    accept(here.anna, clause(version, "rate"))
    assert offered_before() == told


def test_it_happens_once_wholly_or_not_at_all(here, monkeypatch):
    found = clause(offered(here), "rate")
    every_promise(here.anna, actions.accept_clause, monkeypatch, clause=found, revision=0)
