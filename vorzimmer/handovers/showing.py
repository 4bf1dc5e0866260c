"""What the page of a plan shows: what is due now for whom, the gates, the next talk, everything by week."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from vorzimmer.engagements.team import Team
from vorzimmer.foundation import moments
from vorzimmer.handovers import counting
from vorzimmer.handovers.models import Gate, Plan, PlanStep
from vorzimmer.handovers.queries.numbers import Numbers, question_numbers
from vorzimmer.handovers.queries.plans import gates_of, reviews_of, steps_of
from vorzimmer.handovers.rules import plans as rules
from vorzimmer.handovers.saying import gate_words, step_words
from vorzimmer.handovers.schemes import scheme_of
from vorzimmer.people.actor import Actor

SOON = timedelta(days=7)
"""What is due within a week is due now."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step for one reader. `whose`: mine, theirs or coordination; `leads_to`: its task, if the reader sees it."""

    step: PlanStep
    title: str
    why: str
    whose: str
    who: str
    late: bool
    why_not_tick: str | Promise | None
    why_not_make: str | Promise | None
    leads_to: UUID | None


@dataclass(frozen=True, slots=True)
class GateRow:
    """One gate. `progress` is None when somebody has to say that it is reached."""

    gate: Gate
    title: str
    must_be: str
    progress: counting.Progress | None
    is_next: bool
    steps_left: int
    why_not_pass: str | Promise | None

    @property
    def is_reached(self) -> bool:
        """Passed, or the house sees that it could be."""
        return self.gate.is_passed or bool(self.progress and self.progress.reached)


@dataclass(frozen=True, slots=True)
class Week:
    """Steps of one week. `now`: it is this week."""

    number: int
    now: bool
    rows: list[StepRow]

    @property
    def done(self) -> int:
        return sum(row.step.is_done for row in self.rows)


@dataclass(frozen=True, slots=True)
class PlanView:
    """The whole page."""

    plan: Plan
    week: int
    due: list[tuple[str, list[StepRow]]]
    gates: list[GateRow]
    talk: StepRow | None
    weeks: list[Week]
    numbers: Numbers | None
    answers_within: int
    reviews: list[Any]
    why_not_review: str | Promise | None
    why_not_finish: str | Promise | None
    why_not_arrange: str | Promise | None

    @property
    def is_open(self) -> bool:
        """Something is still to be done."""
        return any(not row.step.is_done for week in self.weeks for row in week.rows)


def view_of(actor: Actor, plan: Plan) -> PlanView:
    """About eight queries, however long the plan is."""
    today = moments.today()
    rows = [_row(actor, step, today) for step in steps_of(plan)]
    review_time = plan.kind == Plan.Kind.SETTLING_IN and today >= plan.ends_on - SOON
    reviews = reviews_of(plan) if plan.kind == Plan.Kind.SETTLING_IN else []
    mine_said = any(review.by_id == actor.id for review in reviews) or plan.engagement.team.coordinates(actor)
    return PlanView(
        plan=plan,
        week=min(plan.weeks, max(1, plan.week_of(today))),
        due=_due(actor, plan.engagement.team, rows, today),
        gates=_gates(actor, plan, [row.step for row in rows]),
        talk=next((row for row in rows if row.step.is_talk and not row.step.is_done), None),
        weeks=_weeks(plan, rows, today),
        numbers=question_numbers(plan) if plan.kind == Plan.Kind.SETTLING_IN else None,
        answers_within=scheme_of(plan.kind).answers_within,
        reviews=reviews if mine_said else [],
        why_not_review=rules.review(actor, plan) if review_time else _("At the end of the plan both look back."),
        why_not_finish=rules.finish(actor, plan),
        why_not_arrange=rules.arrange(actor, plan),
    )


def _row(actor: Actor, step: PlanStep, today: date) -> StepRow:
    team = step.plan.engagement.team
    title, why = step_words(step)
    mine = step.who_id == actor.id if step.who_id else rules.concerns(actor, team, step.side)
    verb = rules.untick if step.is_done else rules.tick
    late = not step.is_done and step.due_on < today
    task = step.task if step.task and not (step.task.is_draft and step.task.created_by_id != actor.id) else None
    return StepRow(
        step, title, why, "mine" if mine else step.side, who_words(step, team), late, verb(actor, step),
        rules.make_task(actor, step), task.pk if task else None,
    )  # fmt: skip


def who_words(step: PlanStep, team: Team) -> str:
    """By name, as far as one person is meant."""
    if step.who is not None:
        return step.who.user.first_name
    contact, lead = next(iter(team.deciding), None), team.lead
    if step.side == PlanStep.Side.BOTH and contact and lead:
        return _("%(one)s and %(other)s") % {"one": contact.user.first_name, "other": lead.user.first_name}
    one = {PlanStep.Side.CLIENT: contact, PlanStep.Side.ASSISTANT: lead}.get(PlanStep.Side(step.side))
    return one.user.first_name if one else str(step.get_side_display())


def _due(actor: Actor, team: Team, rows: Iterable[StepRow], today: date) -> list[tuple[str, list[StepRow]]]:
    """For the reader, then for the others; what is late comes first, and without anything the next step."""
    undone = [row for row in rows if not row.step.is_done]
    now = [row for row in undone if row.step.due_on <= today + SOON]
    side = team.side_of(actor)
    if side is None:
        return [
            (_("For the client"), [row for row in now if row.step.side in ("client", "both")]),
            (_("For the assistant"), [row for row in now if row.step.side == "assistant"]),
            (_("For the coordination"), [row for row in now if row.step.side == "coordination"]),
        ]
    mine = [row for row in now if row.whose == "mine"] or [row for row in undone if row.whose == "mine"][:1]
    other = team.lead if side == "client" else next(iter(team.deciding), None)
    theirs = [row for row in now if row.whose not in ("mine", "coordination")]
    words = _("For %(who)s") % {"who": other.user.first_name} if other else _("For the other side")
    return [(_("For you"), mine), (words, theirs)]


def _gates(actor: Actor, plan: Plan, steps: list[PlanStep]) -> list[GateRow]:
    """Only the next gate is counted: the others are passed, or it is too early for them."""
    gates = gates_of(plan)
    ahead = next((gate for gate in gates if not gate.is_passed), None)
    rows = []
    for gate in gates:
        title, must_be = gate_words(gate)
        progress = counting.progress_of(gate) if gate is ahead else None
        left = counting.steps_left(gate, steps)
        rows.append(GateRow(gate, title, must_be, progress, gate is ahead, left, rules.pass_gate(actor, gate)))
    return rows


def _weeks(plan: Plan, rows: list[StepRow], today: date) -> list[Week]:
    now = plan.week_of(today)
    numbers = sorted({max(1, plan.week_of(row.step.due_on)) for row in rows})
    return [
        Week(number, number == now, [row for row in rows if max(1, plan.week_of(row.step.due_on)) == number])
        for number in numbers
    ]
