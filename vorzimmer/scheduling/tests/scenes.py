"""States of this room, built through its verbs. It is Monday, 23 November 2026, nine o'clock in Berlin."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.core import mail
from django_scopes import scope

from vorzimmer.agreements.tests.acting import agreed
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.notifications.models import Notification
from vorzimmer.scheduling import actions, door
from vorzimmer.scheduling.models import Participant, TimeSearch

BERLIN = ZoneInfo("Europe/Berlin")
EVA = {"name": "Eva Huber", "email": "huber@kunde.example", "language": "de", "for_name": "Dr. Kern"}
JIM = {"name": "Jim Stone", "email": "jim@stone.example", "language": "en", "zone": "America/New_York"}


def at(number: int = 23, hour: int = 9, month: int = 11):
    """The clock stands at that moment."""
    return clock.at(datetime(2026, month, number, hour, tzinfo=BERLIN))


def time_of(day: int, hour: int, minute: int = 0) -> datetime:
    """A time in November."""
    return datetime(2026, 11, day, hour, minute, tzinfo=BERLIN)


TUESDAY, WEDNESDAY, THURSDAY = time_of(24, 10), time_of(25, 14), time_of(26, 11)


def fresh(house) -> Engagement:
    """Anna's engagement as it is now."""
    with scope(workspace=house.workspace):
        return Engagement.objects.select_related("workspace", "client").get(pk=house.engagement.pk)


def allowed(house, level="free") -> None:
    """Ben may confirm appointments for Anna: freely, after approval, never."""
    with scope(workspace=house.workspace):
        agreed(house, authority={"rules": [{"act": "accept_appointment", "level": level}]})


def begun(house, who="ben", guests=(EVA,), **more) -> TimeSearch:
    """Ben looks for an hour for Anna, from Tuesday to Friday."""
    said = {
        "title": "Gespräch über die Messe", "minutes": 60, "first_on": date(2026, 11, 24),
        "last_on": date(2026, 11, 27), "zone": "Europe/Berlin",
    }  # fmt: skip
    actor = getattr(house, who)
    return actions.begin_search(actor=actor, engagement=fresh(house), guests=tuple(guests), **(said | more)).search


def offered(house, times=(TUESDAY, WEDNESDAY), who="ben", guests=(EVA,), words="", **more) -> TimeSearch:
    """Times are offered to Eva, who arranges it for Dr. Kern."""
    search = begun(house, who=who, guests=guests)
    return actions.offer_times(
        actor=getattr(house, who), search=again(house, search), times=times, words=words, **more
    ).search


def poll(house, **more) -> TimeSearch:
    """Eva and Jim are asked which of three times suit them."""
    return offered(house, times=(TUESDAY, WEDNESDAY, THURSDAY), guests=(EVA, JIM), **more)


def again(house, search) -> TimeSearch:
    """The search as it is in the database."""
    with scope(workspace=house.workspace):
        rows = TimeSearch.objects.select_related("engagement__workspace", "engagement__client", "appointment", "chosen")
        return rows.select_related("for_whom__user", "made_by__user", "approval").get(pk=search.pk)


def guest(house, search, name="Eva") -> Participant:
    """One of those outside."""
    with scope(workspace=house.workspace):
        return Participant.objects.select_related("search__engagement").get(search=search, name__startswith=name)


def outside(house, search, key=""):
    """Search, participant and actor, as the page behind Eva's link has them."""
    here = again(house, search)
    return {"actor": door.through(here, key), "search": here}


def slots(house, search):
    """What is offered now, earliest first."""
    with scope(workspace=house.workspace):
        rows = here_slots(search)
        return list(rows)


def here_slots(search):
    return search.slots.filter(released_at=None).select_related("round", "search__engagement__workspace", "hold")


def held(house) -> list:
    """What is held in the calendar."""
    from vorzimmer.calendars.models import Appointment

    with scope(workspace=house.workspace):
        return list(Appointment.objects.filter(kind="hold").order_by("starts_at"))


def made(house, search):
    """The appointment that came out, or None."""
    return again(house, search).appointment


def taken(house, search, number=0, name="Eva", **more):
    """Eva takes one of the times."""
    slot = slots(house, search)[number]
    return actions.accept_time(**outside(house, search), participant=guest(house, search, name), slot=slot, **more)


def told(house, kind) -> set:
    """First names of those who got a notification of that kind."""
    with scope(workspace=house.workspace):
        found = Notification.objects.filter(kind=f"scheduling.{kind}").select_related("to__user")
        return {note.to.user.first_name for note in found}


def letters(to="huber@kunde.example") -> list:
    """What has been written to somebody outside by this room; the jobs have run. Within the time that stands still."""
    run_waiting_jobs()
    return [letter for letter in mail.outbox if to in letter.to[0] and "text/calendar" not in str(letter.message())]
