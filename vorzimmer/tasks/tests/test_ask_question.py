"""Somebody asks the other side."""

from datetime import UTC, datetime, timedelta

import pytest

from vorzimmer.foundation import clock
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Question, Task
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import EVENING, MORNING, ask, last, order, refused, told, work


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


def test_asked_before_accepting_the_client_has_the_turn_and_the_promise_stands_still(house):
    task = order(house)
    with clock.at(MORNING + timedelta(hours=2)):
        question = ask(house.ben, task, options=["7:55", "9:30"], proposal="9:30", why="Davon hängt das Hotel ab.")

    task.refresh_from_db()
    assert (task.turn, task.turn_until, question.to_side) == ("client", EVENING, "client")
    assert task.promise_left == timedelta(hours=5)
    assert (question.answer_by, question.holds_turn, question.offered) == (EVENING, True, ["7:55", "9:30"])
    assert last() == ("tasks.question_asked", "Ben")
    assert told("tasks.question_asked") == {"Anna"}


def test_a_blocking_question_lets_work_in_progress_wait(house):
    task = work(house, due_at=datetime(2026, 11, 27, 16, tzinfo=UTC))
    ask(house.ben, task, blocking=True)
    task.refresh_from_db()
    assert (task.turn, task.turn_until) == ("client", EVENING)


def test_a_question_that_blocks_nothing_leaves_the_turn(house):
    task = work(house)
    question = ask(house.ben, task)
    task.refresh_from_db()
    assert (task.turn, question.holds_turn) == ("assistant", False)


def test_the_client_asks_whoever_has_the_task(house):
    task = order(house)
    question = ask(house.anna, task, "Kommst du damit zurecht?")
    task.refresh_from_db()
    assert (question.to_side, task.turn, task.turn_until) == ("assistant", "assistant", EVENING)
    assert told("tasks.question_asked") == {"Ben"}


def test_a_question_can_belong_to_no_task(house):
    question = ask(house.ben, house.engagement, "Per Du mit Frau Huber?")
    assert (question.task, question.engagement, question.answer_by) == (None, house.engagement, EVENING)
    assert not Task.objects.exists()


def test_open_pages_read_again_what_shows_it(house, django_capture_on_commit_callbacks):
    task, asked = order(house), []
    topics = asking.heard_topics(django_capture_on_commit_callbacks, lambda: asked.append(ask(house.ben, task)))
    here = f"task-{task.pk}"
    assert topics == {
        here, f"{here}:questions", f"{here}:stream", f"question-{asked[0].pk}", "questions", "tasks", "today",
    }  # fmt: skip


@pytest.mark.parametrize("who", asking.everybody_but("anna", "ben", "bea"))
def test_only_the_two_sides_ask_each_other(house, who):
    task = order(house)
    assert "Only the client and the assistants" in refused(lambda: ask(getattr(house, who), task))
    assert "Only the client and the assistants" in refused(lambda: ask(getattr(house, who), house.engagement))


def test_a_task_of_another_workspace_does_not_exist(house):
    task = order(house)
    with pytest.raises(Task.DoesNotExist):
        ask(house.dora, task)


def test_nobody_asks_about_a_draft_or_a_closed_task(house):
    draft = actions.write_draft(actor=house.anna, engagement=house.engagement, title="Reise").task
    assert "not been handed over" in refused(lambda: ask(house.anna, draft))
    task = order(house)
    actions.withdraw_task(actor=house.anna, task=task)
    assert "closed" in refused(lambda: ask(house.ben, task))


def test_the_rule_looks_at_the_task_as_it_is_now(house):
    task = order(house)
    asking.changed_by_somebody_else(task, state="done", is_open=False)
    assert "closed" in refused(lambda: ask(house.ben, task))


@pytest.mark.parametrize(("text", "hours", "reason"), [("9:30", -1, "future"), ("9:30", None, "both"), ("", 3, "both")])
def test_a_default_has_a_moment_that_is_still_to_come(house, text, hours, reason):
    task = order(house)
    moment = MORNING + timedelta(hours=hours) if hours else None
    assert reason in refused(lambda: ask(house.ben, task, default_text=text, default_at=moment))
    assert not Question.objects.exists()


def test_nothing_stays_of_what_fails_or_is_rolled_back(house, monkeypatch):
    task = order(house)
    asking.nothing_stays(monkeypatch, task, lambda: ask(house.ben, task))
    assert not Question.objects.exists()


def test_sent_twice_it_is_asked_once(house):
    task = order(house)
    first, again = (ask(house.ben.through("web", "k1"), task) for _ in range(2))
    assert first == again
    assert Question.objects.count() == 1
