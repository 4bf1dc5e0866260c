"""A draft becomes an order."""

from datetime import UTC, datetime

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.writes import writes_allowed

TUESDAY_MORNING = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def draft(house):
    with scope(workspace=house.workspace), writes_allowed("until the room can write drafts"):
        yield Task.objects.create(engagement=house.engagement, title="Reise Wien", created_by=house.anna.membership)


def test_the_assistant_has_the_turn_until_six_in_the_evening(house, draft):
    with clock.at(TUESDAY_MORNING):
        actions.hand_over(actor=house.anna, task=draft)

    draft.refresh_from_db()
    assert (draft.state, draft.turn, draft.assistant) == ("handed_over", "assistant", house.ben.membership)
    assert draft.turn_until == datetime(2026, 11, 24, 17, tzinfo=UTC)
    assert [(e.kind, e.by) for e in Entry.objects.all()] == [("tasks.handed_over", house.anna.membership)]


@pytest.mark.parametrize("who", ["ben", "bea", "carla", "susanne", "otto", "emil"])
def test_only_whoever_wrote_it_hands_it_over(house, draft, who):
    with pytest.raises(NotAllowed):
        actions.hand_over(actor=getattr(house, who), task=draft)


def test_a_task_of_another_workspace_does_not_exist(house, draft):
    with pytest.raises(Task.DoesNotExist):
        actions.hand_over(actor=house.dora, task=draft)


def test_sent_twice_it_happens_once(house, draft):
    with clock.at(TUESDAY_MORNING):
        first, again = (actions.hand_over(actor=house.anna.through("web", "k1"), task=draft) for _ in range(2))
    assert first.task == again.task
    assert Entry.objects.count() == 1
