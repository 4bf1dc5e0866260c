"""From the house's plan to the rows of one engagement, in its language."""

from datetime import date

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation.working_time import WorkingCalendar
from vorzimmer.handovers.models import Gate, Plan, PlanStep
from vorzimmer.handovers.schemes import Scheme, due
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace


def calendar_of(workspace: Workspace) -> WorkingCalendar:
    """Monday to Friday without the workspace's public holidays: what days of plans are reckoned by."""
    return WorkingCalendar(holidays_region=workspace.holidays_region)


def fill(plan: Plan, scheme: Scheme, by: Membership) -> None:
    """Write all steps and gates of the scheme."""
    engagement = plan.engagement
    calendar, language = calendar_of(engagement.workspace), engagement.language
    PlanStep.objects.bulk_create([
        PlanStep(
            plan=plan, key=line.key, title=line.title.say(language), why=line.why.say(language), side=line.side,
            week=line.week, after=line.after, gate_key=line.gate, is_talk=line.talk, added_by=by,
            due_on=due(calendar, plan.begins_on, plan.ends_on, line.after),
        )
        for line in scheme.steps
    ])  # fmt: skip
    Gate.objects.bulk_create([
        Gate(
            plan=plan, key=line.key, title=line.title.say(language), must_be=line.must_be.say(language),
            counts=line.counts, stage=line.stage, position=number,
            due_on=due(calendar, plan.begins_on, plan.ends_on, line.after),
        )
        for number, line in enumerate(scheme.gates)
    ])  # fmt: skip


def add_lines(plan: Plan, by: Membership, lines: list[tuple[str, str, str, date]]) -> None:
    """Steps that follow from what is open in the engagement: (title, why, side, day), none of them twice."""
    known = set(plan.steps.values_list("title", flat=True))
    PlanStep.objects.bulk_create([
        PlanStep(plan=plan, title=title[:200], why=why, side=side, due_on=day, added_by=by, week=plan.week_of(day))
        for title, why, side, day in lines
        if title[:200] not in known
    ])  # fmt: skip


def fresh(engagement: Engagement) -> Engagement:
    """The engagement read anew: the team that an action had in hand still has who has left."""
    found: Engagement = Engagement.objects.select_related("workspace", "client").get(pk=engagement.pk)
    return found
