"""Several questions in one: the same rows as one by one, on both databases, and never for an action."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from tests.story import everything, handed_over
from vorzimmer.conversations.queries.conversations import ABOUT_TASK
from vorzimmer.foundation import clock
from vorzimmer.journal.queries import OF_ALL
from vorzimmer.planning.queries.series import OF_TASK
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.queries import tasks
from vorzimmer.tasks.queries.presence import KINDS
from vorzimmer.tenancy.prepared import Prepared
from vorzimmer.tenancy.together import together
from vorzimmer.tenancy.writes import writes_allowed
from vorzimmer.vault.models import Secret

NEWEST = Prepared(lambda place: Task.objects.filter(engagement=place).order_by("-title"), place=UUID)
TITLES = Prepared(lambda place: Task.objects.filter(engagement=place).values_list("title", flat=True), place=UUID)
SEALED = Prepared(lambda access: Secret.objects.filter(access=access), access=UUID)


@pytest.fixture
def story(house):
    with scope(workspace=house.workspace):
        yield everything(house)


def fields_of(row) -> object:
    """All that was read of a row and of the rows it was joined with."""
    if not hasattr(row, "_meta"):
        return row
    joined = {name: fields_of(kept) for name, kept in row._state.fields_cache.items()}
    return {key: kept for key, kept in vars(row).items() if key != "_state"} | joined


def test_the_rows_are_those_that_each_question_gives_alone(story):
    questions = [question for kind in KINDS.values() for question in kind]
    asked = [
        each.asked(task=key)
        for each in (*questions, ABOUT_TASK, OF_TASK, tasks.ONE)
        for key in (story.task, story.complaint)
    ]
    asked.append(OF_ALL.asked(subject=story.task, place=story.engagement))
    alone = [each.question.rows(**plain(each)) for each in asked]
    assert sum(map(bool, alone)) == 8
    with CaptureQueriesContext(connection) as captured, together(*asked):
        at_once = [each.question.rows(**plain(each)) for each in asked]
    assert len(captured) == 1
    assert [list(map(fields_of, rows)) for rows in at_once] == [list(map(fields_of, rows)) for rows in alone]


def plain(asked) -> dict:
    return {name: value for name, value in asked.values if name != "here"}


def test_the_order_of_each_question_holds(house, story):
    for title in ("Bahn", "Zug", "Auto"):
        handed_over(house, title)
    with together(NEWEST.asked(place=story.engagement), TITLES.asked(place=story.engagement)):
        titles = [task.title for task in NEWEST.rows(place=story.engagement)]
        assert titles == sorted(titles, reverse=True)
        assert sorted(TITLES.rows(place=story.engagement), reverse=True) == titles


def test_every_kind_of_value_comes_back_as_it_was(house, story):
    with scope(workspace=house.workspace), writes_allowed("test"):
        left = timedelta(hours=3, microseconds=5)
        Task.objects.filter(pk=story.task).update(
            promise_left=left, brief={"ü": ["„Wien“", None, 1.5, True]}, turn_until=clock.now(), budget_minutes=None
        )
    alone = tasks.ONE.first(task=story.task)
    with together(tasks.ONE.asked(task=story.task)):
        assert fields_of(tasks.ONE.first(task=story.task)) == fields_of(alone)
    assert alone.promise_left == left


def test_only_inside_and_never_for_an_action(house, story):
    asked = TITLES.asked(place=story.engagement)
    with together(asked):
        before = TITLES.rows(place=story.engagement)
        with writes_allowed("test"):
            Task.objects.filter(pk=story.task).update(title="Anders")
            assert "Anders" in TITLES.rows(place=story.engagement)
        assert TITLES.rows(place=story.engagement) == before
    assert "Anders" in TITLES.rows(place=story.engagement)


def test_of_another_workspace_nothing_comes(house, story):
    asked = TITLES.asked(place=story.engagement)
    with together(asked), scope(workspace=house.elsewhere):
        assert TITLES.rows(place=story.engagement) == []
    with scope(workspace=house.elsewhere), together(TITLES.asked(place=story.engagement)):
        assert TITLES.rows(place=story.engagement) == []


def test_nothing_asked_is_no_query(story, django_assert_num_queries):
    with django_assert_num_queries(0), together():
        pass


def test_what_json_would_change_is_refused(story):
    with pytest.raises(LookupError, match="BinaryField"), together(SEALED.asked(access=story.access)):
        pass
