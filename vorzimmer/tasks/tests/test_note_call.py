"""What was said on the telephone is written down."""

import pytest

from vorzimmer.tasks import actions
from vorzimmer.tasks.models import PhoneNote
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import last, order, refused, told


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


def note(actor, task, text="Fensterplatz reicht.", **fields):
    return actions.note_call(actor=actor, task=task, text=text, **fields).note


def test_the_other_side_is_told_and_it_does_not_hold_yet(house):
    task = order(house)
    noted = note(house.ben, task, spoke_with=house.anna.membership)
    assert (noted.state, noted.to_side, noted.noted_by) == ("open", "client", house.ben.membership)
    assert last() == ("tasks.call_noted", "Ben")
    assert told("tasks.call_noted") == {"Anna"}
    task.refresh_from_db()
    assert task.turn == "assistant"


def test_without_a_name_the_whole_other_side_is_told(house):
    note(house.anna, order(house))
    assert told("tasks.call_noted") == {"Ben", "Bea"}


@pytest.mark.parametrize("who", asking.everybody_but("anna", "ben", "bea"))
def test_only_the_two_sides_write_down_their_calls(house, who):
    task = order(house)
    assert "write down their calls" in refused(lambda: note(getattr(house, who), task))


def test_not_with_anybody_else_and_not_on_a_draft(house):
    task = order(house)
    assert "other side" in refused(lambda: note(house.ben, task, spoke_with=house.bea.membership))
    draft = actions.write_draft(actor=house.anna, engagement=house.engagement, title="Reise").task
    assert "briefing" in refused(lambda: note(house.anna, draft))


def test_a_task_of_another_workspace_does_not_exist(house):
    task = order(house)
    with pytest.raises(type(task).DoesNotExist):
        note(house.dora, task)


def test_open_pages_read_again_what_shows_it(house, django_capture_on_commit_callbacks):
    task = order(house)
    topics = asking.heard_topics(django_capture_on_commit_callbacks, lambda: note(house.ben, task))
    here = f"task-{task.pk}"
    assert topics == {here, f"{here}:stream", f"{here}:phone_notes", "tasks", "today"}


def test_nothing_stays_of_what_fails_or_is_rolled_back(house, monkeypatch):
    task = order(house)
    asking.nothing_stays(monkeypatch, task, lambda: note(house.ben, task))
    assert not PhoneNote.objects.exists()
