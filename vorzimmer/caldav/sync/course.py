"""One pass over one calendar: the two sides, and what has happened so far."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha1

from vorzimmer.caldav.client.collection import Collection, path_in
from vorzimmer.caldav.models import Linked, Twin
from vorzimmer.calendars.models import Appointment
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tenancy.writes import writes_allowed

PLAIN = re.compile(r"[A-Za-z0-9@._-]{1,120}")
WHY = "keeping calendars in step"


@dataclass(slots=True)
class Counts:
    """What a pass has done: taken over here, brought there, removed on either side."""

    taken: int = 0
    sent: int = 0
    removed: int = 0

    @property
    def anything(self) -> bool:
        return bool(self.taken or self.sent or self.removed)


@dataclass(slots=True)
class Course:
    """`actor` is the person whose connection it is. `said` is called now and then with how far it is."""

    actor: Actor
    linked: Linked
    there: Collection
    counts: Counts = field(default_factory=Counts)
    said: Callable[[str, int, int], None] = lambda _step, _done, _total: None
    handled: set[str] = field(default_factory=set)
    """UIDs that are settled in this pass."""

    @property
    def by_itself(self) -> Actor:
        """Who finds out what the person has to decide: the house, so that they get a notice."""
        return self.actor.through(Door.SCHEDULE)

    def twins(self) -> dict[str, Twin]:
        """All of the calendar, by path."""
        return {twin.path: twin for twin in Twin.objects.filter(linked=self.linked)}

    def appointment(self, uid: str) -> Appointment | None:
        """What stands here under that UID, cancelled or not."""
        return Appointment.objects.filter(calendar=self.linked.calendar_id, uid=uid).first()

    def new_path(self, uid: str) -> str:
        """Where an appointment of ours is put: always the same, so that a repeat makes no second one."""
        name = uid if PLAIN.fullmatch(uid) else sha1(uid.encode(), usedforsecurity=False).hexdigest()
        return path_in(self.there.url, f"{self.there.url.rstrip('/')}/{name}.ics")

    def keep(self, path: str, uid: str, **fields: object) -> Twin:
        """The twin under this path, new or changed."""
        with writes_allowed(WHY):
            twin, _new = Twin.objects.update_or_create(linked=self.linked, path=path, defaults={"uid": uid} | fields)
        return twin

    def forget(self, twin: Twin) -> None:
        """Neither side has it any more."""
        with writes_allowed(WHY):
            Twin.objects.filter(pk=twin.pk).delete()
