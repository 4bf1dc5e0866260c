"""Whoever leaves an engagement sees nothing more of its appointments, also not of those they were asked to or made."""

import pytest
from django.http import Http404
from django_scopes import scope

from vorzimmer.calendars import queries
from vorzimmer.calendars.models import Attendee
from vorzimmer.engagements.waiting import waiting_for
from vorzimmer.handovers.revocation import revoke

from .scenes import at, guests, made, own, seen, shared


def test_neither_what_they_made_nor_what_they_were_asked_to(house):
    with at(10):
        over = made(house.ben, shared(house), title="War", day=9, guests=guests(house, "anna", "bea"))
        asked = made(house.ben, shared(house), title="Wird", rule="FREQ=WEEKLY", guests=guests(house, "anna", "bea"))
        annas = made(house.anna, own(house, shared_as="details"), title="Bei Anna", guests=guests(house, "bea"))
        mine = made(house.bea, shared(house), title="Von Bea", private=True)
        assert {"Wird", "Bei Anna", "Von Bea"} <= seen(house.bea).keys()
        with scope(workspace=house.workspace):
            revoke(house.carla, house.bea.membership, house.engagement)
        assert seen(house.bea) == {}
        with scope(workspace=house.workspace):
            assert waiting_for(house.bea) == queries.open_invitations(house.bea) == []
            for appointment in (over, asked, annas, mine):
                with pytest.raises(Http404):
                    queries.find_appointment(house.bea, appointment.pk)
            assert {each.shown_name for each in Attendee.objects.filter(appointment=over)} == {
                "Anna Adler",
                "Bea Brandt",
            }
            assert {each.shown_name for each in Attendee.objects.filter(appointment=asked)} == {"Anna Adler"}
