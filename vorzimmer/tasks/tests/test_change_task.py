"""Something else is wanted."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.tasks import actions
from vorzimmer.tasks.changes import FieldChange, Stale

from .promises import every_promise
from .scenes import draft, everybody_but, hour, task_in

LATER = hour(200)


def test_the_assistant_is_told_and_the_date_moves(house, monkeypatch):
    task = task_in(house, "accepted")
    happened = every_promise(
        house, house.anna, actions.change_task, task, monkeypatch,
        seen_version=task.version, wanted={"title": "Reise Graz", "due_at": LATER},
    )  # fmt: skip

    assert (task.title, task.due_at, task.turn_until) == ("Reise Graz", LATER, LATER)
    assert happened.changed["title"] == ["Reise Wien", "Reise Graz"]
    with scope(workspace=house.workspace):
        assert set(happened.told()) == {house.ben.id}
        assert Entry.objects.latest("id").facts["changed"]["title"] == ["Reise Wien", "Reise Graz"]


def test_nobody_hears_of_a_changed_draft(house):
    task = draft(house)
    happened = actions.change_task(actor=house.anna, task=task, seen_version=1, wanted={"budget_minutes": 60})
    assert (list(happened.told()), list(happened.audience())) == ([], [house.anna.id])


def test_a_stale_form_learns_field_by_field_what_changed(house):
    task = task_in(house, "accepted")
    seen = task.version
    actions.change_task(actor=house.anna, task=task, seen_version=seen, wanted={"title": "Reise Graz"})
    actions.change_task(actor=house.anna, task=task, seen_version=task.version, wanted={"title": "Reise Linz"})

    with pytest.raises(Stale) as missed:
        actions.change_task(actor=house.anna, task=task, seen_version=seen, wanted={"title": "Reise Bern"})

    assert missed.value.changes == [FieldChange("title", "Reise Wien", "Reise Linz", "Anna")]
    assert task.title == "Reise Linz"


def test_a_mere_change_of_state_makes_no_form_stale(house):
    task = task_in(house, "handed_over")
    seen = task.version
    actions.accept_task(actor=house.ben, task=task)
    actions.change_task(actor=house.anna, task=task, seen_version=seen, wanted={"title": "Reise Graz"})
    assert task.title == "Reise Graz"


@pytest.mark.parametrize("who", everybody_but("anna"))
def test_the_clients_side_says_what_is_wanted(house, who):
    task = task_in(house, "accepted")
    with pytest.raises(NotAllowed):
        actions.change_task(actor=getattr(house, who), task=task, seen_version=task.version, wanted={"title": "X"})


def test_what_is_closed_stays_as_it_is(house):
    task = task_in(house, "withdrawn")
    with clock.at(hour(1)), pytest.raises(NotAllowed):
        actions.change_task(actor=house.anna, task=task, seen_version=task.version, wanted={"title": "X"})
