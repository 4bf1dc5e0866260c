"""Which letters a guest has to get now: what they were told last against what the appointment is."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from vorzimmer.calendar_mail import words
from vorzimmer.calendar_mail.cancelling import cancelled
from vorzimmer.calendar_mail.composing import Draft
from vorzimmer.calendar_mail.models import Invited
from vorzimmer.calendar_mail.senders import Sender, sender_of
from vorzimmer.calendar_mail.snapshots import Difference, Snapshot, difference, snapshot
from vorzimmer.calendar_mail.tokens import link_of
from vorzimmer.calendars import ics
from vorzimmer.calendars.models import Appointment, Calendar
from vorzimmer.calendars.recurrence import stamp_of

KNOWN = ("attendees__membership__user", "attendees__one_answers", "changed")


@dataclass(frozen=True, slots=True)
class Letters:
    """What goes out, from whom, and what the guest knows then."""

    drafts: tuple[Draft, ...]
    sender: Sender
    told: Snapshot
    withdrawn: bool


def letters_to(invited: Invited) -> Letters | None:
    """None when the guest knows everything. Call it in the scope; words are in the guest's language."""
    appointment = _appointment(invited)
    calendar = appointment.calendar if appointment else _calendar(invited)
    if calendar is None:
        return None
    sender = sender_of(calendar, invited.by)
    with words.as_read_by_guest(invited.language, invited.zone or _zone(invited, appointment)):
        if appointment is None or not _is_asked(invited, appointment):
            return _called_off(invited, appointment, sender)
        now = snapshot(appointment)
        if not invited.told or invited.withdrawn_at or invited.again:
            drafts = [_request(invited, appointment, sender, now, first=not invited.told or bool(invited.withdrawn_at))]
        else:
            drafts = _updates(invited, appointment, sender, now)
        return Letters(tuple(drafts), sender, now, False) if drafts else None


def _appointment(invited: Invited) -> Appointment | None:
    rows = Appointment.objects.select_related("calendar__owner__user", "calendar__engagement").prefetch_related(*KNOWN)
    key = invited.appointment_id
    found: Appointment | None = rows.filter(pk=key).first() if key else None
    return found


def _calendar(invited: Invited) -> Calendar | None:
    told = invited.told.get("calendar")
    return Calendar.objects.filter(pk=UUID(told)).first() if told else None


def _zone(invited: Invited, appointment: Appointment | None) -> str:
    return appointment.zone if appointment else str(invited.told.get("zone", ""))


def _is_asked(invited: Invited, appointment: Appointment) -> bool:
    guests = {each.email for each in appointment.attendees.all() if each.is_guest}
    return invited.email in guests and not appointment.is_cancelled and not appointment.organiser_email


def _called_off(invited: Invited, appointment: Appointment | None, sender: Sender) -> Letters | None:
    if not invited.told or invited.withdrawn_at:
        return None
    told, to = invited.told, (invited.name, invited.email)
    sequence = appointment.sequence if appointment else told["sequence"] + 1
    component = cancelled(invited.uid, told, sequence, to, sender)
    draft = _draft(
        invited, "CANCEL", component, told, _("Cancelled: %(title)s, %(when)s"),
        intro=_("“%(title)s” does not take place.") % told, rows=words.facts(told), polite=invited.words,
    )  # fmt: skip
    return Letters((draft,), sender, told, True)


def _request(invited: Invited, appointment: Appointment, sender: Sender, now: Snapshot, *, first: bool) -> Draft:
    component = ics.component_of(appointment, organiser=sender.organiser, outside=True)
    intro = _("%(who)s invites to “%(title)s”.") if first else _("Once more the invitation of %(who)s to “%(title)s”.")
    return _draft(
        invited, "REQUEST", component, now, _("Invitation: %(title)s, %(when)s"),
        intro=intro % {"who": sender.principal, "title": now["title"]}, rows=words.facts(now),
        polite=invited.words, about=appointment.description,
    )  # fmt: skip


def _updates(invited: Invited, appointment: Appointment, sender: Sender, now: Snapshot) -> list[Draft]:
    found = difference(invited.told, now)
    whole = bool(found.series)
    drafts = []
    if whole or found.changed:
        parts: list[datetime | None] = [None] if whole else [*found.changed]
        component = "".join(
            ics.component_of(appointment, only=at, organiser=sender.organiser, outside=True) for at in parts
        )
        drafts.append(_changed(invited, appointment, component, now, found))
    if found.gone and not whole:
        component = cancelled(invited.uid, now, now["sequence"], (invited.name, invited.email), sender, found.gone)
        gone = words.changes(appointment, invited.told, now, Difference(gone=found.gone))
        drafts.append(_gone(invited, component, now, gone))
    return drafts


def _gone(invited: Invited, component: str, now: Snapshot, gone: list[str]) -> Draft:
    return _draft(
        invited, "CANCEL", component, now, _("One date is cancelled: %(title)s"), changes=gone, polite=invited.words,
        intro=_("“%(title)s” takes place, but not on every date.") % now,
    )  # fmt: skip


def _changed(invited: Invited, appointment: Appointment, component: str, now: Snapshot, found: Difference) -> Draft:
    moved = found.moved or (not found.series and found.changed)
    subject = _("New time: %(title)s, %(when)s") if moved else _("Changed: %(title)s, %(when)s")
    return _draft(
        invited, "REQUEST", component, now, subject, rows=words.facts(now), polite=invited.words,
        intro=_("Something about “%(title)s” is different.") % now, about=appointment.description,
        on="" if found.series or len(found.changed) != 1 else stamp_of(found.changed[0]),
        changes=words.changes(appointment, invited.told, now, found),
    )  # fmt: skip


def _draft(invited: Invited, method: str, component: str, told: Snapshot, subject: str, **context: object) -> Draft:
    number = invited.mails + 1
    filled = subject % {"title": told["title"], "when": words.when_of(told)}
    link = link_of(invited)
    on = f"&on={context.pop('on', '')}" if context.get("on") else ""
    buttons = [(label, f"{link}?answer={key}{on}") for key, label in words.answers()] if method == "REQUEST" else []
    polite = str(context.pop("polite", "") or "")
    return Draft(
        f"appointment-{invited.pk}-{number}-{method.lower()}", (invited.name, invited.email), filled, "invitation",
        method, ics.calendar_text([component], method=method), f"appointment-{invited.pk}",
        {"invited": invited, "buttons": buttons, "link": link, "polite": polite, **context},
    )  # fmt: skip
