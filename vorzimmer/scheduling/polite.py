"""Texts to move and to call off, suggested in the language of those who will read them; everybody writes on from there."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vorzimmer.foundation import moments
from vorzimmer.jobs.recurring import zone_of
from vorzimmer.scheduling.models import Participant, TimeSearch


def language_of(people: list[Participant]) -> str:
    """Theirs if they share one; else English. Strangers are addressed with Sie."""
    spoken = {each.language for each in people if each.is_outside} or {each.language for each in people}
    return "de-formal" if spoken <= {"de"} else "en"


def to_move(search: TimeSearch, people: list[Participant]) -> str:
    """Why not, thanks, and that other times follow."""
    with _read_by(people):
        told = _names(search)
        first = _("Unfortunately %(whom)s cannot keep the appointment on %(when)s.") % told
        again = _("We apologise for the trouble.")
        if search.moved:
            again = _moved(search.moved) % {"number": search.moved}
        return " ".join((first, again, _("You find other times on the page; please choose the one that suits you.")))


def to_cancel(search: TimeSearch, people: list[Participant]) -> str:
    """That it does not take place, thanks for the trouble."""
    with _read_by(people):
        told = _names(search)
        first = (
            _("Unfortunately the appointment on %(when)s cannot take place.") % told
            if told["when"]
            else _("We no longer need an appointment for “%(title)s”.") % told
        )
        return " ".join((first, _("Thank you for your time and your understanding.")))


def _moved(number: int) -> str:
    return ngettext(
        "We have already moved it once and apologise for the trouble.",
        "We have already moved it %(number)s times and apologise for the trouble.",
        number,
    )


def _names(search: TimeSearch) -> dict[str, str]:
    when = moments.moment(search.appointment.starts_at) if search.appointment is not None else ""
    return {"whom": search.for_whom.name, "when": when, "title": search.title}


@contextmanager
def _read_by(people: list[Participant]) -> Iterator[None]:
    zone = next((each.zone for each in people if each.is_outside), "")
    clock = timezone.override(zone_of(zone)) if zone else nullcontext()
    with translation.override(language_of(people)), clock:
        yield
