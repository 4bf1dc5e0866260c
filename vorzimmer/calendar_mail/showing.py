"""What has come from guests, as a part of the page of an appointment."""

from types import SimpleNamespace

from django.utils.translation import gettext as _

from vorzimmer.calendar_mail.queries import Proposed, decisions_on
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.parts import Part
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.calendars.saying import span_text
from vorzimmer.people.actor import Actor


def decisions(actor: Actor, appointment: Appointment) -> Part | None:
    """Proposed times, unexpected guests, mails that did not arrive; nothing for what others have arranged."""
    if appointment.organiser_email or all(not each.is_guest for each in appointment.attendees.all()):
        return None
    rows = [_row(appointment, each) for each in decisions_on(appointment)]
    if not rows:
        return None
    why = {"why_not_move": rules.move(actor, appointment), "why_not_change": rules.change(actor, appointment)}
    return Part("calendar_mail/decisions.html", {"rows": rows, **why})


def _row(appointment: Appointment, each: Proposed) -> SimpleNamespace:
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
    return SimpleNamespace(kind=each.kind, key=each.key, title=title, comment=each.comment, when=when)
