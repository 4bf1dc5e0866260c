"""Passes over a whole connection: one at a time, with an end, and again later when something fails."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import F, Q

from vorzimmer.caldav import actions, connecting
from vorzimmer.caldav.client.collection import Collection
from vorzimmer.caldav.client.faults import Kind, Trouble
from vorzimmer.caldav.client.line import Line
from vorzimmer.caldav.models import Connection, Linked
from vorzimmer.caldav.sync.course import WHY, Counts, Course
from vorzimmer.caldav.sync.passing import keep_in_step
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.live import hub
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tenancy.writes import writes_allowed

AGAIN = timedelta(minutes=5)
BACKOFF = [timedelta(minutes=minutes) for minutes in (5, 10, 20, 45, 90, 180, 360)]
STUCK = timedelta(minutes=20)
"""A pass that has not ended by then was interrupted: another may begin."""
MOST_WAIT = 24 * 3600


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it went, for the log of the job."""

    words: str


def run(connection: Connection) -> Outcome:
    """Keep every calendar of the connection in step. Never raises for what the other side does."""
    if not _claimed(connection):
        return Outcome("is at it already")
    counts, trouble = Counts(), None
    actor = Actor(connection.membership, Door.CALDAV)
    try:
        with Line(connecting.credentials_of(connection)) as line:
            for linked in Linked.objects.filter(connection=connection, ended_at=None).select_related("calendar"):
                if linked.calendar.archived_at is None:
                    _one(connection, actor, linked, line, counts)
    except Trouble as raised:
        trouble = raised
    finally:
        _ended(connection, counts, trouble)
    if trouble is not None and trouble.kind == Kind.SIGN_IN:
        _password_is_gone(actor, connection)
    return Outcome(str(trouble) if trouble else f"{counts.taken} taken, {counts.sent} sent, {counts.removed} removed")


def _one(connection: Connection, actor: Actor, linked: Linked, line: Line, counts: Counts) -> None:
    linked.connection = connection

    def said(step: str, done: int, total: int) -> None:
        with writes_allowed(WHY):
            Connection.objects.filter(pk=connection.pk).update(step=step, done=done, total=total)
        hub.changed([connection.membership_id], ["caldav"])

    keep_in_step(Course(actor, linked, Collection(line, linked.url), counts, said))


def _claimed(connection: Connection) -> bool:
    """Whether this pass may begin: there is no other."""
    now = clock.now()
    free = Q(working_since=None) | Q(working_since__lt=now - STUCK)
    with writes_allowed(WHY):
        mine = Connection.objects.filter(free, pk=connection.pk, state=Connection.State.ON, ended_at=None)
        claimed = mine.update(working_since=now, step="", done=0, total=0) == 1
    if claimed:
        hub.changed([connection.membership_id], ["caldav"])
    return claimed


def _ended(connection: Connection, counts: Counts, trouble: Trouble | None) -> None:
    now, row = clock.now(), Connection.objects.filter(pk=connection.pk)
    known = {"taken": counts.taken, "sent": counts.sent, "removed": counts.removed, "moved_at": now}
    with writes_allowed(WHY):
        row.update(working_since=None, step="", **(known if counts.anything else {}))
        if trouble is None:
            row.update(trouble="", trouble_detail="", failing_since=None, tries=0, last_at=now, next_at=now + AGAIN)
        else:
            wait = max(
                BACKOFF[min(connection.tries, len(BACKOFF) - 1)], timedelta(seconds=min(trouble.wait, MOST_WAIT))
            )
            row.update(trouble=trouble.kind, trouble_detail=trouble.detail, tries=F("tries") + 1, next_at=now + wait)
            row.filter(failing_since=None).update(failing_since=now)
    hub.changed([connection.membership_id], ["caldav"])


def _password_is_gone(actor: Actor, connection: Connection) -> None:
    try:
        actions.lose_password(actor=actor.through(Door.SCHEDULE), connection=connection)
    except NotAllowed:
        return  # it was ended meanwhile
