"""What is different on the server: taken over, unless it was changed here too."""

from vorzimmer.caldav import actions, taking
from vorzimmer.caldav.client.collection import Item
from vorzimmer.caldav.fingerprints import fingerprint
from vorzimmer.caldav.models import Conflict, Twin
from vorzimmer.caldav.sync.course import WHY, Course
from vorzimmer.caldav.texts import print_of, same, text_of, title_of
from vorzimmer.calendars.ics import ReceivedEvent, Unreadable, read
from vorzimmer.calendars.models import Appointment
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tenancy.writes import writes_allowed


def take(course: Course, item: Item, twin: Twin | None, *, force: bool = False) -> None:
    """Something is new or changed there. `force`: the person decided that it holds."""
    events = _events(item)
    if not events:
        _leave_alone(course, item, twin, Twin.State.UNREAD, "")
        return
    uid, there = events[0].uid, fingerprint(item.text)
    course.handled.add(uid)
    appointment = course.appointment(uid)
    here = print_of(appointment)
    if twin is None:
        twin = Twin.objects.filter(linked=course.linked, uid=uid).first()
    if twin is not None and twin.state == Twin.State.CONFLICT and not force:
        _still_open(course, twin, item.path, item.text, item.etag)
    elif not force and twin is not None and twin.there == there and twin.state == Twin.State.FINE:
        course.keep(item.path, uid, etag=item.etag)
    elif force or _untouched(twin, here):
        _take_over(course, item, twin, events, appointment, there)
    elif appointment is not None and here and same(text_of(appointment), item.text):
        course.keep(item.path, uid, etag=item.etag, here=here, there=there, state="", words="", todo="")
    else:
        _conflict(course, item, appointment, twin)


def gone(course: Course, twin: Twin) -> None:
    """It is no longer there."""
    course.handled.add(twin.uid)
    appointment = course.appointment(twin.uid)
    here = print_of(appointment)
    if twin.state == Twin.State.CONFLICT:
        _still_open(course, twin, twin.path, "", "")
    elif appointment is None or not here:
        course.forget(twin)
    elif here == twin.here:
        taking.remove(course.actor, appointment)
        course.counts.removed += 1
        course.forget(twin)
    else:
        twin = course.keep(twin.path, twin.uid, etag="")
        actions.find_conflict(
            actor=course.by_itself, linked=course.linked, twin=twin, title=appointment.title, here=text_of(appointment),
            there="", etag="",
        )  # fmt: skip


def _events(item: Item) -> list[ReceivedEvent]:
    """The series first, then its dates; empty when this is none of ours (a task, or unreadable)."""
    try:
        found = read(item.text)
    except Unreadable:
        return []
    return found.series(found.events[0].uid) if found.events and not found.broken else []


def _untouched(twin: Twin | None, here: str) -> bool:
    """Nobody changed it here since both were equal; without a twin: it is not here at all."""
    return not here if twin is None else here == twin.here


def _take_over(
    course: Course, item: Item, twin: Twin | None, events: list[ReceivedEvent], appointment: Appointment | None, there: str
) -> None:  # fmt: skip
    try:
        kept = taking.take(course.actor, course.linked.calendar, events, appointment, from_outside=True)
    except NotAllowed as refused:
        _leave_alone(course, item, twin, Twin.State.UNREAD, str(refused))
        return
    except taking.CannotTake:
        _leave_alone(course, item, twin, Twin.State.UNREAD, "")
        return
    here = print_of(kept)
    if twin is not None and twin.path != item.path:
        course.forget(twin)
    course.keep(item.path, kept.uid, etag=item.etag, here=here, there=there, state="", words="", todo="")
    course.counts.taken += 1


def _leave_alone(course: Course, item: Item, twin: Twin | None, state: str, words: str) -> None:
    uid = twin.uid if twin else ""
    course.keep(item.path, uid, etag=item.etag, there=fingerprint(item.text), state=state, words=words[:200], todo="")


def _conflict(course: Course, item: Item, appointment: Appointment | None, twin: Twin | None) -> None:
    uid = appointment.uid if appointment else twin.uid if twin else ""
    kept = course.keep(item.path, uid, etag=item.etag, there=fingerprint(item.text))
    stands = appointment is not None and not appointment.is_cancelled
    actions.find_conflict(
        actor=course.by_itself, linked=course.linked, twin=kept, title=appointment.title if appointment else title_of(item.text),
        here=text_of(appointment) if appointment is not None and stands else "", there=item.text, etag=item.etag,
    )  # fmt: skip


def _still_open(course: Course, twin: Twin, path: str, text: str, etag: str) -> None:
    """Changed once more before the person decided: they decide about what is there now."""
    course.keep(path, twin.uid, etag=etag, there=fingerprint(text))
    with writes_allowed(WHY):
        Conflict.objects.filter(twin=twin, settled_at=None).update(there=text, etag=etag)
