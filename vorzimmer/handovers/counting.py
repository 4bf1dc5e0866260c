"""How the house sees by itself that a gate is reached: so much of so much. Nothing is guessed."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from vorzimmer.foundation import moments
from vorzimmer.handbook.models import Page, PageRead, Remark
from vorzimmer.handovers.models import Gate, Parting, Plan, PlanReview, PlanStep, Successor
from vorzimmer.tasks.models import Delivery, Task
from vorzimmer.vault.models import Access

GOOD_RUNS, FIRST_TASKS, SHADOWING_DAYS, SIDES = 3, 2, 3, 2


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `of`; nothing to count (`of` nought) is not reached by itself."""

    done: int
    of: int

    @property
    def reached(self) -> bool:
        return self.of > 0 and self.done >= self.of


def progress_of(gate: Gate) -> Progress | None:
    """How far a gate is; None when somebody has to say so. At most two queries."""
    count = COUNTS.get(gate.counts)
    return count(gate.plan) if count else None


def access_given(plan: Plan) -> Progress:
    """Accesses of the engagement that are wanted, and how many of them are given."""
    states = list(
        Access.objects.filter(engagement=plan.engagement_id)
        .exclude(state__in=(Access.State.DECLINED, Access.State.REVOKED))
        .values_list("state", flat=True)
    )
    return Progress(sum(state != Access.State.ASKED for state in states), len(states))


def handbook_read(plan: Plan) -> Progress:
    """Pages that the lead assistant has read as they are now."""
    lead = plan.engagement.team.lead
    return pages_read(plan.engagement_id, lead.pk) if lead else Progress(0, 0)


def successor_read(plan: Plan) -> Progress:
    """Pages that the successor has read as they are now."""
    found = _successor(plan)
    return pages_read(plan.engagement_id, found.person_id) if found else Progress(0, 0)


def pages_read(engagement: UUID, member: UUID) -> Progress:
    """Pages of an engagement, and how many of them somebody has read in their present version."""
    pages = dict(Page.objects.filter(engagement=engagement, archived_at=None).values_list("pk", "version"))
    reads = PageRead.objects.filter(page__in=pages, membership=member).values_list("page_id", "version")
    return Progress(sum(version >= pages[page] for page, version in reads), len(pages))


def first_tasks(plan: Plan) -> Progress:
    """Tasks that were done and approved since the plan began."""
    done = Task.objects.filter(
        engagement=plan.engagement_id, state=Task.State.DONE, closed_at__date__gte=plan.begins_on
    )
    return Progress(min(FIRST_TASKS, done.count()), FIRST_TASKS)


def good_runs(plan: Plan) -> Progress:
    """Results in a row, newest first, that were approved in their first version since the plan began."""
    decided = Delivery.objects.filter(
        task__engagement=plan.engagement_id, interim=False, decided_at__date__gte=plan.begins_on
    ).order_by("-decided_at")
    run = 0
    for number, decision in decided.values_list("number", "decision")[:GOOD_RUNS]:
        if decision != Delivery.Decision.APPROVED or number != 1:
            break
        run += 1
    return Progress(run, GOOD_RUNS)


def reviewed(plan: Plan) -> Progress:
    """Sides that have looked back."""
    sides = set(PlanReview.objects.filter(plan=plan).values_list("side", flat=True))
    return Progress(len(sides), SIDES)


def shadowed(plan: Plan) -> Progress:
    """Days for which the successor has looked on."""
    found = _successor(plan)
    days = found.days_of_shadowing(moments.today()) if found else 0
    return Progress(min(days, SHADOWING_DAYS), SHADOWING_DAYS)


def took_over(plan: Plan) -> Progress:
    """Whether the open work is theirs."""
    found = _successor(plan)
    return Progress(int(found is not None and found.took_over_at is not None), 1)


def work_settled(plan: Plan) -> Progress:
    """Open tasks that are left, as one of one when there are none."""
    left = Task.objects.filter(engagement=plan.engagement_id, is_open=True).count()
    return Progress(int(left == 0), 1)


def handbook_whole(plan: Plan) -> Progress:
    """Pages that are confirmed as they are, without an open gap."""
    pages = list(Page.objects.filter(engagement=plan.engagement_id, archived_at=None))
    gaps = set(
        Remark.objects.filter(page__in=pages, kind=Remark.Kind.GAP, settled_at=None).values_list("page", flat=True)
    )
    return Progress(sum(page.is_confirmed and page.pk not in gaps for page in pages), len(pages))


def last_talk(plan: Plan) -> Progress:
    """Whether the last talk is noted."""
    talked = Parting.objects.filter(engagement=plan.engagement_id, withdrawn_at=None, talked_on__isnull=False).exists()
    return Progress(int(talked), 1)


def _successor(plan: Plan) -> Successor | None:
    return Successor.objects.filter(engagement=plan.engagement_id).order_by("-introduced_at").first()


COUNTS: dict[str, Callable[[Plan], Progress]] = {
    each.__name__: each
    for each in (
        access_given, handbook_read, successor_read, first_tasks, good_runs, reviewed, shadowed, took_over,
        work_settled, handbook_whole, last_talk,
    )
}  # fmt: skip


def steps_left(gate: Gate, steps: list[PlanStep]) -> int:
    """Steps that lead to this gate and are open."""
    return sum(step.gate_key == gate.key and not step.is_done for step in steps)
