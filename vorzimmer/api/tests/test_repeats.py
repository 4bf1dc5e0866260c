"""The same request twice, the same thing read twice, and a thing that somebody else has changed meanwhile."""

from django_scopes import scope

from tests.story import handed_over
from vorzimmer.api.tests.programs import Program
from vorzimmer.tasks.models import Question, Task


def test_the_same_key_does_it_once(house):
    anna = Program(house.anna)
    path = f"/engagements/{house.engagement.pk}/tasks"
    first, second = (anna.post(path, {"title": "Reise"}, Idempotency_Key="k1") for _ in range(2))
    assert first.json()["task"]["id"] == second.json()["task"]["id"]
    assert first.json()["happened"] == second.json()["happened"]
    assert "Idempotent-Replayed" not in first.headers
    assert second.headers["Idempotent-Replayed"] == "true"
    assert anna.post(path, {"title": "Reise"}, Idempotency_Key="k2").json()["task"]["id"] != first.json()["task"]["id"]
    with scope(workspace=house.workspace):
        assert Task.objects.count() == 2


def test_the_same_key_for_something_else_is_refused(house):
    anna = Program(house.anna)
    path = f"/engagements/{house.engagement.pk}/tasks"
    anna.post(path, {"title": "Reise"}, Idempotency_Key="k1")
    again = anna.post(path, {"title": "Andere Reise"}, Idempotency_Key="k1")
    assert again.status_code == 422
    assert again.json()["type"].endswith("idempotency-key-reused")


def test_the_same_key_of_another_token_is_another_key(house):
    path = f"/engagements/{house.engagement.pk}/tasks"
    one, other = Program(house.anna), Program(house.anna)
    ids = {each.post(path, {"title": "Reise"}, Idempotency_Key="k1").json()["task"]["id"] for each in (one, other)}
    assert len(ids) == 2


def test_what_is_known_already_is_not_sent_again(house):
    task = handed_over(house, "Reise")
    anna = Program(house.anna)
    first = anna.get(f"/tasks/{task.pk}")
    again = anna.get(f"/tasks/{task.pk}", If_None_Match=first.headers["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    Program(house.ben).post(f"/tasks/{task.pk}/accept", {})
    assert anna.get(f"/tasks/{task.pk}", If_None_Match=first.headers["ETag"]).status_code == 200


def test_a_write_to_what_is_no_longer_as_it_was_read_is_refused(house):
    task = handed_over(house, "Reise")
    ben = Program(house.ben)
    tag = ben.get(f"/tasks/{task.pk}").headers["ETag"]
    Program(house.anna).patch(f"/tasks/{task.pk}", {"seen_version": task.version, "title": "Reise nach Wien"})
    stale = ben.post(f"/tasks/{task.pk}/accept", {}, If_Match=tag)
    assert stale.status_code == 412
    fresh = ben.get(f"/tasks/{task.pk}").headers["ETag"]
    accepted = ben.post(f"/tasks/{task.pk}/accept", {}, If_Match=fresh)
    assert accepted.status_code == 200
    assert accepted.headers["ETag"] == ben.get(f"/tasks/{task.pk}").headers["ETag"]


def test_a_reason_says_why_not(house):
    task = handed_over(house, "Reise")
    answer = Program(house.anna).post(f"/tasks/{task.pk}/accept", {})
    assert answer.status_code == 403
    assert answer.json()["type"].endswith("not-allowed")
    assert len(answer.json()["detail"]) > 10


def test_a_row_of_somebody_else_cannot_be_named(house):
    task = handed_over(house, "Reise")
    stranger = {"text": "Zug wählen", "side": "client", "who": str(house.dora.id)}
    answer = Program(house.ben).post(f"/tasks/{task.pk}/steps", stranger)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["where"] == "body.who"


def test_a_moment_needs_its_zone(house):
    task = handed_over(house, "Reise")
    ben = Program(house.ben)
    wish = {"text": "Welcher Zug?", "default_text": "9:30", "default_at": "2026-12-01T12:00:00"}
    assert ben.post(f"/tasks/{task.pk}/questions", wish).status_code == 422
    wish["default_at"] += "+01:00"
    assert ben.post(f"/tasks/{task.pk}/questions", wish).status_code == 200
    with scope(workspace=house.workspace):
        assert Question.objects.count() == 1
