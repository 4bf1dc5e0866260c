"""The figures of a period and their formulas."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vorzimmer.agreements.clauses.hours import Hours
from vorzimmer.agreements.queries import terms_of
from vorzimmer.foundation import moments
from vorzimmer.foundation.working_time import WorkingCalendar
from vorzimmer.tasks.models import Delivery, Question

from . import words
from .figure import Case, Figure
from .work import Work

QUARTER = 15
"""Minutes: the hours of a week times the weeks that went by are no measurement."""


def figures_of(work: Work) -> list[Figure]:
    """All of them, in the order in which they are talked about."""
    return [
        _delivered(work), _on_time(work), _first_time_right(work), _rework(work),
        _answers(work, "client"), _answers(work, "assistant"), _looked_at(work),
        _hours(work), _ratings(work), _complaints(work),
    ]  # fmt: skip


def _first_in_period(work: Work) -> Iterator[Delivery]:
    """The first result of each task that was first delivered in the period."""
    for results in work.results.values():
        if work.is_in(results[0].delivered_at):
            yield results[0]


def _approved(work: Work) -> Iterator[tuple[Delivery, int]]:
    """Results approved in the period, with how many rounds of changes there were before."""
    for results in work.results.values():
        approved = next((each for each in results if each.decision == Delivery.Decision.APPROVED), None)
        if approved is not None and work.is_in(approved.decided_at):
            yield approved, sum(each.decision == Delivery.Decision.CHANGES for each in results)


def _delivered(work: Work) -> Figure:
    """Tasks whose first result came in the period."""
    cases = [Case(each.task_id, each.task.title, moments.day(each.delivered_at)) for each in _first_in_period(work)]
    return Figure("delivered", len(cases), len(cases), cases)


def blocked(questions: Iterable[Question], before: Delivery) -> timedelta:
    """How long a task stood still for questions to the client that blocked it, each hour counted once."""
    stretches = sorted(
        (each.asked_at, min(each.answered_at or before.delivered_at, before.delivered_at))
        for each in questions
        if each.task_id == before.task_id and each.blocking and each.to_side == "client"
    )
    total, reached = timedelta(0), None
    for begins, ends in stretches:
        total += max(ends - (begins if reached is None else max(begins, reached)), timedelta(0))
        reached = ends if reached is None else max(ends, reached)
    return total


def _on_time(work: Work) -> Figure:
    """First result at or before the agreed moment, put off by the time in which a question to the client blocked it;
    of all first results of tasks with a date (domain.md 6.3: on-time rate)."""
    cases = []
    for each in _first_in_period(work):
        if each.task.due_at is None:
            continue
        late = each.delivered_at - each.task.due_at - blocked(work.questions, each)
        good = late <= timedelta(0)
        cases.append(Case(each.task_id, each.task.title, words.lateness(late), good))
    return Figure("on_time", sum(bool(each.good) for each in cases), len(cases), cases)


def _first_time_right(work: Work) -> Figure:
    """Approved without any request for changes, of all approved (domain.md 6.3: first-time-right)."""
    found = list(_approved(work))
    cases = [Case(each.task_id, each.task.title, words.rounds(rounds), rounds == 0) for each, rounds in found]
    return Figure("first_time_right", sum(rounds == 0 for _each, rounds in found), len(found), cases)


def _rework(work: Work) -> Figure:
    """Requests for changes in the period, over the tasks they were about (domain.md 6.3: revision rounds)."""
    cases, rounds = [], 0
    for results in work.results.values():
        changed = [each for each in results if each.decision == "changes" and work.is_in(each.decided_at)]
        if changed:
            rounds += len(changed)
            cases.append(Case(changed[0].task_id, changed[0].task.title, words.rounds(len(changed))))
    return Figure("rework", rounds, len(cases), cases)


def _answers(work: Work, side: str) -> Figure:
    """Questions to that side answered at or before the moment it had promised, of all it answered in the period.

    The median of the whole time from question to answer stands beside it. Defaults that took effect are no answers.
    """
    cases, spans = [], []
    for each in work.questions:
        answered = each.answered_at
        if each.to_side != side or answered is None or not work.is_in(answered) or each.by_default:
            continue
        spans.append(answered - each.asked_at)
        good = each.answer_by is None or answered <= each.answer_by
        cases.append(Case(each.task_id, each.text[:120], words.after(spans[-1]), good))
    note = words.median(sorted(spans)[len(spans) // 2]) if spans else ""
    return Figure(f"{side}_answers", sum(bool(each.good) for each in cases), len(cases), cases, note)


def _looked_at(work: Work) -> Figure:
    """Results that the client decided about by the end of the next working day, of all decided in the period
    (domain.md 6.3, client side: reviews within 24 h, here without weekends and public holidays)."""
    calendar = WorkingCalendar(holidays_region=work.engagement.workspace.holidays_region)
    cases = []
    for each in (result for results in work.results.values() for result in results):
        if not work.is_in(each.decided_at) or each.decided_at is None:
            continue
        latest = calendar.next_working_day(calendar.local_day(each.delivered_at))
        took = each.decided_at - each.delivered_at
        cases.append(
            Case(each.task_id, each.task.title, words.after(took), calendar.local_day(each.decided_at) <= latest)
        )
    return Figure("looked_at", sum(bool(each.good) for each in cases), len(cases), cases)


def _hours(work: Work) -> Figure:
    """Time budgets of tasks handed over in the period, against the agreed weekly hours times its weeks; in minutes, the
    latter to the quarter of an hour.

    Budgets, not what was worked: the house keeps no time of its own here.
    """
    terms = terms_of(work.engagement)
    hours = terms.find(Hours) if terms else None
    agreed = round(hours.weekly_minutes * work.weeks / QUARTER) * QUARTER if hours else 0
    cases = [
        Case(each.pk, each.title, moments.duration(each.budget_minutes)) for each in work.handed if each.budget_minutes
    ]
    planned = sum(each.budget_minutes or 0 for each in work.handed)
    without = len(work.handed) - len(cases)
    note = ngettext("%(n)s task had no time budget", "%(n)s tasks had no time budget", without) % {"n": without}
    return Figure("hours", planned, agreed, cases, note if without else "")


def _ratings(work: Work) -> Figure:
    """Mean of both marks (result, cooperation; 1 to 5) over all ratings of the period: their sum, of how many."""
    cases = [
        Case(
            each.task_id, each.task.title,
            _("result %(result)s, cooperation %(cooperation)s") % {"result": each.result, "cooperation": each.cooperation},
        )
        for each in work.ratings
    ]  # fmt: skip
    return Figure("ratings", sum(each.result + each.cooperation for each in work.ratings), 2 * len(cases), cases)


def _complaints(work: Work) -> Figure:
    """Complaints raised in the period, and how many of them are settled."""
    cases = [
        Case(each.task_id, each.task.title, _("open") if each.is_open else _("settled"), not each.is_open)
        for each in work.complaints
    ]
    return Figure("complaints", sum(bool(each.good) for each in cases), len(cases), cases)
