"""Texts to move and to call off, suggested in the language of those who will read them; everybody writes on from there."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vorzimmer.calendars.models import Appointment, Attendee
from vorzimmer.calendars.recurrence import Occurrence
from vorzimmer.calendars.saying import span_text
from vorzimmer.jobs.recurring import zone_of
from vorzimmer.people.actor import Actor


def to_cancel(actor: Actor, appointment: Appointment, date: Occurrence) -> str:
    """That it does not take place, and that another time can be found."""
    with _read_by(actor, appointment):
        words = _(
            "Hello,\n\n“%(title)s” on %(when)s unfortunately cannot take place. I am sorry for the change, and will be glad"
            " to suggest another time.\n\nKind regards\n%(who)s"
        )
        return words % _told(actor, appointment, date)


def to_move(actor: Actor, appointment: Appointment, date: Occurrence) -> str:
    """That it is at another time; the letter itself says which. Says how often that has happened already."""
    with _read_by(actor, appointment):
        words = _(
            "Hello,\n\n“%(title)s” on %(when)s unfortunately has to be moved. The new time stands in this message; please"
            " say whether it suits you. %(sorry)s\n\nKind regards\n%(who)s"
        )
        sorry = _("I am sorry for the change.")
        if appointment.moved:
            sorry = _moved(appointment.moved) % {"number": appointment.moved}
        return words % (_told(actor, appointment, date) | {"sorry": sorry})


def language_of(actor: Actor, appointment: Appointment) -> str:
    """Theirs if they share one; guests from outside go first, who are addressed with Sie; English if they differ."""
    others = [each for each in appointment.attendees.all() if each.membership_id != actor.id]
    guests = {each.language or "de" for each in others if each.is_guest}
    if guests:
        return "de-formal" if guests == {"de"} else "en"
    own = translation.get_language() or "de"
    spoken = {_spoken(each) for each in others} or {own[:2]}
    return own if own[:2] in spoken or len(spoken) > 1 else spoken.pop()


def _spoken(attendee: Attendee) -> str:
    return attendee.membership.user.language if attendee.membership is not None else attendee.language or "de"


def _moved(number: int) -> str:
    return ngettext(
        "We have already moved it once and apologise for the trouble.",
        "We have already moved it %(number)s times and apologise for the trouble.",
        number,
    )


def _told(actor: Actor, appointment: Appointment, date: Occurrence) -> dict[str, str]:
    when = span_text(date.starts_at, date.ends_at, all_day=appointment.all_day)
    return {"title": appointment.title, "when": when, "who": actor.person.name}


@contextmanager
def _read_by(actor: Actor, appointment: Appointment) -> Iterator[None]:
    """Guests read times on their own clock, as far as it is known."""
    guests = [each for each in appointment.attendees.all() if each.is_guest]
    zone = next((each.zone for each in guests if each.zone), "") or (appointment.zone if guests else "")
    clock = timezone.override(zone_of(zone)) if zone else nullcontext()
    with translation.override(language_of(actor, appointment)), clock:
        yield
