"""Calendars and what stands in them, by id."""

from vorzimmer.api.v1.schemas import calendars
from vorzimmer.api.v1.thing import Thing, plain
from vorzimmer.calendars import queries
from vorzimmer.calendars.models import Appointment, Attendee, Calendar, Feed, FollowUp


def in_calendars() -> list[Thing]:
    """All of them; who sees only that a time is taken does not find the appointment."""
    return [
        Thing(Calendar, "calendar", "calendars", queries.find_calendar, calendars.Calendar, plain(calendars.Calendar)),
        Thing(Appointment, "appointment", "appointments", queries.find_appointment, calendars.Appointment,
              plain(calendars.Appointment)),
        Thing(Attendee, "attendee", "attendees", queries.find_attendee, calendars.Attendee, plain(calendars.Attendee)),
        Thing(FollowUp, "follow_up", "follow-ups", queries.find_follow_up, calendars.FollowUp, plain(calendars.FollowUp)),
        Thing(Feed, "feed", "feeds", queries.find_feed, calendars.Feed, plain(calendars.Feed)),
    ]  # fmt: skip
