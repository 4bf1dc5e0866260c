"""The days are over."""

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions as tasks

from .scenes import accepted, again, at, away, fresh, run, task, told
from .test_begin_cover import part_of, stranger


def test_tasks_and_access_are_given_back_by_the_clock(house):
    farid = stranger(house)
    with at(23):
        open_one, finished = task(house, "Reise Wien"), task(house, "Reise Graz")
        cover = accepted(house, away(house), person="farid")
    with at(30):
        run(house)
        with scope(workspace=house.workspace):
            finished.refresh_from_db()
            finished.engagement = fresh(house)
        tasks.accept_task(actor=farid, task=finished)
        delivery = tasks.deliver(actor=farid, task=finished, text="Fertig").delivery
        tasks.approve_delivery(actor=house.anna, delivery=delivery)
    with at(4, hour=23, month=12):
        run(house)
        assert part_of(house, farid) is not None, "the last day counts"
    with at(5, hour=1, month=12):
        run(house)
        run(house)
    assert again(house, cover).state == "over"
    assert part_of(house, farid) is None
    assert again(house, open_one).assistant_id == house.ben.id
    assert again(house, finished).assistant_id == farid.id, "what is done stays with whoever did it"
    assert told(house, "cover_given_back") == {"Farid", "Ben"}


def test_earlier_by_the_two_and_the_coordination(house):
    with at(30):
        cover = accepted(house, away(house))
        with pytest.raises(NotAllowed):
            actions.give_back_cover(actor=house.anna, cover=again(house, cover))
        actions.give_back_cover(actor=house.ben, cover=again(house, cover))
    assert again(house, cover).state == "over"
    assert part_of(house, house.bea) is not None, "what they had before stays theirs"
