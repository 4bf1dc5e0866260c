"""The client says yes, no or later to one line."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import CheckIn, CheckInLine
from vorzimmer.tasks.models import DateProposal

from .scenes import again, at, draft, sent, task, told


def first(house, check_in):
    """Its first line."""
    with scope(workspace=house.workspace):
        return CheckInLine.objects.select_related("check_in__engagement__workspace", "task").filter(check_in=check_in)[
            0
        ]


@pytest.mark.parametrize(("answer", "state", "hears"), [("yes", "sent", set()), ("no", "changed", {"Ben", "Bea"})])
def test_whoever_writes_hears_of_a_no(house, answer, state, hears):
    with at():
        task(house)
        made = sent(house)
        actions.answer_check_in_line(actor=house.anna, line=first(house, made), answer=answer)
    assert first(house, made).answer == answer
    assert again(house, made).state == state
    assert told(house, "line_answered") == hears


def test_later_with_a_date_proposes_it_for_the_task(house):
    with at():
        work = task(house)
        made = sent(house)
        due = clock.now() + timedelta(days=3)
        actions.answer_check_in_line(actor=house.anna, line=first(house, made), answer="later", due_at=due)
    with scope(workspace=house.workspace):
        proposal = DateProposal.objects.get(task=work)
    assert (proposal.due_at, proposal.side) == (due, "client")


@pytest.mark.parametrize("who", ["ben", "carla", "susanne", "emil"])
def test_nobody_else_answers(house, who):
    with at():
        task(house)
        made = sent(house)
        with pytest.raises(NotAllowed):
            actions.answer_check_in_line(actor=getattr(house, who), line=first(house, made), answer="no")


def test_a_draft_is_not_answered_and_other_words_are_none(house):
    with at():
        task(house)
        made = draft(house)
        with pytest.raises(NotAllowed):
            actions.answer_check_in_line(actor=house.anna, line=first(house, made), answer="yes")
        actions.send_check_in(actor=house.ben, check_in=made)
        with pytest.raises(NotAllowed):
            actions.answer_check_in_line(actor=house.anna, line=first(house, made), answer="perhaps")


def test_half_way_nothing_stays(house, monkeypatch):
    with at():
        task(house)
        made = sent(house)
        monkeypatch.setattr(CheckIn, "change", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.answer_check_in_line(actor=house.anna, line=first(house, made), answer="no")
    assert first(house, made).answer == ""
