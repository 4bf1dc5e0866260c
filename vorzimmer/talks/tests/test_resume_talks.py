"""The series goes on."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions
from vorzimmer.talks.models import Talk

from .scenes import again, at
from .test_pause_talks import rests


def test_the_next_talk_is_proposed(house):
    with at(23):
        series = rests(house)
        with scope(workspace=house.workspace):
            actions.skip_talk(actor=house.anna, talk=Talk.objects.get())
        actions.resume_talks(actor=house.anna, talk_series=again(house, series))
    with scope(workspace=house.workspace):
        assert Talk.objects.filter(state="planned").count() == 1


def test_only_if_it_rests_and_not_by_others(house):
    with at(23):
        series = rests(house)
        with pytest.raises(NotAllowed):
            actions.resume_talks(actor=house.susanne, talk_series=again(house, series))
        actions.resume_talks(actor=house.anna, talk_series=again(house, series))
        with pytest.raises(NotAllowed):
            actions.resume_talks(actor=house.anna, talk_series=again(house, series))
