"""Acts ask the agreement: the one place where `@action` and the signed version meet."""

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection
from django.db.models import Model

from vorzimmer.agreements.clauses import ACTS
from vorzimmer.agreements.clauses.deciding import NOT_IN_THE_MATRIX, Asked, Decision, decide
from vorzimmer.agreements.clauses.hours import Hours
from vorzimmer.agreements.clauses.spending import Spending
from vorzimmer.agreements.models import Approval, Extra
from vorzimmer.agreements.queries import spent, standing_terms
from vorzimmer.agreements.queries.booked import minutes_booked
from vorzimmer.agreements.queries.terms import Standing
from vorzimmer.agreements.words import stopped_words
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.journal.authority import FREE, Act, Answer, Verdict
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task

DELEGATE = "delegate"
KNOWN = {*ACTS, *NOT_IN_THE_MATRIX}


def answer(actor: Actor, act: Act, subject: Model, facts: dict[str, Any]) -> Verdict:
    """What the signed version says to this act now. Without one nothing is stopped.

    One query for the version that stands; one more for what was spent, or for the hours, where a limit needs it.
    """
    task = subject if isinstance(subject, Task) else None
    engagement = task.engagement if task else subject
    if not isinstance(engagement, Engagement) or act.name not in KNOWN:
        return FREE
    standing = standing_terms(engagement)
    if standing is None:
        return FREE
    asked = _asked(act.name, engagement, task, facts, standing)
    said = decide(standing.terms, asked)
    if said.stops and task and Extra.objects.filter(task=task).exists():
        if act.name == DELEGATE:
            return FREE
        # The task itself is agreed to; what is done on it falls under the rules for every kind.
        said = decide(standing.terms, replace(asked, kind=""))
    verdict = _verdict(said, standing, engagement)
    granted = facts.get("approval")
    return _approved(granted, act, facts, verdict) if isinstance(granted, Approval) else verdict


def _asked(act: str, engagement: Engagement, task: Task | None, facts: dict[str, Any], standing: Standing) -> Asked:
    # An appointment is accepted for its own time, everything else is done now.
    when = facts.get("takes_place_at") or clock.now()
    here = when.astimezone(ZoneInfo(engagement.workspace.timezone))
    asked = Asked(
        act=act,
        kind=(task.kind if task else facts.get("kind")) or "",
        amount_cents=facts.get("amount_cents"),
        person=facts.get("person") or "",
        at=here,
        stage=standing.stage,
        recurring=bool(facts.get("recurring")),
        channel=facts.get("channel") or "",
    )
    if act == DELEGATE:
        minutes = (task.budget_minutes if task else facts.get("budget_minutes")) or 0
        return _with_hours(asked, minutes, engagement, task, standing)
    return _with_spending(asked, engagement, standing) if asked.amount_cents else asked


def _with_hours(asked: Asked, minutes: int, engagement: Engagement, task: Task | None, standing: Standing) -> Asked:
    hours = standing.terms.find(Hours)
    if not minutes or asked.at is None or hours is None or not hours.weekly_minutes or hours.over == "allowed":
        return asked
    booked, before = minutes_booked(engagement, asked.at, but=task.pk if task else None)
    carried = hours.monthly_minutes - before if before is not None else 0
    return replace(asked, minutes_asked=minutes, minutes_booked=booked, minutes_carried=carried)


def _with_spending(asked: Asked, engagement: Engagement, standing: Standing) -> Asked:
    """Whoever spends waits for whoever spends at the same moment on another task: the limit is for both together."""
    spending = standing.terms.find(Spending)
    if asked.at is None or spending is None or (spending.per_day_cents is None and spending.per_month_cents is None):
        return asked
    if connection.in_atomic_block:
        Engagement.objects.select_for_update(of=("self",)).filter(pk=engagement.pk).values_list("pk").first()
    today, month = spent(engagement, asked.at)
    return replace(asked, spent_today_cents=today, spent_month_cents=month)


def _verdict(said: Decision, standing: Standing, engagement: Engagement) -> Verdict:
    tells = engagement.team.ids("client") if said.outcome is Answer.REPORT else []
    because = said.because
    return Verdict(
        said.outcome,
        stopped_words(said),
        because.clause,
        because.version,
        standing.version_id,
        frozenset(tells),
        because.text,
    )


def _approved(granted: Approval, act: Act, facts: dict[str, Any], verdict: Verdict) -> Verdict:
    """An approval allows what needs one, up to its own limit; what is outside it cannot allow."""
    if verdict.answer is not Answer.NEEDS_APPROVAL:
        return verdict
    amount, most = facts.get("amount_cents") or 0, granted.at_most or 0
    if granted.allows and granted.act == act.name and amount <= most:
        return Verdict(Answer.ALLOWED, "", verdict.clause, verdict.version, verdict.version_id)
    return verdict
