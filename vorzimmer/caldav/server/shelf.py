"""What a person's devices see: their own calendars, those of their engagements, what colleagues share with them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha1
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.http import http_date as formatted
from django.utils.translation import gettext as _

from vorzimmer.caldav.models import Resource
from vorzimmer.caldav.server.busy import busy_text
from vorzimmer.caldav.texts import component
from vorzimmer.calendars import access, ics
from vorzimmer.calendars.access import How
from vorzimmer.calendars.models import Appointment, Calendar, Gone
from vorzimmer.calendars.queries import calendars_of
from vorzimmer.people.actor import Actor

SAFE = re.compile(r"[A-Za-z0-9@._+-]{1,200}")
COLOURS = {
    "blue": "#2f6fb7ff", "green": "#3d8a55ff", "plum": "#8a4f96ff", "ochre": "#b3812aff", "brick": "#b0503cff",
    "slate": "#5f6b7aff",
}  # fmt: skip
AROUND = ("owner__user", "engagement__client", "engagement__workspace")


@dataclass(frozen=True, slots=True)
class Seen:
    """A calendar and as what this person sees it."""

    actor: Actor
    calendar: Calendar
    access: access.Access

    @property
    def writable(self) -> bool:
        return self.access.writes and self.calendar.archived_at is None

    @property
    def shape(self) -> str:
        """Differs when the same calendar is to be read anew: it is shown to this person in another way."""
        return self.access.how.value

    @property
    def state(self) -> str:
        return f"{self.calendar.version}-{self.shape}"

    @property
    def name(self) -> str:
        """Its name; a colleague's with theirs."""
        owner = self.calendar.owner
        if owner is None or owner.pk == self.actor.id:
            return str(self.calendar.name or self.calendar.engagement or _("My calendar"))
        return f"{owner.name}: {self.calendar.name}" if self.calendar.name else owner.name

    @property
    def colour(self) -> str:
        return COLOURS.get(self.calendar.colour, COLOURS["blue"])


@dataclass(frozen=True, slots=True)
class Kept:
    """An appointment as it is given out."""

    href: str
    uid: str
    text: str
    etag: str
    changed_at: datetime
    since: datetime
    until: datetime | None


def all_seen(actor: Actor) -> list[Seen]:
    """Every calendar that the person may look at."""
    found = calendars_of(actor)
    return [Seen(actor, each, access.Access(How(each.seen_as), writes=each.may_write)) for each in found]


def seen(actor: Actor, pk: UUID | None) -> Seen | None:
    """One of them; None when there is none that they may see."""
    rows = Calendar.objects.select_related(*AROUND)
    calendar = rows.filter(pk=pk, archived_at=None).first() if pk is not None else None
    if calendar is None:
        return None
    found = Seen(actor, calendar, access.access_to(actor, calendar))
    return found if found.access.sees else None


def again(before: Seen) -> Seen:
    """The same after a change."""
    return Seen(before.actor, Calendar.objects.select_related(*AROUND).get(pk=before.calendar.pk), before.access)


def lock(pk: UUID | None) -> None:
    """Nobody else changes it until the transaction ends."""
    if pk is not None:
        Calendar.objects.select_for_update(of=("self",)).filter(pk=pk).first()


def _rows(seen: Seen) -> "QuerySet[Appointment]":
    rows = Appointment.objects.filter(calendar=seen.calendar).exclude(status=Appointment.Status.CANCELLED)
    return rows.prefetch_related("attendees").order_by("id")


def everything(seen: Seen) -> list[Kept]:
    """All that takes place."""
    return _kept(seen, _rows(seen))


def between(seen: Seen, start: int, end: int) -> list[Kept]:
    """What may lie between these seconds since 1970."""
    rows = _rows(seen)
    if first := _moment(start):
        rows = rows.filter(Q(ends_for_good_at=None) | Q(ends_for_good_at__gte=first))
    if last := _moment(end):
        rows = rows.filter(earliest_at__lte=last)
    return _kept(seen, rows)


def named(seen: Seen, hrefs: Sequence[str]) -> list[Kept]:
    """What lies under these names."""
    own, wanted = {href: uid for uid, href in _names(seen).items()}, set(hrefs)
    uids = {own.get(href) or href.removesuffix(".ics") for href in hrefs}
    if any(re.fullmatch(r"[0-9a-f]{40}\.ics", href) for href in hrefs):
        uids |= set(_rows(seen).values_list("uid", flat=True))
    return [kept for kept in _kept(seen, _rows(seen).filter(uid__in=uids)) if kept.href in wanted]


def hrefs(seen: Seen) -> list[str]:
    """The names of everything."""
    names = _names(seen)
    return [names.get(uid) or usual_name(uid) for uid in _rows(seen).values_list("uid", flat=True)]


def hrefs_since(seen: Seen, version: int) -> list[str]:
    """The names of what was changed or removed after that version."""
    changed = Appointment.objects.filter(calendar=seen.calendar, version__gt=version).values_list("uid", flat=True)
    gone = Gone.objects.filter(calendar=seen.calendar, version__gt=version).values_list("uid", flat=True)
    names = _names(seen)
    return [names.get(uid) or usual_name(uid) for uid in dict.fromkeys([*changed, *gone])]


def uid_at(seen: Seen, href: str) -> str:
    """Which UID lies under that name, or would."""
    found = Resource.objects.filter(calendar=seen.calendar, href=href).values_list("uid", flat=True).first()
    return found or next((kept.uid for kept in named(seen, [href])), "")


def has_uid(seen: Seen, uid: str) -> bool:
    """Whether it takes place here already."""
    return _rows(seen).filter(uid=uid).exists()


def changed_at(seen: Seen) -> datetime:
    """When the calendar was changed last."""
    latest = Appointment.objects.filter(calendar=seen.calendar).order_by("-version").first()
    return latest.changed_at if latest else seen.calendar.created_at


def usual_name(uid: str) -> str:
    """How the house calls it when no program has given it a name."""
    return f"{uid if SAFE.fullmatch(uid) else sha1(uid.encode(), usedforsecurity=False).hexdigest()}.ics"


def http_date(moment: datetime) -> str:
    """As HTTP writes it."""
    return formatted(moment.timestamp())


def _names(seen: Seen) -> dict[str, str]:
    return dict(Resource.objects.filter(calendar=seen.calendar).values_list("uid", "href"))


def _kept(seen: Seen, rows: Iterable[Appointment]) -> list[Kept]:
    names, kept = _names(seen), []
    for row in rows:
        row.calendar = seen.calendar
        how = access.sees_appointment(seen.actor, row, seen.access)
        if how == How.NOTHING:
            continue
        whole = how in (How.ALL, How.DETAILS)
        text = ics.calendar_text([component(row) if whole else busy_text(row)])
        etag = f"{row.pk.hex[-12:]}-{row.version}{'' if whole else 'b'}"
        href = names.get(row.uid) or usual_name(row.uid)
        kept.append(Kept(href, row.uid, text, etag, row.changed_at, row.earliest_at, row.ends_for_good_at))
    return kept


def _moment(seconds: int) -> datetime | None:
    """None for what lies beyond all calendars."""
    try:
        found = datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError, ValueError):
        return None
    return found if 1900 < found.year < 2200 else None
