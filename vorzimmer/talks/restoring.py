"""Leaving a talk out is undone: its points come back from where they were carried to, and what came instead goes away."""

from django.db.models import F

from vorzimmer.calendars import writing
from vorzimmer.talks.models import AgendaPoint, Feedback, PrivateNote, Talk


def fetch_points(talk: Talk) -> None:
    """What waited for the next talk is here again; what was changed or settled there stays. For actions only."""
    carried = AgendaPoint.objects.filter(carried_from__talk=talk, talk__state=Talk.State.PLANNED, settled_at=None)
    carried.filter(text=F("carried_from__text"), outcomes=None).delete()


def drop_substitute(talk: Talk) -> None:
    """The talk that was proposed because this one was left out, as if it had never been there. For actions only."""
    later = Talk.objects.filter(engagement=talk.engagement, number__gt=talk.number, state=Talk.State.PLANNED)
    for each in later.exclude(week=None).select_related("appointment__calendar"):
        if _is_touched(each):
            continue
        if each.appointment is not None:
            writing.remove(each.appointment)
        each.delete()


def _is_touched(talk: Talk) -> bool:
    """Somebody has put something there."""
    return any(kind.objects.filter(talk=talk).exists() for kind in (AgendaPoint, Feedback, PrivateNote))
