"""The part `steps`: adding, ticking, moving, removing with the way back."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vorzimmer.tasks import queries
from vorzimmer.tasks.models import Step
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import MORNING, order, step

CHANGING = re.compile(r'name="(csrfmiddlewaretoken|_key)" value="[^"]*"')


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


def words(response) -> str:
    return CHANGING.sub("", response.content.decode())


def test_adding_in_the_part_and_what_is_missing_stays_typed(house, visitor):
    task = order(house)
    visitor.sign_in(house.ben)
    url, part = f"/tasks/{task.pk}/steps/add/", f"/tasks/{task.pk}/steps/"
    wrong = visitor.post(url, {"text": "Zug wählen", "who": "nobody"}, part="steps")
    assert (wrong.status_code, "Zug wählen" in words(wrong)) == (422, True)
    fields = {"text": "Zug wählen", "who": str(house.anna.id), "due_at": "2026-11-25T12:00"}
    after = visitor.post(url, fields, part="steps")
    assert words(after) == words(visitor.get(part, part="steps"))
    row = Step.objects.get()
    assert (row.side, row.who, row.due_at.hour) == ("client", house.anna.membership, 11)
    assert visitor.post(url, fields).url == f"/w/nord/tasks/{task.pk}/"
    assert visitor.post(url, {"text": ""}).status_code == 422


def test_ticking_twice_is_ticking_once(house, visitor):
    row = step(house.ben, order(house))
    visitor.sign_in(house.anna)
    first, again = (visitor.post(f"/steps/{row.pk}/tick/", {"done": "yes"}, part="steps") for _ in range(2))
    assert (again.status_code, words(first)) == (200, words(again))
    visitor.post(f"/steps/{row.pk}/tick/", {"done": "no"}, part="steps")
    row.refresh_from_db()
    assert row.done_at is None


@pytest.mark.parametrize(
    ("fields", "result"),
    [({"move": "up"}, "bac"), ({"move": "down"}, "acb"), ({"position": "0", "move": ""}, "bac")],
)
def test_moving_by_button_and_by_dragging(house, visitor, fields, result):
    task = order(house)
    rows = [step(house.ben, task, text, "assistant") for text in "abc"]
    visitor.sign_in(house.ben).post(f"/steps/{rows[1].pk}/move/", fields, part="steps")
    assert "".join(row.text for row in Step.objects.all()) == result


def test_a_removed_step_comes_back_with_undo(house, visitor):
    row = step(house.ben, order(house), who=house.anna.membership, due_at=MORNING)
    visitor.sign_in(house.ben)
    response = visitor.post(f"/steps/{row.pk}/remove/", part="steps")
    undo = re.search(r'action="/w/nord(/steps/restore/[^"]+)"', words(response))
    assert not Step.objects.exists()
    assert visitor.post(undo[1]).status_code == 302
    back = Step.objects.get()
    assert (back.text, back.who, back.due_at) == (row.text, row.who, row.due_at)
    assert visitor.post("/steps/restore/forged/").status_code == 400


def test_changing_on_a_page_of_its_own(house, visitor):
    task = order(house)
    first, row = step(house.ben, task, "erst"), step(house.ben, task, "dann")
    visitor.sign_in(house.ben)
    assert "dann" in words(visitor.get(f"/steps/{row.pk}/"))
    fields = {"text": "dann das", "who": "assistant", "after": str(first.pk)}
    assert visitor.post(f"/steps/{row.pk}/", fields).status_code == 302
    row.refresh_from_db()
    assert (row.text, row.after) == ("dann das", first)
    circle = visitor.post(f"/steps/{first.pk}/", fields | {"after": str(row.pk)})
    assert circle.status_code == 422


@pytest.mark.parametrize(
    ("who", "status"),
    [("anna", 200), ("ben", 403), ("carla", 200), ("susanne", 403), ("emil", 404), ("dora", 404)],
)
def test_who_may_tick_a_step_of_the_client(house, visitor, who, status):
    row = step(house.ben, order(house))
    response = visitor.sign_in(getattr(house, who)).post(f"/steps/{row.pk}/tick/", {"done": "yes"}, part="steps")
    assert response.status_code == status


def test_the_number_of_queries_does_not_grow(house, visitor):
    counts = []
    for many in (1, 30):
        task, before = order(house), None
        for number in range(many):
            before = step(house.ben, task, f"Schritt {number}", after=before if number % 2 else None)
        visitor.sign_in(house.anna).get(f"/tasks/{task.pk}/steps/", part="steps")
        with CaptureQueriesContext(connection) as captured:
            visitor.get(f"/tasks/{task.pk}/steps/", part="steps")
        counts.append(len(captured))
    assert counts[0] == counts[1] <= 12


def test_who_does_what_by_when(house, django_assert_max_num_queries):
    task = order(house)
    search = step(house.ben, task, "suchen", "assistant", due_at=MORNING)
    step(house.ben, task, "wählen", "client", after=search)
    step(house.ben, task, "zahlen", "client")
    with django_assert_max_num_queries(3):
        assert [(row.text, row.mine) for row in queries.open_steps(house.anna)] == [
            ("suchen", False),
            ("zahlen", True),
        ]
    rows = queries.open_steps(house.anna, waiting=True)
    assert [(row.text, row.waits_for) for row in rows] == [
        ("suchen", ""),
        ("wählen", "suchen"),
        ("zahlen", ""),
    ]
    assert queries.open_steps(house.emil) == []
