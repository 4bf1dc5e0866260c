"""What is different here: brought to the server, only over what it was when we saw it last."""

from vorzimmer.caldav import taking
from vorzimmer.caldav.client.faults import Kind, Trouble
from vorzimmer.caldav.fingerprints import fingerprint
from vorzimmer.caldav.models import Conflict, Twin
from vorzimmer.caldav.sync import theirs
from vorzimmer.caldav.sync.course import WHY, Course
from vorzimmer.caldav.texts import print_of, text_of
from vorzimmer.calendars.models import Appointment, Gone
from vorzimmer.tenancy.writes import writes_allowed

THIS_ONE_ONLY = {Kind.REFUSED, Kind.FORBIDDEN, Kind.EXISTS, Kind.LARGE}


def changed(course: Course) -> list[str]:
    """UIDs of what was changed or removed here since the server heard of it last."""
    calendar, since = course.linked.calendar_id, course.linked.version
    rows = Appointment.objects.filter(calendar=calendar, version__gt=since).order_by("version")
    gone = Gone.objects.filter(calendar=calendar, version__gt=since).order_by("version")
    return list(dict.fromkeys([*rows.values_list("uid", flat=True), *gone.values_list("uid", flat=True)]))


def bring(course: Course, uid: str) -> None:
    """Make the server have what stands here. Trouble that concerns more than this one is raised."""
    twin = Twin.objects.filter(linked=course.linked, uid=uid).first()
    appointment = course.appointment(uid)
    here = print_of(appointment)
    if uid in course.handled or (twin is not None and twin.here == here and twin.state != Twin.State.CONFLICT):
        return
    if twin is not None and twin.state == Twin.State.CONFLICT:
        _told_anew(twin, appointment, here)
        return
    if not course.linked.sends or (twin is not None and twin.state == Twin.State.UNREAD):
        return
    try:
        if appointment is not None and here:
            put(course, appointment, twin)
        elif twin is not None:
            take_away(course, twin)
    except Trouble as trouble:
        if trouble.kind not in THIS_ONE_ONLY or trouble.unsure:
            raise
        path = twin.path if twin else course.new_path(uid)
        course.keep(path, uid, state=Twin.State.REFUSED, words=trouble.kind, here=here)


def put(course: Course, appointment: Appointment, twin: Twin | None) -> None:
    """Bring it. Whoever was there first is heard: then it is theirs that is looked at."""
    text, here = text_of(appointment), print_of(appointment)
    path, known = (twin.path, twin.etag) if twin else (course.new_path(appointment.uid), "")
    try:
        etag = course.there.put(path, text, known)
    except Trouble as trouble:
        if trouble.kind != Kind.CHANGED:
            raise
        _look_again(course, path, twin)
        return
    # Without an ETag the server has written something else than what it got: that is read at the next pass.
    course.keep(path, appointment.uid, etag=etag, here=here, there=fingerprint(text), state="", words="", todo="")
    course.counts.sent += 1


def take_away(course: Course, twin: Twin) -> None:
    """Remove it there, if it is still what it was."""
    try:
        course.there.delete(twin.path, twin.etag)
    except Trouble as trouble:
        if trouble.kind != Kind.CHANGED:
            raise
        _look_again(course, twin.path, twin)
        return
    course.counts.removed += 1
    course.forget(twin)


def decided(course: Course, twin: Twin) -> None:
    """Do what the person decided about a conflict."""
    appointment = course.appointment(twin.uid)
    here = print_of(appointment)
    if twin.todo == Twin.Todo.PUSH:
        if appointment is not None and here:
            put(course, appointment, twin)
        elif twin.etag:
            take_away(course, twin)
        else:
            course.forget(twin)
        course.handled.add(twin.uid)
        return
    item = course.there.get(twin.path)
    if twin.todo == Twin.Todo.COPY and appointment is not None and here and item is not None:
        taking.copy(course.actor, appointment)
    if item is not None:
        theirs.take(course, item, twin, force=True)
    elif twin.todo == Twin.Todo.PULL and appointment is not None and here:
        taking.remove(course.actor, appointment)
        course.counts.removed += 1
        course.forget(twin)
    elif appointment is not None and here:
        put(course, appointment, course.keep(twin.path, twin.uid, etag=""))
    else:
        course.forget(twin)
    course.handled.add(twin.uid)


def _look_again(course: Course, path: str, twin: Twin | None) -> None:
    """It is not what we thought: somebody changed it a moment ago, or our own answer got lost."""
    item = course.there.get(path)
    if item is not None:
        theirs.take(course, item, twin)
    elif twin is not None:
        theirs.gone(course, twin)


def _told_anew(twin: Twin, appointment: Appointment | None, here: str) -> None:
    """Changed once more here before the person decided."""
    text = text_of(appointment) if appointment is not None and here else ""
    with writes_allowed(WHY):
        Conflict.objects.filter(twin=twin, settled_at=None).update(here=text)
