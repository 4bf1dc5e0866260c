"""The other side answers, one question or several in one go."""

from datetime import UTC, datetime, timedelta

import pytest

from vorzimmer.foundation import clock
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Question
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import MORNING, answer, ask, last, order, refused, told, work

DUE = datetime(2026, 11, 27, 16, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


def test_the_answer_gives_the_turn_back_and_the_promise_runs_on(house):
    task = order(house)
    with clock.at(MORNING + timedelta(hours=1)):
        question = ask(house.ben, task)
    with clock.at(MORNING + timedelta(hours=3)):
        answer(house.anna, question)

    task.refresh_from_db()
    question.refresh_from_db()
    assert (question.answer, question.answered_by) == ("9:30", house.anna.membership)
    assert question.answered_at == MORNING + timedelta(hours=3)
    assert (task.turn, task.promise_left) == ("assistant", None)
    assert task.turn_until == datetime(2026, 11, 25, 10, tzinfo=UTC)  # six hours were left, two have gone by
    assert last() == ("tasks.questions_answered", "Anna")
    assert told("tasks.questions_answered") == {"Ben"}


def test_work_goes_on_until_the_task_is_due(house):
    task = work(house, due_at=DUE)
    answer(house.anna, ask(house.ben, task, blocking=True))
    task.refresh_from_db()
    assert (task.turn, task.turn_until) == ("assistant", DUE)


def test_several_in_one_go_and_the_turn_comes_back_with_the_last_blocking_one(house):
    task = work(house, due_at=DUE)
    one, two, three = (ask(house.ben, task, text, blocking=text != "Hotel?") for text in ("Zug?", "Hotel?", "Wer?"))
    happened = actions.answer_questions(actor=house.anna, about=task, answers={one.pk: "7:55", two.pk: "Adler"})
    task.refresh_from_db()
    assert task.turn == "client"
    assert happened.answers == "Zug? – 7:55; Hotel? – Adler"
    answer(house.anna, three, "Anna")
    task.refresh_from_db()
    assert task.turn == "assistant"


def test_the_answer_fills_the_gap_that_was_asked_about(house):
    task = work(house, gaps={"result_format": "ask"})
    question = ask(house.ben, task, "Als PDF?", brief_field="result_format")
    happened = answer(house.anna, question, "PDF")
    task.refresh_from_db()
    assert task.brief == {"result_format": "PDF"}
    assert (happened.changed, happened.version) == ({"brief": [{}, task.brief]}, task.version)


def test_open_pages_read_again_what_shows_it(house, django_capture_on_commit_callbacks):
    task = order(house)
    question = ask(house.ben, task)
    topics = asking.heard_topics(django_capture_on_commit_callbacks, lambda: answer(house.anna, question))
    here = f"task-{task.pk}"
    assert topics == {
        here, f"{here}:questions", f"{here}:stream", f"question-{question.pk}", "questions", "tasks", "today",
    }  # fmt: skip


@pytest.mark.parametrize("who", asking.everybody_but("anna"))
def test_only_the_side_that_was_asked_answers(house, who):
    question = ask(house.ben, order(house))
    refused(lambda: answer(getattr(house, who), question))
    question.refresh_from_db()
    assert question.is_open


def test_a_task_of_another_workspace_does_not_exist(house):
    question = ask(house.ben, order(house))
    with pytest.raises(type(question.task).DoesNotExist):
        answer(house.dirk, question)


def test_whoever_comes_second_reads_what_was_answered(house):
    question = ask(house.anna, house.engagement, "Wer vertritt dich?")
    answer(house.ben, question, "Bea")
    assert refused(lambda: answer(house.bea, question, "ich")) == "Already answered by Ben: Bea"
    question.refresh_from_db()
    assert question.answer == "Bea"


def test_all_or_nothing(house):
    task = order(house)
    one, two = ask(house.ben, task, "Zug?"), ask(house.ben, task, "Hotel?")
    answer(house.anna, two, "Adler")
    answers = {one.pk: "7:55", two.pk: "Post"}
    refused(lambda: actions.answer_questions(actor=house.anna, about=task, answers=answers))
    one.refresh_from_db()
    assert one.is_open


@pytest.mark.parametrize("text", ["", "   "])
def test_an_answer_is_never_empty(house, text):
    question = ask(house.ben, order(house))
    assert "Write an answer" in refused(lambda: answer(house.anna, question, text))


def test_a_question_of_another_task_is_not_answered_here(house):
    elsewhere, here = ask(house.ben, order(house)), order(house)
    answers = {elsewhere.pk: "9:30"}
    refused(lambda: actions.answer_questions(actor=house.anna, about=here, answers=answers))
    refused(lambda: actions.answer_questions(actor=house.anna, about=house.engagement, answers=answers))


def test_what_was_withdrawn_or_closed_needs_no_answer(house):
    question = ask(house.ben, order(house))
    actions.withdraw_question(actor=house.ben, question=question)
    assert "no longer asked" in refused(lambda: answer(house.anna, question))
    late = ask(house.ben, order(house))
    asking.changed_by_somebody_else(late.task, state="done", is_open=False)
    assert "closed" in refused(lambda: answer(house.anna, late))


def test_nothing_stays_of_what_fails_or_is_rolled_back(house, monkeypatch):
    question = ask(house.ben, order(house))
    asking.nothing_stays(monkeypatch, question, lambda: answer(house.anna, question))
    asking.nothing_stays(monkeypatch, question.task, lambda: answer(house.anna, question))


def test_the_same_click_twice_answers_once(house):
    question = ask(house.ben, order(house))
    first, again = (answer(house.anna.through("mail", "link-1"), question) for _ in range(2))
    assert first.question == again.question
    assert Question.objects.exclude(answered_at=None).count() == 1
