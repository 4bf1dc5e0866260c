"""A talk keeps in step with its appointment."""

from django_scopes import scope

from vorzimmer.calendars import actions as calendars
from vorzimmer.calendars.models import Appointment

from .scenes import again, arranged, at, on


def appointment(house, talk):
    with scope(workspace=house.workspace):
        return Appointment.objects.select_related("calendar__engagement__workspace").get(pk=talk.appointment_id)


def test_moved_in_the_calendar_the_talk_is_at_that_time(house):
    with at(23):
        talk = arranged(house)
        calendars.move_appointment(
            actor=house.anna, appointment=appointment(house, talk), starts_at=on(27, 9), ends_at=on(27, 9, 30)
        )
    now = again(house, talk)
    assert (now.starts_at, now.minutes, now.prepare_from) == (on(27, 9), 30, on(24).date())


def test_cancelled_in_the_calendar_it_does_not_take_place(house):
    with at(23):
        talk = arranged(house)
        calendars.cancel_appointment(actor=house.ben, appointment=appointment(house, talk))
    assert again(house, talk).state == "skipped"
