"""Answers that go out: to whoever invited us (REPLY), and to a guest whose time was not taken (DECLINECOUNTER)."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.tasks import task
from django.utils.translation import gettext as _

from vorzimmer.calendar_mail.composing import Draft, compose
from vorzimmer.calendar_mail.models import Counter, Invitation
from vorzimmer.calendar_mail.senders import Sender, sender_of
from vorzimmer.calendar_mail.words import as_read_by_guest, span
from vorzimmer.calendars import ics
from vorzimmer.calendars.ics.lines import address, fold, parameter, text, timed, utc
from vorzimmer.calendars.ics.writing import PARTSTATS
from vorzimmer.calendars.models import Appointment, Attendee
from vorzimmer.calendars.recurrence import moment_of
from vorzimmer.foundation import clock
from vorzimmer.jobs.queue import enqueue_once
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.writes import writes_allowed

WAIT = timedelta(seconds=20)
"""A yes that becomes a no within this time is one answer."""


def reply_soon(invitation: Invitation, by: Membership, attendee: Attendee, date: str) -> None:
    """In the transaction of the answer."""
    key = f"{invitation.pk}:{date}"
    job = write_reply.using(run_after=clock.now() + WAIT)
    enqueue_once(job, key, str(invitation.pk), str(by.pk), str(attendee.pk), date)


@task()
def write_reply(invitation_id: str, by_id: str, attendee_id: str, date: str) -> str:
    """Tell whoever invited what was answered, unless they know it."""
    invitation = (
        Invitation.objects.select_related("appointment__calendar__owner__user").filter(pk=invitation_id).first()
    )
    attendee = Attendee.objects.select_related("membership__user").filter(pk=attendee_id).first()
    by = Membership.objects.select_related("user").filter(pk=by_id).first()
    if invitation is None or attendee is None or by is None:
        return "gone"
    said, comment = _said(attendee, moment_of(date) if date else None)
    if said == Attendee.Answer.OPEN or invitation.said.get(date) == [said, comment]:
        return "known"
    sender = sender_of(invitation.appointment.calendar, by)
    with as_read_by_guest("", invitation.appointment.zone):
        mail = compose(_reply(invitation, sender, said, comment, date), sender)
    mail.send()
    with transaction.atomic(), writes_allowed("sending mail"):
        invitation.change(said=invitation.said | {date: [said, comment]})
    return "sent"


@task()
def write_refusal(counter_id: str) -> str:
    """Tell a guest that the time stays."""
    counter = Counter.objects.select_related("appointment__calendar", "attendee", "decided_by__user").filter(
        pk=UUID(counter_id)
    ).first()  # fmt: skip
    if counter is None or counter.told_at or counter.decided_by is None or counter.state != Counter.State.REFUSED:
        return "known"
    appointment, guest = counter.appointment, counter.attendee
    sender = sender_of(appointment.calendar, counter.decided_by)
    with as_read_by_guest(guest.language, guest.zone or appointment.zone):
        mail = compose(_refusal(counter, appointment, guest, sender), sender)
    mail.send()
    with writes_allowed("sending mail"):
        counter.note_told()
    return "sent"


def _said(attendee: Attendee, at: datetime | None) -> tuple[str, str]:
    one = attendee.said_on(at)
    return one.answer, one.comment


def _reply(invitation: Invitation, sender: Sender, said: str, comment: str, date: str) -> Draft:
    appointment = invitation.appointment
    at = moment_of(date) if date else invitation.only_date
    name = invitation.invited_name or sender.principal
    passed_on = f';DELEGATED-FROM="{address(invitation.delegated_from)}"' if invitation.delegated_from else ""
    lines = [
        f"ORGANIZER;CN={parameter(appointment.organiser_name or appointment.organiser_email)}:{address(invitation.reply_to)}",
        f"ATTENDEE;PARTSTAT={PARTSTATS[said]}{passed_on};CN={parameter(name)}:{address(invitation.invited_as)}",
        *([f"COMMENT:{text(comment)}"] if comment else []),
    ]
    component = event(appointment, invitation.sequence, at, lines, to=invitation)
    starts_at = at or appointment.starts_at
    words = {
        "who": sender.principal, "title": appointment.title,
        "when": span(starts_at, starts_at + appointment.lasts, all_day=appointment.all_day),
    }  # fmt: skip
    subjects = {
        "accepted": _("Accepted: %(title)s, %(when)s"), "declined": _("Declined: %(title)s, %(when)s"),
        "tentative": _("If need be: %(title)s, %(when)s"),
    }  # fmt: skip
    intros = {
        "accepted": _("%(who)s comes to “%(title)s”."), "declined": _("%(who)s cannot come to “%(title)s”."),
        "tentative": _("%(who)s comes to “%(title)s” if need be."),
    }  # fmt: skip
    number = sum(map(len, invitation.said.values())) + len(said)
    draft_name = f"reply-{invitation.pk}-{invitation.sequence}-{number}-{said}{date}".lower()
    calendar = ics.calendar_text([component], method="REPLY")
    to = (appointment.organiser_name, invitation.reply_to)
    context = {"intro": intros[said] % words, "polite": comment}
    return Draft(
        draft_name, to, subjects[said] % words, "reply", "REPLY", calendar, f"reply-{invitation.pk}", context,
        copy_to=invitation.delegated_from,
    )  # fmt: skip


def _refusal(counter: Counter, appointment: Appointment, guest: Attendee, sender: Sender) -> Draft:
    lines = [
        f"ORGANIZER;CN={parameter(sender.principal)}:{address(sender.address)}",
        f"ATTENDEE;CN={parameter(guest.shown_name)}:{address(guest.email)}",
        *([f"COMMENT:{text(counter.words)}"] if counter.words else []),
    ]
    component = event(appointment, appointment.sequence, counter.original_at, lines)
    starts_at = counter.original_at or appointment.starts_at
    words = {
        "title": appointment.title, "wish": span(counter.starts_at, counter.ends_at, all_day=appointment.all_day),
        "when": span(starts_at, starts_at + appointment.lasts, all_day=appointment.all_day),
    }  # fmt: skip
    context = {
        "intro": _("“%(title)s” stays on %(when)s. It is not possible at the proposed time (%(wish)s).") % words,
        "polite": counter.words, "greeted": guest.name,
    }  # fmt: skip
    subject = _("The time stays: %(title)s, %(when)s") % words
    calendar = ics.calendar_text([component], method="DECLINECOUNTER")
    return Draft(
        f"refusal-{counter.pk}",
        (guest.name, guest.email),
        subject,
        "reply",
        "DECLINECOUNTER",
        calendar,
        context=context,
    )


def event(
    appointment: Appointment, sequence: int, at: datetime | None, people: list[str],
    wish: tuple[datetime, datetime] | None = None, *, to: Invitation | None = None,
) -> str:  # fmt: skip
    """The VEVENT of an answer; with `wish` at that time instead of its own; `to` with the names of whoever invited."""
    zone, all_day = appointment.zone, appointment.all_day
    starts_at = at or appointment.starts_at
    starts_at, ends_at = wish or (starts_at, starts_at + appointment.lasts)
    uid = to.their_uid if to else appointment.uid
    lines = [f"UID:{text(uid)}", f"DTSTAMP:{utc(clock.now())}", f"SEQUENCE:{sequence}"]
    if at:
        lines.append(timed("RECURRENCE-ID", to.theirs(at) if to else at, zone, all_day=all_day))
    elif to and to.since:
        lines.append(timed("RECURRENCE-ID;RANGE=THISANDFUTURE", to.since, zone, all_day=all_day))
    lines += [timed("DTSTART", starts_at, zone, all_day=all_day)]
    lines += [timed("DTEND", ends_at, zone, all_day=all_day)]
    lines += [f"SUMMARY:{text(appointment.title)}", *people]
    return "".join(map(fold, ["BEGIN:VEVENT", *lines, "END:VEVENT"]))
