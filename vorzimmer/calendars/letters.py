"""What mails about appointments say, and where notifications lead."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from vorzimmer.calendars.entries import (
    AppointmentAnswered,
    AppointmentCancelled,
    AppointmentHappening,
    AppointmentMade,
    AppointmentMoved,
    AppointmentNear,
    FollowUpDue,
)
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.recurrence import Occurrence, moment_of, next_occurrence, occurrence_at
from vorzimmer.calendars.things import find_or_none
from vorzimmer.foundation import clock, moments
from vorzimmer.notifications.letters import Letter, letter_for
from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group, place
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

in_group(Group.CALENDAR, "calendars.")
place("calendars.appointment_", lambda entry: f"/calendar/appointments/{entry.subject_id}/")
place("calendars.follow_up_", lambda entry: f"/calendar/follow-ups/{entry.subject_id}/")
place("calendars.", lambda _entry: "/calendar/")


def when_words(occurrence: Occurrence) -> str:
    """The day, and from when until when, in the zone that is active."""
    if occurrence.appointment.all_day:
        return moments.day(occurrence.starts_at.date())
    return _("%(start)s to %(end)s") % {
        "start": moments.moment(occurrence.starts_at), "end": moments.time_of(occurrence.ends_at),
    }  # fmt: skip


def _date(happened: AppointmentHappening) -> Occurrence | None:
    appointment, named = happened.appointment, moment_of(happened.date)
    if named is not None:
        return occurrence_at(appointment, named)
    return next_occurrence(appointment, clock.now()) or occurrence_at(appointment, appointment.starts_at)


def _lines(appointment: Appointment, occurrence: Occurrence) -> list[str]:
    found = [when_words(occurrence), occurrence.place, occurrence.link, occurrence.description]
    return [line for line in found if line]


def _open(appointment: Appointment, label: str) -> tuple[str, str]:
    return label, reverse("calendars:appointment", args=[appointment.pk])


@letter_for(AppointmentMade)
def appointment_made(happened: AppointmentMade, member: Membership) -> Letter | None:
    """Whoever is asked to come answers on its page."""
    appointment, date = happened.appointment, _date(happened)
    if appointment.is_cancelled or date is None:
        return None
    asked = appointment.attendees.filter(membership=member, answer="open").exists()
    words = _("Do you come? %(title)s, %(when)s") if asked else _("New appointment: %(title)s, %(when)s")
    return Letter(
        subject=words % {"title": date.title, "when": when_words(date)}, lines=_lines(appointment, date),
        buttons=[_open(appointment, _("Answer") if asked else _("Open the appointment"))],
    )  # fmt: skip


@letter_for(AppointmentMoved)
def appointment_moved(happened: AppointmentMoved, member: Membership) -> Letter | None:
    """The new time stands in the subject."""
    appointment, date = happened.appointment, _date(happened)
    if appointment.is_cancelled or date is None:
        return None
    return Letter(
        subject=_("New time: %(title)s, %(when)s") % {"title": date.title, "when": when_words(date)},
        lines=[*([happened.words_to_guests] if happened.words_to_guests else []), *_lines(appointment, date)],
        buttons=[_open(appointment, _("Open the appointment"))],
    )  # fmt: skip


@letter_for(AppointmentCancelled)
def appointment_cancelled(happened: AppointmentCancelled, member: Membership) -> Letter | None:
    """What was said with it comes first."""
    appointment = happened.appointment
    named = moment_of(happened.date)
    date = occurrence_at(appointment, named or appointment.starts_at)
    when = when_words(date) if date else ""
    return Letter(
        subject=_("Cancelled: %(title)s, %(when)s") % {"title": appointment.title, "when": when}
        if when else _("Cancelled: %(title)s") % {"title": appointment.title},
        lines=[happened.words_to_guests or _("This appointment does not take place.")],
        buttons=[_open(appointment, _("Open the appointment"))],
    )  # fmt: skip


@letter_for(AppointmentAnswered)
def appointment_answered(happened: AppointmentAnswered, member: Membership) -> Letter | None:
    """What they said, to which date, and their words."""
    sentences = {
        "accepted": _("%(guest)s comes: %(title)s, %(when)s"), "declined": _("%(guest)s cannot come: %(title)s, %(when)s"),
        "tentative": _("%(guest)s comes if need be: %(title)s, %(when)s"),
    }  # fmt: skip
    appointment, date = happened.appointment, _date(happened)
    if date is None or happened.answer not in sentences:
        return None
    words = {"guest": happened.attendee.shown_name, "title": date.title, "when": when_words(date)}
    return Letter(
        subject=sentences[happened.answer] % words, lines=[happened.comment] if happened.comment else [],
        buttons=[_open(appointment, _("Open the appointment"))],
    )  # fmt: skip


@letter_for(AppointmentNear)
def appointment_near(happened: AppointmentNear, member: Membership) -> Letter | None:
    """Nothing once it is over."""
    appointment = happened.appointment
    date = next_occurrence(appointment, clock.now())
    if appointment.is_cancelled or date is None or date.starts_at.isoformat() != happened.starts_at:
        return None
    return Letter(
        subject=_("%(title)s begins at %(when)s") % {"title": date.title, "when": moments.time_of(date.starts_at)},
        lines=_lines(appointment, date), buttons=[_open(appointment, _("Open the appointment"))],
    )  # fmt: skip


@letter_for(FollowUpDue)
def follow_up_due(happened: FollowUpDue, member: Membership) -> Letter | None:
    """What was noted, and the way to the thing; nothing of a thing that is no longer theirs to see."""
    follow_up = happened.follow_up
    thing = find_or_none(Actor(member), follow_up.kind, follow_up.thing)
    if follow_up.done_at or (follow_up.kind and thing is None):
        return None
    buttons = [(pgettext("a button", "Open"), thing.address)] if thing else []
    subject = _("Follow-up today: %(title)s") % {"title": follow_up.title}
    return Letter(subject=subject, lines=[follow_up.note or follow_up.title], buttons=buttons)
