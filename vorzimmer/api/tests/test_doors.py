"""Tokens open the API of one workspace and nothing else; cookies open everything but the API."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client

from tests.story import everything
from vorzimmer.api.tests.programs import Program
from vorzimmer.api.v1 import limits
from vorzimmer.api.v1.problems import TYPE
from vorzimmer.foundation import clock


@pytest.fixture(autouse=True)
def _nobody_has_asked_yet():
    cache.clear()


def test_without_a_token_nothing(house, visitor):
    visitor.sign_in(house.anna)
    for method in ("GET", "POST"):
        answer = visitor.http.generic(method, "/w/nord/api/v1/tasks")
        assert answer.status_code == 401, "a cookie is not looked at"
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")
        assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_token_opens_no_page(house):
    secret = Program(house.anna).secret
    page = Client().get("/w/nord/tasks/", headers={"Authorization": f"Bearer {secret}"})
    assert page.status_code == 302


def test_another_workspace_does_not_exist(house):
    answer = Program(house.anna, slug="sued").get("/me")
    assert answer.status_code == 404
    assert Program(house.anna, slug="nowhere").get("/me").json() == answer.json()


def test_an_expired_token_opens_nothing(house):
    program = Program(house.anna)
    with clock.at(clock.now() + timedelta(days=31)):
        assert program.get("/me").status_code == 401


def test_a_scope_is_needed_to_write(house):
    program = Program(house.anna, "conversations:write")
    answer = program.post(f"/engagements/{house.engagement.pk}/tasks", {"title": "Reise"})
    assert answer.status_code == 403
    assert answer.json()["type"] == f"{TYPE}missing-scope"
    assert answer.json()["scope"] == "tasks:write"


def test_too_often_is_said_and_how_long_to_wait(house, settings):
    settings.API_REQUESTS_PER_MINUTE = 3
    program = Program(house.anna)
    answers = [program.get("/workspace") for _ in range(5)]
    assert [each.status_code for each in answers].count(200) in (2, 3)
    last = answers[-1]
    assert last.status_code == 429
    assert int(last.headers["Retry-After"]) <= 60
    assert last.headers["RateLimit-Remaining"] == "0"


def test_guessing_is_slow(house, monkeypatch):
    monkeypatch.setattr(limits, "WRONG_TOKENS", 2)
    statuses = [Client().get("/w/nord/api/v1/me").status_code for _ in range(5)]
    assert 429 in statuses


def test_problems_speak_the_language_of_the_person(house):
    house.anna.person.language = "en"
    house.anna.person.save()
    english, german = Program(house.anna).get("/nothing"), Program(house.ben).get("/nothing")
    assert (english.json()["title"], english.headers["Content-Language"]) == ("There is no such thing", "en")
    assert german.json()["title"] == "Das gibt es nicht"
    assert english.json()["type"] == german.json()["type"]


def test_what_cannot_be_done_somewhere_says_what_can(house):
    answer = Program(house.anna).ask("DELETE", "/tasks", None)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET"


@pytest.mark.parametrize(
    "body",
    ["{", "[" * 100_000, '{"title": "\\ud800"}', '{"title": "a\\u0000b"}', '{"titel": "x"}', "[]", "null", '"x"'],
)
def test_nonsense_is_no_accident(house, body):
    program = Program(house.anna)
    answer = program.http.post(
        f"/w/nord/api/v1/engagements/{house.engagement.pk}/tasks", body, "application/json",
        headers={"Authorization": f"Bearer {program.secret}"},
    )  # fmt: skip
    assert answer.status_code in (400, 422), answer.content
    assert answer.json()["type"].startswith(TYPE)


def test_what_belongs_to_others_does_not_exist(house, settings):
    """Every address with an id of Anna's story, asked by Dora elsewhere and by Emil next door (who knows Bea)."""
    from vorzimmer.api.v1.openapi import schema

    settings.API_REQUESTS_PER_MINUTE = 10_000
    story = vars(everything(house)) | {"client": house.client.pk, "place": house.engagement.pk}
    story |= {"bulk_change": story["bulk"], "saved_search": story["search"]}
    for name in ("sample", "parting", "reference"):  # the gallery is the same everywhere; it is Emil who parts
        story.pop(name, None)
    dora, emil = Program(house.dora), Program(house.emil)
    for path, methods in schema()["paths"].items():
        names = [each[1:-1] for each in path.split("/") if each.startswith("{")]
        if not names or any(name not in story for name in names):
            continue
        for method, operation in methods.items():
            for program in (dora,) if "{member}" in path else (dora, emil):
                answer = program.ask(method.upper(), path.format(**story), _example(operation))
                said = f"{program.token.membership} {method} {path} {answer.status_code}"
                assert answer.status_code == 404, said


def _example(operation):
    content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    return content.get("example")
