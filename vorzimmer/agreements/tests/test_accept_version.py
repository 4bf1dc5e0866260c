"""Everything that is still open is accepted at once, as it was read."""

import pytest

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.steady import Stale
from vorzimmer.journal.action import NotAllowed

from .negotiated import begun, change, clause, inside, offered
from .promises import OTHERS, every_promise


@pytest.fixture
def here(house):
    with inside(house):
        yield house


def wordings(version):
    return {each.key: each.revision for each in queries.clauses_of(version)}


def accept(actor, version, **more):
    return actions.accept_version(actor=actor, version=version, revisions=wordings(version) | more)


def test_with_the_last_yes_it_can_be_signed(here):
    version = offered(here)
    happened = accept(here.anna, version)
    assert (happened.side, happened.count, happened.ready) == ("client", 15, True)
    assert all(each.is_accepted for each in queries.clauses_of(version))


def test_only_what_was_read_is_accepted(here):
    version = offered(here)
    happened = actions.accept_version(actor=here.anna, version=version, revisions={"rate": 0, "hours": 0})
    assert (happened.count, happened.ready) == (2, False)
    assert not clause(version, "scope").is_accepted


def test_one_clause_that_changed_meanwhile_and_nothing_is_accepted(here):
    version = offered(here)
    read = wordings(version)
    change(here.ben, clause(version, "hours"), weekly_minutes=600)
    with pytest.raises(Stale) as overtaken:
        actions.accept_version(actor=here.anna, version=version, revisions=read)
    assert overtaken.value.clause.key == "hours"
    assert not any(each.accepted_client_at for each in queries.clauses_of(version))


@pytest.mark.parametrize("who", OTHERS)
def test_only_the_two_sides_accept(here, who):
    version = offered(here)
    with pytest.raises(NotAllowed):
        accept(getattr(here, who), version)


def test_a_draft_is_offered_first(here):
    with pytest.raises(NotAllowed, match="draft"):
        accept(here.ben, begun(here))


def test_it_happens_once_wholly_or_not_at_all(here, monkeypatch):
    version = offered(here)
    said = {"version": version, "revisions": wordings(version)}
    every_promise(here.anna, actions.accept_version, monkeypatch, **said)
