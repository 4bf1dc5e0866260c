"""Somebody else hands the tasks over from now on."""

import pytest
from django_scopes import scope

from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.models import Part
from vorzimmer.journal.action import NotAllowed
from vorzimmer.planning import actions
from vorzimmer.planning.models import Series

from .scenes import berlin, run_at, started


def stuck(house) -> Series:
    series = started(house)
    with scope(workspace=house.workspace):
        part = Part.objects.get(engagement=house.engagement, membership=house.anna.membership, until=None)
    engagements.end_part(actor=house.carla, part=part)
    assert run_at(house, berlin(26, 7, month=11)) == []
    with scope(workspace=house.workspace):
        return Series.objects.select_related("engagement__workspace").get(pk=series.pk)


def test_what_has_waited_is_handed_over_then(house):
    series = stuck(house)
    actions.take_over_series(actor=house.carla, series=series)
    (task,) = run_at(house, berlin(27, 7, month=11))
    assert (task.created_by, task.due_at) == (house.carla.membership, berlin(30, 17, month=11))


@pytest.mark.parametrize("who", ["anna", "ben", "susanne", "emil"])
def test_who_may_not(house, who):
    series = stuck(house)
    with pytest.raises(NotAllowed):
        actions.take_over_series(actor=getattr(house, who), series=series)
