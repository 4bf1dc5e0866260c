"""How times are offered: to whom, until when."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.scheduling.models import Participant, TimeSearch

Reason = str | Promise | None
USUAL = timedelta(days=4)


def usual_way(search: TimeSearch, people: Sequence[Participant]) -> str:
    """As before; at first an offer to one, a poll among several."""
    if search.rounds.exists():
        return search.way
    return TimeSearch.Way.OFFER if len(people) == 1 else TimeSearch.Way.POLL


def way(search: TimeSearch, wanted: str, people: Sequence[Participant]) -> Reason:
    """An offer goes to exactly one other side, a poll to at least one person; once begun it stays what it is."""
    if wanted not in TimeSearch.Way.values:
        return _("Choose between a poll and an offer.")
    if search.rounds.exists() and wanted != search.way:
        return _("What was begun as a poll or as an offer stays that.")
    if not people:
        return _("Say who is to be asked.")
    if wanted == TimeSearch.Way.OFFER and len(people) != 1:
        return _("An offer goes to one other side. Ask several people with a poll.")
    return None


def deadline(until: datetime | None) -> Reason:
    """In the future."""
    return _("The deadline has to be in the future.") if until is not None and until <= clock.now() else None


def usual_deadline(search: TimeSearch, times: Sequence[datetime]) -> datetime:
    """Four days, or half of the time that is left until the first of them."""
    now = clock.now()
    return now + min(USUAL, (min(times) - now) / 2)
