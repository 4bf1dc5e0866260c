"""Taking a change of many tasks back."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.overviews import actions
from vorzimmer.overviews.jobs import carry_out
from vorzimmer.overviews.tests.scenes import begin, later, now, order, outcomes, together, work
from vorzimmer.tasks import actions as verbs


def undo(actor, bulk):
    actions.undo_many(actor=actor, bulk=bulk)
    carry_out(actor, bulk)
    return outcomes(bulk)


def test_withdrawn_tasks_are_orders_again(here):
    one, two = order(here, "A"), order(here, "B")
    assert undo(here.anna, together(here.anna, "withdraw", {}, one, two)) == ["undone", "undone"]
    assert now(one).state == now(two).state == "handed_over"


def test_what_changed_meanwhile_stays_and_says_so(here):
    one, two = order(here, "A"), order(here, "B")
    bulk = together(here.anna, "kind", {"kind": "travel"}, one, two)
    verbs.accept_task(actor=here.ben, task=two)
    assert undo(here.anna, bulk) == ["undone", "kept"]
    assert (now(one).kind, now(two).kind) == ("", "travel")
    assert "since" in bulk.items.last().reason


def test_who_passed_on_has_it_again(here):
    task = work(here, "A")
    assert undo(here.ben, together(here.ben, "pass_on", {"to": str(here.bea.id)}, task)) == ["undone"]
    assert (now(task).assistant_id, now(task).state) == (here.ben.id, "in_progress")


def test_the_coordination_asks_the_former_assistant_again(here):
    task = order(here, "A")
    assert undo(here.carla, together(here.carla, "pass_on", {"to": str(here.bea.id)}, task)) == ["undone"]
    assert (now(task).assistant_id, now(task).state) == (here.ben.id, "handed_over")


def test_the_date_and_the_approval_are_as_they_were(here):
    task = work(here, "A")
    was = now(task).due_at
    day = later(days=9).date().isoformat()
    assert undo(here.anna, together(here.anna, "due", {"day": day, "clock": ""}, task)) == ["undone"]
    assert now(task).due_at == was
    verbs.deliver(actor=here.ben, task=now(task), text="Here")
    assert undo(here.anna, together(here.anna, "approve", {}, task)) == ["undone"]
    assert now(task).state == "delivered"


def test_a_proposed_date_is_taken_back(here):
    task = work(here, "A")
    bulk = together(here.ben, "due", {"day": later(days=9).date().isoformat()}, task)
    assert now(task).turn == "client"
    assert undo(here.ben, bulk) == ["undone"]
    assert now(task).turn == "assistant"
    assert not task.date_proposals.filter(state="open").exists()


def test_a_date_that_the_other_side_agreed_to_stays(here):
    task = work(here, "A")
    bulk = together(here.ben, "due", {"day": later(days=9).date().isoformat()}, task)
    verbs.agree_date(actor=here.anna, proposal=task.date_proposals.get())
    assert undo(here.ben, bulk) == ["kept"]


def test_a_proposal_that_replaced_another_stays(here):
    task = work(here, "A")
    verbs.propose_date(actor=here.ben, task=task, due_at=later(days=5))
    bulk = together(here.ben, "due", {"day": later(days=9).date().isoformat()}, task)
    assert undo(here.ben, bulk) == ["kept"]
    assert "earlier proposal" in bulk.items.get().reason


def test_what_had_no_turn_yet_gets_none(here):
    task = order(here, "A")
    bulk = begin(here.anna, "withdraw", {}, task)
    assert undo(here.anna, bulk) == ["waiting"]
    with pytest.raises(NotAllowed):
        actions.change_one(actor=here.anna, item=bulk.items.get())
    assert now(task).state == "handed_over"


def test_only_once_and_only_by_whoever_did_it(here):
    bulk = together(here.anna, "withdraw", {}, order(here, "A"))
    with pytest.raises(NotAllowed, match="Only the person"):
        actions.undo_many(actor=here.otto, bulk=bulk)
    undo(here.anna, bulk)
    with pytest.raises(NotAllowed, match="already"):
        actions.undo_many(actor=here.anna, bulk=bulk)
