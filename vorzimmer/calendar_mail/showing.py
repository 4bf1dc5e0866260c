"""What those who were asked propose, as a part of the page of an appointment."""

from types import SimpleNamespace
from typing import Any

from django.utils.translation import gettext as _

from vorzimmer.calendar_mail.queries import Proposed, decisions_on
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.parts import Part
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.calendars.saying import span_text
from vorzimmer.people.actor import Actor


def decisions(actor: Actor, appointment: Appointment) -> Part | None:
    """Proposed times, unexpected guests, mails that did not arrive; of what others have arranged our own proposals."""
    if not appointment.organiser_email and len(appointment.attendees.all()) < 2:
        return None
    why = {"why_not_move": rules.move(actor, appointment), "why_not_change": rules.change(actor, appointment)}
    rows = [_row(actor, appointment, each, why) for each in decisions_on(appointment)]
    if not rows:
        return None
    return Part("calendar_mail/decisions.html", {"rows": rows, **why})


def _row(actor: Actor, appointment: Appointment, each: Proposed, why: dict[str, Any]) -> SimpleNamespace:
    answers = {
        "accepted": _("%(who)s was not asked, and comes"), "declined": _("%(who)s was not asked, and does not come"),
        "tentative": _("%(who)s was not asked, and comes if need be"), "open": _("%(who)s was not asked, and wrote"),
    }  # fmt: skip
    titles = {
        "counter": _("%(who)s proposes another time"), "undelivered": _("The invitation did not reach %(who)s"),
        "unexpected": answers.get(each.answer, answers["open"]),
    }  # fmt: skip
    when = ""
    if each.starts_at and each.ends_at:
        when = span_text(each.starts_at, each.ends_at, all_day=appointment.all_day)
    title = titles[each.kind] % {"who": each.who}
    own = each.member == actor.id
    if own:
        title = _("You propose another time")
    outside = bool(appointment.organiser_email)
    mine = not outside and not own and not why["why_not_move" if each.kind == "counter" else "why_not_change"]
    waits_for = _organiser(appointment) if each.kind == "counter" and (own or outside) else ""
    return SimpleNamespace(
        kind=each.kind, key=each.key, title=title, comment=each.comment, when=when, mine=mine, waits_for=waits_for,
        waits_as="outside" if outside else "theirs",
    )  # fmt: skip


def _organiser(appointment: Appointment) -> str:
    if appointment.organiser is not None:
        return appointment.organiser.user.first_name
    return appointment.organiser_name or appointment.organiser_email
