"""The order of a pass over one calendar. Interrupted anywhere, the next pass does the rest and nothing twice."""

from dataclasses import dataclass, field

from vorzimmer.caldav import actions
from vorzimmer.caldav.client.collection import Collection, State
from vorzimmer.caldav.client.faults import Kind, Trouble
from vorzimmer.caldav.models import Linked, Twin
from vorzimmer.caldav.sync import ours, theirs
from vorzimmer.caldav.sync.course import WHY, Course
from vorzimmer.foundation import clock
from vorzimmer.tenancy.writes import writes_allowed

MANY, SHARE = 5, 4
"""So many gone at once, and at least one in so many, is asked about first; all of two or more always."""
SAY_EVERY = 20


@dataclass(slots=True)
class Difference:
    """What is different there: paths with ETags, paths that are gone, and the token for the next time."""

    token: str
    changed: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)


def keep_in_step(course: Course) -> None:
    """One whole pass. Trouble that ends it is raised; what was done stays done."""
    linked, there = course.linked, course.there
    version = linked.calendar.version
    state = there.state()
    for twin in Twin.objects.filter(linked=linked).exclude(todo=""):
        ours.decided(course, twin)
    twins = course.twins()
    found = _difference(linked, there, state, twins)
    asks = _gone(course, [twins[path] for path in sorted(found.gone) if path in twins], len(twins))
    _changed(course, found, twins)
    _bring(course)
    # While the person is asked the token stays: what is gone is found again with the next pass.
    known = {} if asks else {"token": found.token, "ctag": state.ctag, "allowed": ""}
    with writes_allowed(WHY):
        linked.change(version=version, last_at=clock.now(), **known)


def _difference(linked: Linked, there: Collection, state: State, twins: dict[str, Twin]) -> Difference:
    """By the token as far as the server remembers; otherwise by looking at everything that is there."""
    if linked.token and state.token:
        try:
            told = there.changes(linked.token)
        except Trouble as trouble:
            if trouble.kind not in (Kind.FORGOTTEN, Kind.FORBIDDEN, Kind.REFUSED):
                raise
        else:
            return Difference(told.token, told.changed, told.gone)
    if not state.token and state.ctag and state.ctag == linked.ctag:
        return Difference("")
    listed = there.listing()
    # What is on its way there and was not answered has no ETag yet: it is not gone.
    return Difference(state.token, listed, {path for path, twin in twins.items() if path not in listed and twin.etag})


def _gone(course: Course, twins: list[Twin], of: int) -> int:
    """Remove here what is gone there; how many wait for an answer of the person."""
    linked = course.linked
    lasting = [twin for twin in twins if twin.state != Twin.State.UNREAD]
    many = (len(lasting) >= MANY and len(lasting) * SHARE >= of) or 1 < len(lasting) == of
    if many and not linked.allowed:
        if linked.asks == 0:
            actions.ask_missing(actor=course.by_itself, linked=linked, count=len(lasting))
        elif linked.asks != len(lasting):
            with writes_allowed(WHY):
                linked.change(asks=len(lasting))
        course.handled |= {twin.uid for twin in lasting}
        return len(lasting)
    if linked.asks:
        with writes_allowed(WHY):
            linked.change(asks=0)
    for twin in twins:
        if many and linked.allowed == Linked.Allowed.BRING:
            _bring_back(course, twin)
        else:
            theirs.gone(course, twin)
    return 0


def _bring_back(course: Course, twin: Twin) -> None:
    kept, appointment = course.keep(twin.path, twin.uid, etag=""), course.appointment(twin.uid)
    if appointment is not None and not appointment.is_cancelled:
        ours.put(course, appointment, kept)
        course.handled.add(twin.uid)


def _changed(course: Course, found: Difference, twins: dict[str, Twin]) -> None:
    new = [path for path, etag in found.changed.items() if not _known(twins.get(path), etag)]
    for number, item in enumerate(course.there.fetch(new)):
        if number % SAY_EVERY == 0:
            course.said("theirs", number, len(new))
        theirs.take(course, item, Twin.objects.filter(linked=course.linked, path=item.path).first())


def _known(twin: Twin | None, etag: str) -> bool:
    return twin is not None and bool(etag) and twin.etag == etag


def _bring(course: Course) -> None:
    uids = ours.changed(course)
    for number, uid in enumerate(uids):
        if number % SAY_EVERY == 0:
            course.said("ours", number, len(uids))
        ours.bring(course, uid)
