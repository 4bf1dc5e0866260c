"""What the page of the times shows: each kind as it holds, as it was proposed, and the form for it."""

from typing import Any

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm import queries, wording
from vorzimmer.rhythm.agreed import USUAL, agreed_in
from vorzimmer.rhythm.forms.times import PauseForm, TimesForm
from vorzimmer.rhythm.models.schedule import Kind
from vorzimmer.rhythm.rules import schedules as rules
from vorzimmer.rhythm.sides import writer_of


def times_page(
    actor: Actor, engagement: Engagement, typed: TimesForm | None, pauses: dict[str, PauseForm] | None = None
) -> dict[str, Any]:
    """`typed` and `pauses`: forms that were not accepted."""
    agreed, there = agreed_in(engagement), queries.schedules_of(engagement)
    open_ones = {each.kind: each for each in queries.open_proposals(engagement)}
    rows = []
    for kind in Kind:
        schedule, proposal = there.get(kind), open_ones.get(kind)
        start = schedule.plan if schedule else agreed.plans.get(kind, USUAL[kind])
        initial = {**start, "kind": kind, "days": [str(day) for day in start["days"]]}
        mine = typed is not None and typed["kind"].value() == kind
        rows.append({
            "kind": kind,
            "schedule": schedule,
            "words": wording.times_words(schedule) if schedule else "",
            "proposal": proposal,
            "proposed": wording.times_words(proposal) if proposal else "",
            "may_decide": proposal is not None and rules.decide(actor, proposal) is None,
            "may_take_back": proposal is not None and rules.take_back(actor, proposal) is None,
            "form": typed if mine else TimesForm(initial=initial, auto_id=f"{kind}-%s"),
            "is_open": mine,
            "pause": (pauses or {}).get(kind) or PauseForm(auto_id=f"pause-{kind}-%s"),
        })  # fmt: skip
    return {
        "engagement": engagement, "rows": rows, "why_not": rules.arrange(actor, engagement), "reason": agreed.reason,
        "agreed": [kind for kind in agreed.plans if kind not in there], "writer": writer_of(engagement),
    }  # fmt: skip
