"""What a person is offered: one main thing, the rest with reasons, and nothing that makes no sense."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.tasks import actions
from vorzimmer.tasks.choices import main_choice, what_next

from .scenes import delivered, draft, hour, inside_pages, task_in


@pytest.fixture(autouse=True)
def _inside():
    with inside_pages():
        yield


MAIN = [
    ("draft", "anna", "hand_over"), ("handed_over", "ben", "accept_task"), ("handed_over", "anna", None),
    ("accepted", "ben", "start_task"), ("in_progress", "ben", "deliveries"), ("withdrawn", "ben", None),
]  # fmt: skip


def main(actor, task):
    with scope(workspace=task.workspace):
        choice = main_choice(actor, task)
    return choice.verb if choice else None


@pytest.mark.parametrize(("state", "who", "verb"), MAIN)
def test_the_main_thing(house, state, who, verb):
    assert main(getattr(house, who), task_in(house, state)) == verb


def test_an_assistants_draft_a_result_a_date_and_a_wait(house):
    assert main(house.ben, draft(house, "ben")) == "take_on"
    assert main(house.anna, delivered(house)) == "deliveries"
    task = task_in(house, "accepted")
    with clock.at(hour(1)):
        actions.wait_for(actor=house.ben, task=task, who="Hotel", until=hour(9))
        assert main(house.ben, task) == "carry_on"
        actions.propose_date(actor=house.ben, task=task, due_at=hour(200))
    assert main(house.anna, task) == "agree_date"


def test_the_backup_sees_why_not(house):
    with scope(workspace=house.workspace):
        found = {choice.verb: choice for choice in what_next(house.bea, task_in(house, "accepted"))}
    assert "Ben" in str(found["start_task"].reason)
    assert "accept_task" not in found


def test_who_only_looks_on_is_offered_nothing(house):
    with scope(workspace=house.workspace):
        assert what_next(house.susanne, task_in(house, "accepted")) == []


def test_the_coordination_finds_somebody(house):
    task = task_in(house, "accepted")
    actions.pass_on(actor=house.ben, task=task, to=None)
    assert main(house.carla, task) == "pass_on"
    assert main(house.carla, task_in(house, "declined")) == "pass_on"
    assert main(house.ben, task_in(house, "declined")) is None


def test_what_is_offered_is_allowed(house):
    for state, who, _ in MAIN:
        task, actor = task_in(house, state), getattr(house, who)
        with scope(workspace=house.workspace):
            offered = {choice.verb for choice in what_next(actor, task) if not choice.reason and not choice.link}
            from vorzimmer.journal.action import ACTIONS

            for verb in offered:
                known = ACTIONS[f"tasks.{verb}"]
                assert known.on != "task" or not known.may(actor, task), (state, who, verb)
