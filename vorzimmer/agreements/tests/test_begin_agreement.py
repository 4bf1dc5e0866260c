"""The first draft of an agreement."""

import pytest

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.clauses import CLAUSES, ClauseError
from vorzimmer.agreements.models import Agreement
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed

from .negotiated import begun, clause, inside
from .promises import every_promise


@pytest.fixture
def here(house):
    with inside(house):
        yield house


@pytest.mark.parametrize(("who", "turn"), [("anna", "client"), ("ben", "assistant"), ("carla", "assistant")])
def test_whoever_begins_offers_it_and_the_coordination_writes_for_the_assistant(here, who, turn):
    version = begun(here, by=getattr(here, who))
    assert (version.state, version.number, version.turn) == ("draft", 1, turn)
    assert [each.key for each in queries.clauses_of(version)] == list(CLAUSES)
    assert not any(each.is_accepted for each in queries.clauses_of(version))


def test_what_is_known_already_replaces_the_template(here):
    version = begun(here, bodies={"hours": {"weekly_minutes": 720}})
    assert clause(version, "hours").body["weekly_minutes"] == 720
    assert version.agreement.currency == "EUR"


def test_there_is_one_per_engagement(here):
    begun(here)
    with pytest.raises(NotAllowed, match="already"):
        begun(here, by=here.anna)


@pytest.mark.parametrize("who", ["bea", "susanne", "emil"])
def test_others_begin_none(here, who):
    with pytest.raises(NotAllowed):
        begun(here, by=getattr(here, who))


def test_an_engagement_of_another_workspace_does_not_exist(here):
    with pytest.raises(Engagement.DoesNotExist):
        begun(here, by=here.dora)


def test_what_cannot_be_read_begins_nothing(here):
    with pytest.raises(ValueError, match="handshake"):
        begun(here, form="handshake")
    with pytest.raises(ClauseError):
        begun(here, bodies={"hours": {"weekly_minutes": -1}})
    assert not Agreement.objects.exists()


def test_it_happens_once_wholly_or_not_at_all(here, monkeypatch):
    every_promise(here.ben, actions.begin_agreement, monkeypatch, engagement=here.engagement, form="agency")
