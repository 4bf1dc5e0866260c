"""Two people answer at the same moment, in real transactions."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.tasks.models import Question, Task
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import answer, ask, order

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*runs):
    """What each of them came back with; refusals as words."""
    barrier = Barrier(len(runs))

    def go(run):
        try:
            barrier.wait()
            return run()
        except NotAllowed as reason:
            return str(reason)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(runs)) as pool:
        return list(pool.map(go, runs))


def test_one_of_two_colleagues_is_first_and_the_other_reads_what_was_answered(transactional_db, house):
    with asking.inside(house):
        pk = ask(house.anna, house.engagement, "Wer vertritt dich?").pk

        def run(actor, text):
            with asking.inside(house):
                return answer(actor, Question.objects.get(pk=pk), text)

        results = at_once(lambda: run(house.ben, "Bea"), lambda: run(house.bea, "ich"))
        refusals = [result for result in results if isinstance(result, str)]
        kept = Question.objects.get(pk=pk)
        assert len(refusals) == 1
        assert kept.answer in refusals[0]
        assert Entry.objects.filter(kind="tasks.questions_answered").count() == 1


def test_a_double_click_answers_once_and_both_clicks_succeed(transactional_db, house):
    with asking.inside(house):
        question = ask(house.ben, order(house))

        def click():
            with asking.inside(house):
                return answer(house.anna.through("web", "same-form"), Question.objects.get(pk=question.pk))

        results = at_once(click, click)
        assert [result.question.pk for result in results] == [question.pk] * 2
        assert Entry.objects.filter(kind="tasks.questions_answered").count() == 1
        assert Task.objects.get(pk=question.task_id).turn == "assistant"
