"""What was agreed changes: a next version begins where the last one ended."""

import pytest

from vorzimmer.agreements import actions, queries
from vorzimmer.journal.action import NotAllowed

from .negotiated import begun, change, clause, inside, offered, signed
from .promises import every_promise


@pytest.fixture
def here(house):
    with inside(house):
        yield house


def following(actor, version):
    return actions.begin_next_version(actor=actor, agreement=version.agreement).version


def test_what_both_have_signed_stays_agreed_and_the_old_version_stays_as_it_is(here):
    before = signed(here, bodies={"hours": {"weekly_minutes": 720}})
    version = following(here.anna, before)
    assert (version.number, version.state, version.turn) == (2, "draft", "client")
    assert all(each.is_accepted for each in queries.clauses_of(version))
    change(here.anna, clause(version, "hours"), weekly_minutes=300)
    assert not clause(version, "hours").is_accepted
    assert clause(before, "hours").body["weekly_minutes"] == 720
    assert queries.standing_version(here.engagement) == before


def test_where_nothing_was_signed_it_begins_with_what_was_tried_last(here):
    tried = offered(here, bodies={"hours": {"weekly_minutes": 720}})
    actions.withdraw_version(actor=here.anna, version=tried)
    version = following(here.ben, tried)
    assert clause(version, "hours").body["weekly_minutes"] == 720
    assert not any(each.accepted_client_at or each.accepted_assistant_at for each in queries.clauses_of(version))


def test_what_was_withdrawn_does_not_come_back_over_what_was_signed(here):
    first = signed(here, bodies={"hours": {"weekly_minutes": 720}})
    second = following(here.ben, first)
    change(here.ben, clause(second, "hours"), weekly_minutes=60)
    actions.withdraw_version(actor=here.ben, version=second)
    assert clause(following(here.ben, first), "hours").body["weekly_minutes"] == 720


def test_one_is_negotiated_at_a_time(here):
    with pytest.raises(NotAllowed, match="negotiated already"):
        following(here.anna, begun(here))


@pytest.mark.parametrize("who", ["bea", "susanne", "emil"])
def test_others_begin_none(here, who):
    version = signed(here)
    with pytest.raises(NotAllowed):
        following(getattr(here, who), version)


def test_it_happens_once_wholly_or_not_at_all(here, monkeypatch):
    agreement = signed(here).agreement
    every_promise(here.carla, actions.begin_next_version, monkeypatch, agreement=agreement)
