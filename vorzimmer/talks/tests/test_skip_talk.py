"""It does not take place, and nobody asks why."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.calendars.models import Appointment
from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions
from vorzimmer.talks.models import AgendaPoint, Talk

from .scenes import again, arranged, at, begun, fresh, on, pointed, told


def test_the_next_one_is_proposed_and_its_points_wait_there(house):
    with at(23):
        actions.keep_series(actor=house.anna, engagement=fresh(house), begins_on=date(2026, 11, 23))
        with scope(workspace=house.workspace):
            talk = Talk.objects.get()
        pointed(house, talk, "Urlaub")
        actions.skip_talk(actor=house.ben, talk=again(house, talk))
    with scope(workspace=house.workspace):
        following = Talk.objects.get(state="planned")
        assert (following.starts_at, following.week) == (on(3, 10, month=12), 2)
        assert AgendaPoint.objects.get(talk=following).text == "Urlaub"
        assert Appointment.objects.get(pk=again(house, talk).appointment_id).is_cancelled
    assert told(house, "skipped") == {"Anna"}


def test_not_once_it_goes_on_and_not_by_others(house):
    with at(26):
        for who in ("bea", "carla", "susanne", "emil"):
            with pytest.raises(NotAllowed):
                actions.skip_talk(actor=getattr(house, who), talk=arranged(house))
        with pytest.raises(NotAllowed):
            actions.skip_talk(actor=house.anna, talk=begun(house))
