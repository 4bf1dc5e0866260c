"""The assistant's rights grow with settling in; the client says when."""

import pytest

from vorzimmer.agreements import actions
from vorzimmer.agreements.models import Agreement
from vorzimmer.journal import authority
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.authority import Act

from .acting import agreed, task_of
from .negotiated import inside, offered, signed
from .promises import every_promise


@pytest.fixture
def here(house):
    with inside(house):
        yield house


def grow(actor, agreement, stage=2):
    return actions.grow_rights(actor=actor, agreement=agreement, stage=stage)


def test_what_is_said_for_the_stage_holds_at_once_and_can_be_taken_back(here):
    rules = [{"act": "book", "level": "approval"}, {"act": "book", "level": "report", "stage": 2}]
    agreement = agreed(here, authority={"rules": rules}).agreement
    task = task_of(here)

    def answer():
        return authority.ask(here.ben, Act("book"), task, {"amount_cents": 100_00}).answer.value

    first = answer()
    grow(here.anna, agreement)
    second = answer()
    happened = grow(here.anna, agreement, 1)
    assert (happened.before, happened.stage) == (2, 1)
    assert (first, second, answer()) == ("needs approval", "report", "needs approval")


@pytest.mark.parametrize("stage", [0, 4])
def test_there_are_three_stages(here, stage):
    agreement = signed(here).agreement
    with pytest.raises(ValueError, match="not one of"):
        grow(here.anna, agreement, stage)


@pytest.mark.parametrize("who", ["ben", "bea", "susanne", "emil"])
def test_nobody_gives_rights_to_themselves(here, who):
    agreement = signed(here).agreement
    with pytest.raises(NotAllowed):
        grow(getattr(here, who), agreement)
    assert Agreement.objects.get().stage == 1


def test_rights_grow_on_a_signed_agreement(here):
    with pytest.raises(NotAllowed, match="signed"):
        grow(here.anna, offered(here).agreement)


def test_it_happens_once_wholly_or_not_at_all(here, monkeypatch):
    every_promise(here.anna, actions.grow_rights, monkeypatch, agreement=signed(here).agreement, stage=2)
