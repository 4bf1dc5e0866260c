"""What of the work is worth talking about: a line for the agenda each, taken with one tap or left where it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vorzimmer.agreements.clauses.hours import Hours
from vorzimmer.agreements.queries import terms_of
from vorzimmer.agreements.queries.booked import minutes_booked
from vorzimmer.foundation import clock, moments
from vorzimmer.handbook.models import Remark
from vorzimmer.talks.models import AgendaPoint, Talk
from vorzimmer.tasks.models import Delivery, Question, Task

MOST = 8
NEAR = 0.8
"""From so much of the month's hours on it is worth a word."""
ALIKE = 0.5
"""Two questions are the same when so much of their words is."""
LOOK_BACK = timedelta(days=120)
SHORT = 4


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`about` names where it comes from, so that it is offered once only."""

    about: str
    part: str
    text: str


def suggestions_for(talk: Talk, points: list[AgendaPoint]) -> list[Suggestion]:
    """At most eight that are not on the agenda yet; six queries."""
    taken = {point.about for point in points if point.about}
    found = [each for source in SOURCES for each in source(talk)]
    return [each for each in found if each.about not in taken][:MOST]


def _late(talk: Talk) -> Iterator[Suggestion]:
    """Open tasks whose date is over."""
    late = Task.objects.filter(engagement=talk.engagement, is_open=True, due_at__lt=clock.now(), state__in=Task.OPEN)
    for task in late.order_by("due_at")[:3]:
        said = {"task": task.title, "day": moments.day(task.due_at) if task.due_at else ""}
        yield Suggestion(f"late:{task.pk}", "results", _("“%(task)s” was due on %(day)s. What does it need?") % said)


def _changed(talk: Talk) -> Iterator[Suggestion]:
    """Tasks that were changed at least twice since the last talk."""
    changed = Delivery.objects.filter(
        task__engagement=talk.engagement, decision=Delivery.Decision.CHANGES, decided_at__gte=talk.since
    )
    rounds: dict[Task, int] = {}
    for delivery in changed.select_related("task"):
        rounds[delivery.task] = rounds.get(delivery.task, 0) + 1
    for task, count in sorted(rounds.items(), key=lambda each: -each[1])[:2]:
        words = ngettext("“%(task)s”: %(n)s round of changes", "“%(task)s”: %(n)s rounds of changes", count)
        text = words % {"task": task.title, "n": count}
        yield Suggestion(f"rework:{task.pk}", "improvements", text)


def _asked_twice(talk: Talk) -> Iterator[Suggestion]:
    """Questions that came again: something for the handbook."""
    asked = list(
        Question.objects.filter(engagement=talk.engagement, asked_at__gte=talk.since - LOOK_BACK, withdrawn_at=None)
        .order_by("-id").only("id", "text", "asked_at")[:100]
    )  # fmt: skip
    seen: set[frozenset[str]] = set()
    for number, newer in enumerate(asked):
        words = _words(newer.text)
        if newer.asked_at < talk.since or words in seen:
            continue
        if any(_alike(words, _words(older.text)) for older in asked[number + 1 :]):
            seen.add(words)
            text = _("This was asked more than once: “%(question)s” Shall we write it down?")
            yield Suggestion(f"twice:{newer.pk}", "improvements", text % {"question": newer.text[:200]})


def _gaps(talk: Talk) -> Iterator[Suggestion]:
    """What somebody did not find in the handbook."""
    gaps = Remark.objects.filter(page__engagement=talk.engagement, kind=Remark.Kind.GAP, settled_at=None)
    for gap in gaps.exclude(text="").select_related("page").order_by("-id")[:2]:
        text = _("Missing in the handbook (“%(page)s”): %(gap)s") % {"page": gap.page.title, "gap": gap.text[:200]}
        yield Suggestion(f"gap:{gap.pk}", "improvements", text)


def _hours(talk: Talk) -> Iterator[Suggestion]:
    """Nearly all hours of the month are planned."""
    terms = terms_of(talk.engagement)
    hours = terms.find(Hours) if terms else None
    if hours is None or not hours.weekly_minutes:
        return
    now = moments.local(clock.now())
    booked, _before = minutes_booked(talk.engagement, now, but=None)
    if booked >= NEAR * hours.monthly_minutes:
        said = {"planned": moments.duration(booked), "agreed": moments.duration(hours.monthly_minutes)}
        text = _("%(planned)s of %(agreed)s of this month are planned. Do the hours still fit?") % said
        yield Suggestion(f"hours:{now:%Y-%m}", "results", text)


SOURCES = (_late, _hours, _changed, _asked_twice, _gaps)


def _words(text: str) -> frozenset[str]:
    return frozenset(word for each in text.lower().split() if len(word := each.strip("?!.,;:„“\"'()")) >= SHORT)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and len(one & other) / len(one | other) >= ALIKE
