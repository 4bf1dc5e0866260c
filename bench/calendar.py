"""`python -m bench.calendar` in the environment of a server: a month with 500 appointments, 100 of them series.

Goal: 20 ms of processor time. `cpu_ms` is what the page asks and draws: reading, dates of series, cells as HTML.
`first_ms` is the same when nobody has looked at this month since the start, so that no dates are remembered; `page_ms`
the whole request, with frame, rights and sign-in. Everything is made in a transaction that is taken back.
"""

import json
import os
import random
import statistics
import time as clock
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

APPOINTMENTS, SERIES, ROUNDS = 500, 100, 15
DAY = date(2026, 11, 16)
RULES = (
    "FREQ=WEEKLY;BYDAY=MO", "FREQ=MONTHLY;BYDAY=+2TU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,FR", "FREQ=WEEKLY;BYDAY=TH",
    "FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "FREQ=WEEKLY", "FREQ=YEARLY",
)  # fmt: skip


def measure() -> dict[str, float]:
    """Medians of the rounds."""
    import logging

    from django.db import transaction
    from django.test import Client
    from django.utils import timezone, translation
    from django_scopes import scope

    logging.disable(logging.INFO)
    with transaction.atomic(), translation.override("de"), timezone.override("Europe/Berlin"):
        member = somebody()
        with scope(workspace=member.workspace):
            fill(member)
            figures = {"cpu_ms": _median(lambda: month_of(member)), "first_ms": _median(lambda: first_month_of(member))}
        client = Client()
        client.force_login(member.user)
        address = f"/w/{member.workspace.slug}/calendar/?shape=month&day={DAY}"
        figures["page_ms"] = _median(lambda: client.get(address, SERVER_NAME="127.0.0.1"))
        transaction.set_rollback(True)
    return figures


def somebody() -> Any:
    """An assistant in a workspace of their own."""
    from django_scopes import scope

    from vorzimmer.people.models import Membership, User
    from vorzimmer.tenancy.models import Workspace
    from vorzimmer.tenancy.writes import writes_allowed

    place = Workspace.objects.create(slug="bench-month", name="Monat")
    with scope(workspace=place), writes_allowed("bench"):
        user = User.objects.create(email="monat@bench.example", name="Mona Monat")
        return Membership.objects.create(user=user, role="assistant")


def fill(member: Any) -> None:
    """Rows as the writing would leave them, without their texts for feeds."""
    from vorzimmer.calendars.models import Appointment, Calendar
    from vorzimmer.tenancy.writes import writes_allowed

    chance = random.Random(7)
    with writes_allowed("bench"):
        calendar = Calendar.objects.filter(owner=member, main=True).first() or Calendar.objects.create(owner=member)
        rows = []
        for number in range(APPOINTMENTS):
            rule = RULES[number % len(RULES)] if number < SERIES else ""
            back = timedelta(weeks=chance.randrange(150)) if rule else timedelta(days=chance.randrange(-14, 14))
            starts = datetime(2026, 11, 16, chance.randrange(6, 18), chance.choice((0, 15, 30)), tzinfo=UTC) - back
            ends = starts + timedelta(minutes=chance.choice((30, 45, 60, 90)))
            rows.append(Appointment(
                calendar=calendar, workspace=member.workspace, title=f"Termin {number}", starts_at=starts, ends_at=ends,
                zone="Europe/Berlin", rule=rule, earliest_at=starts, ends_for_good_at=None if rule else ends, made_by=member,
            ))  # fmt: skip
        Appointment.objects.bulk_create(rows)


def month_of(member: Any) -> str:
    """What the view asks and draws."""
    from vorzimmer.calendars import queries
    from vorzimmer.calendars.drawing.month import month
    from vorzimmer.calendars.look import Look
    from vorzimmer.people.actor import Actor

    look = Look("month", DAY)
    return month(look, queries.entries(Actor(member), *look.bounds(), layers=("appointments",))).cells


def first_month_of(member: Any) -> str:
    """The same with nothing remembered."""
    from vorzimmer.calendars import recurrence

    recurrence._by_rule.cache_clear()
    return month_of(member)


def _median(work: Callable[[], object]) -> float:
    work()
    taken = []
    for _round in range(ROUNDS):
        begun = clock.process_time()
        work()
        taken.append((clock.process_time() - begun) * 1000)
    return round(statistics.median(taken), 2)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vorzimmer.config.settings")
    import django

    django.setup()
    print(json.dumps(measure()))
