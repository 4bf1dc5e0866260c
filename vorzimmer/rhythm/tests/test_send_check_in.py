"""The client gets it."""

from datetime import datetime

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import CheckIn

from .scenes import BERLIN, again, at, draft, line, running, told


def needs(house) -> bool:
    """Whether Anna's notification asks something of her."""
    with scope(workspace=house.workspace):
        return Notification.objects.get(kind="rhythm.check_in_sent").needs_you


def test_a_morning_says_from_when_on_it_stands(house):
    with at(8, 30):
        running(house)
        made = actions.send_check_in(actor=house.ben, check_in=draft(house)).check_in
    assert again(house, made).stands_at == datetime(2026, 11, 23, 10, tzinfo=BERLIN)
    assert told(house, "check_in_sent") == {"Anna"}
    assert needs(house)


def test_however_late_there_is_an_hour_to_answer(house):
    with at(9, 50):
        running(house)
        made = actions.send_check_in(actor=house.ben, check_in=draft(house)).check_in
    assert again(house, made).stands_at == datetime(2026, 11, 23, 10, 50, tzinfo=BERLIN)


@pytest.mark.parametrize("decision", [False, True])
def test_a_report_asks_only_where_a_decision_is_needed(house, decision):
    with at(16):
        made = draft(house, "evening")
        if decision:
            line(house, made, "Welche Farbe?", section="decision", who="client")
        actions.send_check_in(actor=house.ben, check_in=made)
    assert needs(house) is decision


@pytest.mark.parametrize("who", ["anna", "carla", "susanne", "emil"])
def test_nobody_else_sends(house, who):
    with at():
        made = draft(house)
        with pytest.raises(NotAllowed):
            actions.send_check_in(actor=getattr(house, who), check_in=made)
    assert again(house, made).is_draft


def test_half_way_nobody_hears_of_it(house, monkeypatch):
    with at():
        made = draft(house)
        monkeypatch.setattr(CheckIn, "change", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.send_check_in(actor=house.ben, check_in=made)
    assert told(house, "check_in_sent") == set()
