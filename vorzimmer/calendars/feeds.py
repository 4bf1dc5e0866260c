"""What another program reads under a person's secret address: the stored texts of appointments, joined.

The person's rights are asked at each reading: what they no longer see is no longer in it.
"""

import hashlib
from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vorzimmer.calendars.ics.lines import fold, text, timed, unfold, utc
from vorzimmer.calendars.layers.entry import Entry
from vorzimmer.calendars.models import Appointment, Attendee, Feed
from vorzimmer.calendars.models.calendar import new_token as new_token
from vorzimmer.calendars.queries import calendars_of, entries
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.people.addresses import outside

FEED_LAYERS = ("appointments", "deadlines", "absences", "holidays", "follow_ups")
BACK, AHEAD = timedelta(days=31), timedelta(days=366)
"""Layers that are reckoned are given for this long."""
TIMES = (
    "UID",
    "DTSTAMP",
    "DTSTART",
    "DTEND",
    "RRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    "SEQUENCE",
    "STATUS",
    "TRANSP",
)


def hash_of(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def address_of(token: str) -> str:
    """The whole address, to be shown once."""
    return f"{settings.BASE_URL}{outside('feeds:feed', token)}"


class Feeding:
    """One reading of a feed in the name of its person: what is needed twice is read once."""

    def __init__(self, actor: Actor, feed: Feed) -> None:
        self.actor, self.feed = actor, feed
        self.calendars = {
            each.pk: each
            for each in calendars_of(actor)
            if each.owner_id == actor.id or (each.engagement_id and each.seen_as == "details")
        }
        asked = Attendee.objects.filter(membership=actor.id).exclude(answer=Attendee.Answer.DECLINED)
        self.asked = dict(asked.order_by("appointment_id").values_list("appointment_id", "appointment__version"))
        layers, now = [layer for layer in feed.layers if layer != "appointments"], clock.now()
        self.around = entries(actor, now - BACK, now + AHEAD, layers=layers) if layers else []

    def fingerprint(self) -> str:
        """Another one whenever the text would be another one; without reading the appointments."""
        seen = sorted((str(each.pk), each.version, str(each.seen_as)) for each in self.calendars.values())
        around = [(each.key, each.title, each.starts_at, each.ends_at) for each in self.around]
        said = repr((seen, self.asked, around, self.feed.layers, self.actor.person.timezone, get_language()))
        return hashlib.sha256(said.encode()).hexdigest()[:32]

    def text(self) -> str:
        """The whole iCalendar; one query, however many appointments there are."""
        from vorzimmer.calendars.ics import calendar_text

        components = list(self._components()) if "appointments" in self.feed.layers else []
        components += [_event(each) for each in self.around]
        return calendar_text(components, self.feed.name or self.actor.workspace.name)

    def _components(self) -> Iterator[str]:
        private, me = _("Private"), self.actor.id
        shown = Q(calendar__in=list(self.calendars))
        if self.asked:
            mine = Attendee.objects.filter(membership=me).exclude(answer=Attendee.Answer.DECLINED)
            shown |= Q(pk__in=mine.values("appointment"))
        rows = Appointment.objects.filter(shown).exclude(status=Appointment.Status.CANCELLED).order_by("earliest_at")
        for pk, component, is_private, calendar_id, made_by in rows.values_list(
            "pk", "component", "private", "calendar_id", "made_by_id"
        ):
            calendar = self.calendars.get(calendar_id)
            own = pk in self.asked or made_by == me or (calendar is not None and calendar.owner_id == me)
            yield masked(component, private) if is_private and not own else component


def masked(component: str, title: str) -> str:
    """Only when it is, under another title: what belongs to somebody else."""
    lines = []
    for line in unfold(component):
        name = line.partition(":")[0].partition(";")[0]
        if name == "END" and line.endswith("VEVENT"):
            lines += [f"SUMMARY:{text(title)}", "CLASS:PRIVATE"]
        if name in TIMES or (name in {"BEGIN", "END"} and line.endswith("VEVENT")):
            lines.append(line)
    return "".join(map(fold, lines))


def _event(entry: Entry) -> str:
    zone = str(entry.starts_at.tzinfo or "UTC") if entry.all_day else "UTC"
    ends = max(entry.ends_at, entry.starts_at + timedelta(minutes=15)) if not entry.all_day else entry.ends_at
    lines = [
        "BEGIN:VEVENT", f"UID:{text(entry.key)}@vorzimmer", f"DTSTAMP:{utc(entry.starts_at)}",
        timed("DTSTART", entry.starts_at, zone, all_day=entry.all_day), timed("DTEND", ends, zone, all_day=entry.all_day),
        f"SUMMARY:{text(_title(entry))}", f"TRANSP:{'OPAQUE' if entry.busy else 'TRANSPARENT'}", "END:VEVENT",
    ]  # fmt: skip
    return "".join(map(fold, lines))


def _title(entry: Entry) -> str:
    if entry.layer == "deadlines":
        return _("Due: %(title)s") % {"title": entry.title}
    if entry.layer == "absences":
        return _("%(name)s is away") % {"name": entry.title}
    return entry.title
