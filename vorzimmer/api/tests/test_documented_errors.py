"""What a verb's own words name as an error is an answer to the program; any other error is a mistake of ours."""

from importlib import import_module

import pytest

from tests.story import everything, handed_over
from vorzimmer.api.tests.programs import Program


def test_an_error_that_the_verb_documents_is_an_answer(house):
    anna = Program(house.anna)
    message = everything(house).message
    answer = anna.post(f"/messages/{message}/add-reaction", {"sign": "nonsense"})
    assert answer.status_code == 422, answer.content
    assert answer.json()["errors"][0]["where"] == "body"


@pytest.mark.parametrize("error", [ValueError("boom"), KeyError("title")])
def test_an_error_that_nobody_documents_is_a_mistake_of_ours(house, monkeypatch, settings, error):
    settings.TESTING = False  # as for everybody outside of tests: the answer instead of the error

    def broken(**_words):
        raise error

    task = handed_over(house, "Reise")
    ben = Program(house.ben)
    monkeypatch.setattr(import_module("vorzimmer.tasks.actions.accept_task"), "accept_task", broken)
    answer = ben.post(f"/tasks/{task.pk}/accept", {})
    assert answer.status_code == 500
    assert answer.json()["type"].endswith("internal-error")
    assert "boom" not in answer.content.decode()
