"""Somebody stands in."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.models import Part
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.planning import actions

from .scenes import TUESDAY, berlin, rows, run_at, started


def cover(house, series, who="ben", by="bea", first=date(2026, 12, 1), last=date(2026, 12, 14)):
    with clock.at(TUESDAY):
        person = getattr(house, by).membership
        actions.cover_dates(actor=getattr(house, who), series=series, first=first, last=last, cover=person)


def test_all_dates_in_that_time_are_hers_and_the_others_are_not(house):
    series = started(house)
    cover(house, series)
    assert set(rows(house)) == {date(2026, 12, 7), date(2026, 12, 14)}
    for day in (26, 30):
        run_at(house, berlin(day, 7, month=11))
    first, second = run_at(house, berlin(3, 7))
    assert (first.assistant, second.assistant) == (house.ben.membership, house.bea.membership)


def test_a_named_assistant_gets_every_date(house):
    started(house, assistant=house.bea.membership)
    (task,) = run_at(house, berlin(26, 7, month=11))
    assert task.assistant == house.bea.membership


def test_who_no_longer_assists_does_not_stand_in(house):
    series = started(house)
    cover(house, series, first=date(2026, 11, 30), last=date(2026, 11, 30))
    with scope(workspace=house.workspace):
        part = Part.objects.get(engagement=house.engagement, membership=house.bea.membership, until=None)
    engagements.end_part(actor=house.carla, part=part)
    (task,) = run_at(house, berlin(26, 7, month=11))
    assert task.assistant == house.ben.membership


def test_only_assistants_of_the_engagement_and_only_where_there_is_a_date(house):
    series = started(house)
    with pytest.raises(NotAllowed):
        cover(house, series, by="carla")
    with pytest.raises(NotAllowed):
        cover(house, series, first=date(2026, 12, 1), last=date(2026, 12, 3))


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        cover(house, started(house), who)
