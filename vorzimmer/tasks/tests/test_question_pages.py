"""The part `questions`, cards elsewhere, and the pages of questions."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vorzimmer.tasks.models import Question
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import answer, ask, order, work

CHANGING = re.compile(r'name="(csrfmiddlewaretoken|_key)" value="[^"]*"')


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


@pytest.fixture
def question(house):
    return ask(house.ben, order(house), options=["7:55", "9:30"], proposal="9:30", why="Davon hängt das Hotel ab.")


def words(response) -> str:
    return CHANGING.sub("", response.content.decode())


def test_the_part_after_a_click_is_the_part_after_a_reload(house, visitor, question):
    visitor.sign_in(house.anna)
    part = f"/tasks/{question.task_id}/questions/"
    before = words(visitor.get(part, part="questions"))
    assert 'name="option" value="7:55"' in before
    after = visitor.post(f"/questions/{question.pk}/answer/", {"option": "7:55", "_key": "k"}, part="questions")
    assert after.status_code == 200
    assert words(after) == words(visitor.get(part, part="questions"))
    question.refresh_from_db()
    assert question.answer == "7:55"


def test_the_same_click_again_changes_nothing_and_shows_the_same(house, visitor, question):
    visitor.sign_in(house.anna)
    url = f"/questions/{question.pk}/answer/"
    first, again = (visitor.post(url, {"option": "7:55"}, part="questions") for _ in range(2))
    assert (again.status_code, words(first)) == (200, words(again))


def test_a_card_on_another_page_becomes_its_folded_line_with_the_way_back(house, visitor, question):
    visitor.sign_in(house.anna)
    card = f"question-{question.pk}"
    folded = visitor.post(f"/questions/{question.pk}/answer/", {"answer": "lieber 10:30"}, part=card)
    assert f'id="{card}"' in words(folded)
    assert f"/questions/{question.pk}/take-back/" in words(folded)
    opened = visitor.post(f"/questions/{question.pk}/take-back/", part=card)
    assert 'name="option" value="7:55"' in words(opened)


@pytest.mark.parametrize("fields", [{}, {"option": "8:15", "answer": "oder so"}, {"answer": "x" * 5001}])
def test_what_cannot_be_an_answer_stays_typed(house, visitor, question, fields):
    visitor.sign_in(house.anna)
    response = visitor.post(f"/questions/{question.pk}/answer/", fields, part="questions")
    assert response.status_code == 422
    assert fields.get("answer", "") in words(response)
    assert Question.objects.get(pk=question.pk).is_open


def test_asking_from_the_part_and_what_is_missing_stays_typed(house, visitor):
    task = order(house)
    visitor.sign_in(house.ben)
    typed = {"text": "Welcher Zug?", "option_1": "7:55", "option_3": "9:30", "default_text": "9:30"}
    url = f"/tasks/{task.pk}/questions/ask/"
    response = visitor.post(url, typed, part="questions")
    assert response.status_code == 422
    assert "Welcher Zug?" in words(response)
    accepted = typed | {"default_at": "2026-11-30T12:00", "blocking": "on"}
    assert visitor.post(url, accepted, part="questions").status_code == 200
    kept = Question.objects.get()
    assert (kept.options, kept.default_at.isoformat()) == (["7:55", "9:30"], "2026-11-30T11:00:00+00:00")


def test_without_javascript_one_comes_back_to_the_task(house, visitor, question):
    visitor.sign_in(house.anna)
    response = visitor.post(f"/questions/{question.pk}/answer/", {"option": "7:55"})
    assert (response.status_code, response.url) == (302, f"/w/nord/tasks/{question.task_id}/")
    assert visitor.get(f"/tasks/{question.task_id}/questions/").status_code == 302


@pytest.mark.parametrize(
    ("who", "status"),
    [("anna", 200), ("ben", 403), ("carla", 403), ("susanne", 403), ("emil", 404), ("dora", 404)],
)
def test_who_may_answer(house, visitor, question, who, status):
    visitor.sign_in(getattr(house, who))
    assert visitor.post(f"/questions/{question.pk}/answer/", {"option": "7:55"}, part="questions").status_code == status


@pytest.mark.parametrize(
    ("who", "status"),
    [("anna", 200), ("ben", 200), ("carla", 200), ("susanne", 200), ("emil", 404), ("dora", 404)],
)
@pytest.mark.parametrize("path", ["/tasks/{0.task_id}/questions/ask/", "/questions/{0.pk}/"])
def test_who_may_see(house, visitor, question, who, status, path):
    assert visitor.sign_in(getattr(house, who)).get(path.format(question)).status_code == status


def test_several_in_one_go_on_the_page_of_questions(house, visitor):
    task = work(house)
    one, two = ask(house.ben, task, "Zug?", options=["7:55", "9:30"]), ask(house.ben, task, "Hotel?")
    general = ask(house.bea, house.engagement, "Per Du?")
    visitor.sign_in(house.anna)
    assert words(visitor.get("/questions/")).count("question-group") == 2
    about = {"about": f"task-{task.pk}"}
    empty = visitor.post("/questions/answer/", about, part="question_groups")
    assert empty.status_code == 422
    fields = about | {f"option-{one.pk}": "9:30", f"answer-{one.pk}": "Fenster", f"answer-{two.pk}": "Adler"}
    assert visitor.post("/questions/answer/", fields, part="question_groups").status_code == 200
    assert [each.answer for each in Question.objects.order_by("id")] == ["9:30 – Fenster", "Adler", ""]
    assert general.is_open


def test_a_question_without_a_task(house, visitor):
    visitor.sign_in(house.ben)
    url = f"/engagements/{house.engagement.pk}/questions/ask/"
    assert visitor.get(url).status_code == 200
    response = visitor.post(url, {"text": "Per Du mit Frau Huber?"})
    asked = Question.objects.get()
    assert response.url == f"/w/nord/questions/{asked.pk}/"
    assert visitor.sign_in(house.anna).get(f"/questions/{asked.pk}/").status_code == 200


def test_the_number_of_queries_does_not_grow(house, visitor):
    counts = {}
    for path, part in (("/tasks/{}/questions/", "questions"), ("/questions/", "question_groups")):
        for many in (1, 30):
            task = work(house)
            for number in range(many):
                asked = ask(house.ben, task, f"Frage {number}?", options=["ja", "nein"])
                if number % 3 == 2:
                    answer(house.anna, asked, "ja")
            visitor.sign_in(house.anna)
            visitor.get(path.format(task.pk), part=part)
            with CaptureQueriesContext(connection) as queries:
                assert visitor.get(path.format(task.pk), part=part).status_code == 200
            counts[path, many] = len(queries)
        assert counts[path, 1] == counts[path, 30] <= 12, [each["sql"][:200] for each in queries]
