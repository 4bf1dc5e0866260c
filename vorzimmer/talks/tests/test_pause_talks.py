"""The series rests."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions
from vorzimmer.talks.jobs import propose_talks
from vorzimmer.talks.models import Talk

from .scenes import again, at, fresh, told


def rests(house):
    series = actions.keep_series(actor=house.anna, engagement=fresh(house)).talk_series
    return actions.pause_talks(actor=house.ben, talk_series=again(house, series)).talk_series


def test_no_new_talk_is_proposed(house):
    with at(23):
        rests(house)
        with scope(workspace=house.workspace):
            actions.skip_talk(actor=house.anna, talk=Talk.objects.get())
    with at(30):
        propose_talks.func(str(house.workspace.pk))
    with scope(workspace=house.workspace):
        assert not Talk.objects.filter(state="planned").exists()
    assert told(house, "series_paused") == {"Anna"}


def test_not_twice_and_not_by_others(house):
    with at(23):
        series = rests(house)
        for who in ("anna", "bea", "carla"):
            with pytest.raises(NotAllowed):
                actions.pause_talks(actor=getattr(house, who), talk_series=again(house, series))
