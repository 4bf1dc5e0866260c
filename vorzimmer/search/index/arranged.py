"""How appointments and searches for a time become documents."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from vorzimmer.calendars.models import Appointment, Attendee, Changed
from vorzimmer.scheduling.models import Participant, TimeSearch
from vorzimmer.search.index.beside import may_have
from vorzimmer.search.index.documents import Document, pieces
from vorzimmer.search.models import Thing

Names = dict[UUID, list[str]]
OWN_TEXTS = ("title", "place", "description")


def of_appointments(appointments: Sequence[Appointment]) -> list[Document]:
    """What it is about, where and with whom, also of dates that differ; no times that are only held."""
    there = [each for each in appointments if each.kind != Appointment.Kind.HOLD]
    guests, dates = _guests(there), _dates(there)
    return [
        Document(
            Thing.Kind.APPOINTMENT, each.pk, each.made_at, each.title,
            pieces(each.place, each.description, more=[*guests[each.pk], *dates[each.pk]]),
            each.calendar.engagement_id, None, each.made_by_id, place="" if each.is_series else each.starts_at.isoformat(),
        )
        for each in there
    ]  # fmt: skip


def of_time_searches(searches: Sequence[TimeSearch]) -> list[Document]:
    """What the time is for, where, and whom it has to suit."""
    names: Names = defaultdict(list)
    if asked := may_have(Participant, searches):
        rows = Participant.objects.filter(search__in=asked).order_by("id")
        for key, name, whom in rows.values_list("search_id", "name", "for_name"):
            names[key] += [name, whom]
    return [
        Document(
            Thing.Kind.TIME_SEARCH, each.pk, each.made_at, each.title,
            pieces(each.note, each.place, more=names[each.pk]), each.engagement_id, None, each.made_by_id,
        )
        for each in searches
    ]  # fmt: skip


def _guests(appointments: Sequence[Appointment]) -> Names:
    names: Names = defaultdict(list)
    if asked := may_have(Attendee, appointments):
        rows = Attendee.objects.filter(appointment__in=asked).select_related("membership__user").order_by("id")
        for each in rows:
            names[each.appointment_id].append(each.shown_name)
    return names


def _dates(appointments: Sequence[Appointment]) -> Names:
    """Texts that are one date's own."""
    found: Names = defaultdict(list)
    if asked := may_have(Changed, [each for each in appointments if each.is_series]):
        for one in Changed.objects.filter(appointment__in=asked):
            found[one.appointment_id] += [getattr(one, name) for name in OWN_TEXTS if name in one.differs]
    return found
