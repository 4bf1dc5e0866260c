"""Somebody says which times suit."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.scheduling import actions, queries
from vorzimmer.scheduling.models import Vote

from .scenes import again, at, guest, offered, outside, poll, slots, told


def answered(house, search, answers, name="Eva", **more):
    """One of those outside answers, time by time."""
    said = dict(zip([slot.pk for slot in slots(house, search)], answers, strict=False))
    return actions.answer_poll(**outside(house, search), participant=guest(house, search, name), answers=said, **more)


def test_yes_if_need_be_and_no(house):
    with at():
        search = poll(house)
        answered(house, search, ["yes", "if_need_be", "no"], comment="Am liebsten Dienstag.")
        with scope(workspace=house.workspace):
            table = queries.table_of(again(house, search))
    assert table.lines[0].answers == ["yes", ""]
    assert table.best is table.lines[0] or table.best.slot == table.lines[0].slot
    assert guest(house, search).comment == "Am liebsten Dienstag."
    assert told(house, "poll_answered") == {"Ben"}
    assert again(house, search).turn == "theirs", "Jim is missing"


def test_the_last_answer_brings_the_turn_back(house):
    with at():
        search = poll(house)
        answered(house, search, ["yes", "yes", "no"])
        answered(house, search, ["no", "yes", "no"], name="Jim")
        with scope(workspace=house.workspace):
            table = queries.table_of(again(house, search))
            needs = list(Notification.objects.order_by("id").values_list("needs_you", flat=True))
    assert again(house, search).turn == "ours"
    assert table.best.slot.starts_at == slots(house, search)[1].starts_at
    assert needs[-1]


def test_it_can_be_changed_until_it_is_settled(house):
    with at():
        search = poll(house)
        answered(house, search, ["yes", "yes", "yes"])
        answered(house, search, ["no"])
        with scope(workspace=house.workspace):
            assert sorted(Vote.objects.values_list("answer", flat=True)) == ["no", "yes", "yes"]
        actions.choose_time(actor=house.ben, search=again(house, search), slot=slots(house, search)[1])
        with pytest.raises(NotAllowed):
            answered(house, search, ["yes"])


def test_who_may_not(house):
    with at():
        search, other = poll(house), offered(house)
        with pytest.raises(NotAllowed):
            answered(house, search, [])
        with pytest.raises(NotAllowed):
            answered(house, search, ["perhaps"])
        said = {slots(house, search)[0].pk: "yes"}
        for actor in (house.ben, house.anna, house.emil):
            with pytest.raises(NotAllowed):
                actions.answer_poll(
                    actor=actor, search=again(house, search), participant=guest(house, search), answers=said
                )
        with pytest.raises(NotAllowed):
            actions.answer_poll(**outside(house, search), participant=guest(house, other), answers=said)
    with scope(workspace=house.workspace):
        assert not Vote.objects.exists()


def test_a_link_that_was_taken_back_says_nothing(house):
    with at():
        search = poll(house)
        actions.revoke_link(actor=house.ben, search=again(house, search), participant=guest(house, search))
        with pytest.raises(NotAllowed):
            answered(house, search, ["yes"])
