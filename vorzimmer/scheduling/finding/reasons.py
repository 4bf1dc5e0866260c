"""Why a time is good, or what it costs, as facts: words are made in the language of whoever reads."""

from typing import NamedTuple

from .days import Days
from .spans import Span

NEAR = 60
"""Minutes to the appointment before or after that are worth a word."""


class Reason(NamedTuple):
    """`kind` names the sentence; `who` are the people it is about, `minutes` a distance."""

    kind: str
    who: tuple[str, ...] = ()
    minutes: int = 0


def reasons_for(span: Span, needed: list[Days], wanted: list[Days]) -> tuple[Reason, ...]:
    """Everybody free or who is missing; whose wishes are met or not; who has another appointment close by."""
    everybody = [*needed, *wanted]
    missing = tuple(each.who.name for each in everybody if not is_free(each, span))
    found = [Reason("without", missing) if missing else Reason("everybody")]
    for kind, test in TESTS.items():
        who = tuple(each.who.name for each in everybody if test(each, span))
        if who:
            found.append(Reason(kind, who))
    for each in needed:
        found.extend(_nearby(each, span))
    return tuple(found)


def is_free(days: Days, span: Span) -> bool:
    """Whether the whole stretch lies in what is free of this person."""
    return any(start <= span[0] and span[1] <= end for start, end in days.free)


def likes_time(days: Days, span: Span) -> bool:
    """The half of the day that this person prefers."""
    wish = days.who.taste.part_of_day
    return bool(wish) and (span[0] < days.noons[days.day_at(span[0])]) == (wish == "morning")


def dislikes_day(days: Days, span: Span) -> bool:
    """A weekday on which this person would rather have none."""
    return days.days[days.day_at(span[0])].weekday() in days.who.taste.avoids


def _likes_morning(days: Days, span: Span) -> bool:
    return days.who.taste.part_of_day == "morning" and likes_time(days, span)


def _likes_afternoon(days: Days, span: Span) -> bool:
    return days.who.taste.part_of_day == "afternoon" and likes_time(days, span)


def takes_kept(days: Days, span: Span) -> bool:
    """It lies in desk time (only something urgent may)."""
    return _meets(days.kept, span)


def takes_lunch(days: Days, span: Span) -> bool:
    """It lies in the lunch break (only something urgent may)."""
    return _meets(days.lunches, span)


TESTS = {
    "morning": _likes_morning,
    "afternoon": _likes_afternoon,
    "avoided": dislikes_day,
    "desk": takes_kept,
    "lunch": takes_lunch,
}


def _nearby(days: Days, span: Span) -> list[Reason]:
    before, after = days.before(span[0]), days.after(span[1])
    found = []
    if before is not None and span[0] - before <= NEAR:
        found.append(Reason("since", (days.who.name,), span[0] - before))
    if after is not None and after - span[1] <= NEAR:
        found.append(Reason("until", (days.who.name,), after - span[1]))
    return found


def _meets(spans: list[Span], span: Span) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)
