"""Another wording of a clause."""

import pytest

from vorzimmer.agreements import actions
from vorzimmer.agreements.clauses import ClauseError
from vorzimmer.agreements.models import ClauseRevision
from vorzimmer.agreements.steady import Stale
from vorzimmer.journal.action import NotAllowed

from .negotiated import begun, change, clause, inside, offered, ready, signed
from .promises import every_promise


@pytest.fixture
def here(house):
    with inside(house):
        yield house


def test_whoever_proposes_it_accepts_it_and_the_other_side_thinks_again(here):
    version = ready(here)
    change(here.anna, clause(version, "hours"), weekly_minutes=600)
    now = clause(version, "hours")
    assert (now.body["weekly_minutes"], now.revision, now.changed_by_side) == (600, 1, "client")
    assert now.is_accepted_by("client")
    assert not now.is_accepted_by("assistant")
    assert clause(version, "rate").is_accepted


def test_every_wording_there_was_is_kept_with_its_author(here):
    version = offered(here)
    before = clause(version, "hours").body
    change(here.anna, clause(version, "hours"), weekly_minutes=600)
    change(here.ben, clause(version, "hours"), weekly_minutes=480)
    kept = list(ClauseRevision.objects.order_by("number"))
    assert [(row.number, row.by) for row in kept] == [(0, None), (1, here.anna.membership)]
    assert kept[0].body == before


def test_whoever_is_overtaken_writes_nothing_over_the_other(here):
    version = offered(here)
    mine, theirs = clause(version, "hours"), clause(version, "hours")
    change(here.ben, theirs, weekly_minutes=480)
    with pytest.raises(Stale) as overtaken:
        change(here.anna, mine, weekly_minutes=600)
    assert overtaken.value.clause.body["weekly_minutes"] == 480
    assert clause(version, "hours").body["weekly_minutes"] == 480


def test_the_same_wording_leaves_everything_agreed(here):
    version = ready(here)
    change(here.anna, clause(version, "hours"))
    now = clause(version, "hours")
    assert now.is_accepted
    assert now.revision == 0
    assert not ClauseRevision.objects.exists()


def test_what_cannot_be_read_changes_nothing(here):
    version = offered(here)
    with pytest.raises(ClauseError):
        change(here.anna, clause(version, "hours"), weekly_minutes="viel")
    assert clause(version, "hours").revision == 0


def test_a_draft_is_changed_by_those_who_prepare_it(here):
    version = begun(here)
    change(here.carla, clause(version, "hours"), weekly_minutes=600)
    with pytest.raises(NotAllowed, match="still writing"):
        change(here.anna, clause(version, "hours"), weekly_minutes=60)


@pytest.mark.parametrize("who", ["bea", "carla", "susanne", "otto", "emil"])
def test_an_offer_is_changed_by_the_two_sides_only(here, who):
    found = clause(offered(here), "hours")
    with pytest.raises(NotAllowed):
        change(getattr(here, who), found, weekly_minutes=60)


@pytest.mark.parametrize("who", ["anna", "ben", "carla"])
def test_nobody_changes_what_is_signed(here, who):
    found = clause(signed(here), "hours")
    with pytest.raises(NotAllowed, match="not negotiated any more"):
        change(getattr(here, who), found, weekly_minutes=60)


def test_it_happens_once_wholly_or_not_at_all(here, monkeypatch):
    found = clause(offered(here), "hours")
    said = {"clause": found, "body": found.body | {"weekly_minutes": 600}, "revision": 0}
    every_promise(here.anna, actions.change_clause, monkeypatch, **said)
