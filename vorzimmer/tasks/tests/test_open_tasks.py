"""Who does what by when: one list over tasks and steps, a page at a time, cheap however long it is."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.queries import Cursor, TaskFilters

from .at_work import second_contact
from .scenes import TUESDAY_MORNING, delivered, draft, hour, inside_pages, task_in


@pytest.fixture(autouse=True)
def _inside():
    with inside_pages():
        yield


@pytest.fixture
def seen(house):
    """Titles in the list of one of the cast."""

    def rows(who, **filters):
        with scope(workspace=house.workspace), clock.at(TUESDAY_MORNING):
            return queries.open_tasks(getattr(house, who), TaskFilters(**filters)).rows

    return rows


def test_both_sides_see_the_task_and_the_draft_is_its_writers_own(house, seen):
    task_in(house, "accepted", title="Reise")
    draft(house, title="Entwurf")

    assert [row.title for row in seen("anna")] == ["Reise"]
    assert [row.title for row in seen("anna", state="draft")] == ["Entwurf"]
    assert seen("ben", state="draft") == seen("emil") == []
    assert [row.title for row in seen("otto")] == ["Reise"]


def test_a_row_says_whose_turn_it_is(house, seen):
    task_in(house, "handed_over")
    (mine,) = seen("ben")
    (theirs,) = seen("anna")
    assert (mine.whose, mine.is_mine, mine.due_text != "") == ("mine", True, True)
    assert (theirs.whose, "Ben" in theirs.turn_text) == ("theirs", True)
    assert theirs.url.endswith(f"/tasks/{theirs.pk}/")


def test_who_is_looked_for_is_the_coordinations_turn(house, seen):
    actions.pass_on(actor=house.ben, task=task_in(house, "accepted"), to=None)
    assert [seen(who)[0].whose for who in ("carla", "otto", "ben", "anna")] == ["mine", "mine", "theirs", "theirs"]


def test_steps_stand_between_the_tasks(house, seen):
    task = task_in(house, "in_progress", title="Reise")
    with clock.at(TUESDAY_MORNING):
        actions.add_step(actor=house.ben, task=task, side="client", text="Ausweis schicken", due_at=hour(2))
        actions.add_step(actor=house.ben, task=task, side="assistant", text="Züge suchen")

    assert [(row.title, row.is_step) for row in seen("anna")] == [
        ("Ausweis schicken", True), ("Reise", False), ("Züge suchen", True)
    ]  # fmt: skip
    assert [row.title for row in seen("anna", turn="mine")] == ["Ausweis schicken"]
    assert [row.title for row in seen("ben", turn="mine")] == ["Reise", "Züge suchen"]
    assert [row.title for row in seen("ben", steps=False)] == ["Reise"]


def test_a_step_that_waits_says_for_which_and_who_does_it_then(house, seen):
    task = task_in(house, "in_progress")
    with clock.at(TUESDAY_MORNING):
        first = actions.add_step(actor=house.ben, task=task, side="client", text="Zug wählen").step
        actions.add_step(actor=house.ben, task=task, side="assistant", text="Hotel buchen", after=first)

    waiting = next(row for row in seen("ben") if row.title == "Hotel buchen")
    assert (waiting.whose, "Zug wählen" in waiting.turn_text) == ("outside", True)
    assert waiting.assistant == house.ben.person.name
    choosing = next(row for row in seen("ben") if row.title == "Zug wählen")
    assert (choosing.whose, choosing.assistant) == ("theirs", "Anna")
    with clock.at(hour(1)):
        actions.tick_step(actor=house.anna, step=first)
    assert [row.whose for row in seen("ben") if row.is_step] == ["mine"]


def test_a_result_waits_only_for_contacts_who_decide(house, seen):
    emil = second_contact(house, decides=False)
    delivered(house)
    (row,) = seen("emil")
    assert (row.whose, "Anna" in row.turn_text) == ("theirs", True)
    assert seen("emil", turn="mine") == []
    assert [row.whose for row in seen("anna", turn="mine")] == ["mine"]
    with scope(workspace=house.workspace):
        assert [queries.count_mine(actor) for actor in (house.anna, emil)] == [1, 0]


@pytest.mark.parametrize("typed", ["über", "ÜBERSETZUNG", "grüße übersetzung", "Grüsse", "wein%"])
def test_umlauts_are_found_in_either_case(house, seen, typed):
    task_in(house, "accepted", title="Übersetzung der Grüße", outcome="Grüsse, auf Deutsch, für den Wein%-Laden")
    task_in(house, "accepted", title="Reise nach Köln")
    assert [row.title for row in seen("ben", text=typed)] == ["Übersetzung der Grüße"]


def test_filters_narrow_it_down(house, seen):
    task_in(house, "accepted", title="Reise", kind="travel")
    task_in(house, "in_progress", title="Brief", kind="correspondence", due_at=hour(300))
    assert [row.title for row in seen("ben", kind="travel")] == ["Reise"]
    assert [row.title for row in seen("ben", state="in_progress")] == ["Brief"]
    assert [row.title for row in seen("ben", text="rei")] == ["Reise"]
    assert [row.title for row in seen("ben", due_until=hour(100))] == ["Reise"]
    assert [row.title for row in seen("ben", due_from=hour(100))] == ["Brief"]
    assert [row.title for row in seen("ben", person=house.bea.id)] == []
    assert [row.title for row in seen("ben", engagement=house.other.pk)] == []


@pytest.mark.parametrize("sort", ["due", "turn", "newest"])
def test_pages_follow_each_other_without_gaps(house, sort):
    for number in range(7):
        task = task_in(house, "accepted", title=f"T{number}", due_at=hour(number % 3 + 50) if number % 2 else None)
    with clock.at(TUESDAY_MORNING):
        actions.add_step(actor=house.ben, task=task, side="client", text="Schritt")
    with scope(workspace=house.workspace):
        whole = queries.open_tasks(house.ben, TaskFilters(sort=sort)).rows
        walked, after = [], None
        while True:
            page = queries.open_tasks(house.ben, TaskFilters(sort=sort, after=after), most=3)
            walked += page.rows
            if page.after is None:
                break
            after = Cursor.read(str(page.after))
    assert [row.pk for row in walked] == [row.pk for row in whole]
    assert len(walked) == 8


def test_thirty_rows_cost_as_many_queries_as_one(house):
    def cost():
        with scope(workspace=house.workspace), CaptureQueriesContext(connection) as asked:
            queries.open_tasks(house.ben)
        return len(asked)

    task_in(house, "accepted")
    one = cost()
    for _ in range(29):
        task_in(house, "accepted")
    assert cost() == one <= 7


def test_the_number_beside_today_counts_open_tasks_of_mine(house):
    task_in(house, "handed_over")
    task_in(house, "withdrawn")
    draft(house)
    with scope(workspace=house.workspace):
        assert [queries.count_mine(actor) for actor in (house.ben, house.anna, house.emil)] == [1, 0, 0]


def test_an_address_keeps_the_filters(house):
    filters = TaskFilters(turn="mine", text="Wien", sort="newest", engagement=house.engagement.pk, due_until=hour(1))
    from django.http import QueryDict

    assert TaskFilters.read(QueryDict(filters.address())) == filters
    assert TaskFilters.read(QueryDict("sort=nonsense&engagement=x&after=y&due_from=z")) == TaskFilters()
