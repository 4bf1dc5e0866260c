"""`python -m bench.feed` in the environment of a server: a month with 500 appointments, a feed of 5,000.

Goals: the month's query part, with 100 series among the 500, under 20 ms of processor time; the feed under 150 ms.
The rows are made once, in a workspace of their own, without going through the actions: what is measured is reading.
"""

import json
import os
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from statistics import median

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vorzimmer.config.settings")

import django

django.setup()

from django.test import Client  # noqa: E402
from django_scopes import scope  # noqa: E402

from vorzimmer.calendars import actions, queries  # noqa: E402
from vorzimmer.calendars.content import Content  # noqa: E402
from vorzimmer.calendars.models import Appointment, Calendar  # noqa: E402
from vorzimmer.foundation import clock  # noqa: E402
from vorzimmer.people.actor import Actor  # noqa: E402
from vorzimmer.people.models import Membership, User  # noqa: E402
from vorzimmer.tenancy.models import Workspace  # noqa: E402
from vorzimmer.tenancy.writes import writes_allowed  # noqa: E402

MONTH = datetime(2026, 11, 1, tzinfo=UTC)
TOKEN = "a-feed-that-only-the-measurement-knows"
RULES = (
    "FREQ=WEEKLY;BYDAY=MO", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "FREQ=MONTHLY",
    "FREQ=WEEKLY;BYDAY=WE", "FREQ=YEARLY", "FREQ=WEEKLY;BYDAY=FR", "FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=WEEKLY;BYDAY=TH",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
)  # fmt: skip
TIMES = 15


def person() -> Actor:
    """Whose calendars they are."""
    found = Workspace.objects.filter(slug="bench-calendar").first()
    if found is None:
        found = Workspace.objects.create(slug="bench-calendar", name="Kalender")
        with scope(workspace=found), writes_allowed("bench"):
            user = User.objects.create(email="kalender@bench.example", name="Klara Kalender")
            Membership.objects.create(user=user, role="assistant")
    with scope(workspace=found):
        return Actor(Membership.objects.select_related("user", "workspace").get())


def fill(me: Actor) -> tuple[Calendar, Calendar]:
    """The month's calendar and the long one; made once."""
    month = actions.keep_calendar(actor=me, of=me.membership).calendar
    long = Calendar.objects.filter(owner=me.membership, main=False).first()
    if long is not None:
        return month, long
    with writes_allowed("bench"):
        long = Calendar.objects.create(owner=me.membership, main=False, name="Alles")
    series = [_content(n, MONTH - timedelta(days=400 - n % 28), RULES[n % len(RULES)]) for n in range(100)]
    single = [_content(n, MONTH + timedelta(days=n % 28)) for n in range(400)]
    _bulk(me, month, [*series, *single])
    _bulk(me, long, [_content(n, MONTH - timedelta(days=n // 5)) for n in range(5000)])
    actions.make_feed(actor=me, membership=me.membership, token=TOKEN)
    return month, long


def _content(number: int, day: datetime, rule: str = "") -> Content:
    starts = day.replace(hour=7 + number % 10, minute=number % 4 * 15)
    return Content(
        title=f"Gespräch Nr. {number}", starts_at=starts, ends_at=starts + timedelta(minutes=45), rule=rule,
        zone="Europe/Berlin", place="Raum 2", description="Was zu besprechen ist, in ein paar Worten.",
    )  # fmt: skip


def _bulk(me: Actor, calendar: Calendar, contents: list[Content]) -> None:
    pattern = actions.make_appointment(actor=me, calendar=calendar, content=contents[0]).appointment
    rows = [
        Appointment(
            calendar=calendar, made_by=me.membership, organiser=me.membership, earliest_at=each.starts_at,
            ends_for_good_at=None if each.rule else each.ends_at, **each.plain(),
        )
        for each in contents[1:]
    ]  # fmt: skip
    for row in rows:
        row.component = pattern.component.replace(pattern.uid, row.uid)
    with writes_allowed("bench"):
        Appointment.objects.bulk_create(rows, batch_size=500)


def measured(what: Callable[[], object]) -> dict[str, float]:
    """The median of several runs in ms, processor and wall."""
    what()
    cpu, wall = [], []
    for _ in range(TIMES):
        begun, used = time.perf_counter(), time.process_time()
        what()
        cpu.append((time.process_time() - used) * 1000)
        wall.append((time.perf_counter() - begun) * 1000)
    return {"cpu_ms": round(median(cpu), 1), "wall_ms": round(median(wall), 1)}


def main() -> None:
    me = person()
    with scope(workspace=me.workspace), clock.at(MONTH + timedelta(days=22)):
        month, _long = fill(me)
        span = MONTH, MONTH + timedelta(days=30)

        def reads_month() -> list[object]:
            return list(queries.entries(me, *span, layers=["appointments"], calendars=[month]))

        month.seen_as, month.may_write = "all", True
        result = {"month": measured(reads_month) | {"entries": len(reads_month())}}
    from vorzimmer.calendars.views import feed as door

    door.MOST = 10**6
    client = Client(HTTP_HOST="localhost")
    answer = client.get(f"/feed/{TOKEN}.ics")
    result["feed"] = measured(lambda: client.get(f"/feed/{TOKEN}.ics").content)
    again = {"if-none-match": answer["ETag"]}
    result["feed_unchanged"] = measured(lambda: client.get(f"/feed/{TOKEN}.ics", headers=again))
    result["feed"]["appointments"] = answer.content.count(b"BEGIN:VEVENT")
    print(json.dumps(result))


if __name__ == "__main__":
    main()
