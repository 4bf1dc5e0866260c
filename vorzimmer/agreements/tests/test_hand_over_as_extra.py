"""A task that the agreement does not cover: once, as an extra."""

import pytest

from vorzimmer.agreements import actions
from vorzimmer.agreements.models import Extra
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions as tasks

from .acting import agreed, book, task_of
from .negotiated import inside


def draft(house, **wanted):
    said = {"title": "Website", "outcome": "Neue Startseite", "kind": "web"} | wanted
    return tasks.write_draft(actor=house.anna, engagement=house.engagement, **said).task


def test_it_is_handed_over_beside_the_agreement(house):
    with inside(house):
        agreed(house)
        task = draft(house)
        with pytest.raises(NotAllowed, match=r"1\.1"):
            tasks.hand_over(actor=house.anna, task=task)
        actions.hand_over_as_extra(actor=house.anna, task=task)
        task.refresh_from_db()
        assert task.state == "handed_over"
        assert Extra.objects.get(task=task).by_id == house.anna.id


def test_what_is_done_on_an_extra_falls_under_the_rules_for_every_kind(house):
    with inside(house):
        agreed(house)
        task = draft(house)
        actions.hand_over_as_extra(actor=house.anna, task=task)
        tasks.accept_task(actor=house.ben, task=task)
        assert book(house, task).outcome == "reported"


def test_an_extra_does_not_count_against_the_hours(house):
    with inside(house):
        agreed(house, hours={"weekly_minutes": 60, "over": "ask"})
        task = draft(house, kind="travel", budget_minutes=3000)
        with pytest.raises(NotAllowed, match=r"2\.3"):
            tasks.hand_over(actor=house.anna, task=task)
        actions.hand_over_as_extra(actor=house.anna, task=task)
        assert task_of(house, budget_minutes=200).is_open


@pytest.mark.parametrize("who", ["ben", "carla", "susanne", "emil"])
def test_only_whoever_wrote_it_and_decides(house, who):
    with inside(house):
        agreed(house)
        with pytest.raises(NotAllowed):
            actions.hand_over_as_extra(actor=getattr(house, who), task=draft(house))


def test_an_assistant_orders_nothing_beside_the_agreement(house):
    with inside(house):
        agreed(house)
        own = tasks.write_draft(actor=house.ben, engagement=house.engagement, title="Web", kind="web").task
        with pytest.raises(NotAllowed):
            actions.hand_over_as_extra(actor=house.ben, task=own)
        with pytest.raises(NotAllowed):
            tasks.take_on(actor=house.ben, task=own)
