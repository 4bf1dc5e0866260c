"""What of plans and covers waits for somebody: steps that are due, and being asked to stand in."""

from django.utils.translation import gettext as _

from vorzimmer.engagements.waiting import Waits, offer
from vorzimmer.handovers.models import Plan, PlanStep
from vorzimmer.handovers.saying import step_words

STEPS = """
FROM mine m CROSS JOIN handovers_plan p CROSS JOIN handovers_planstep s
WHERE p.workspace_id = %(here)s AND p.engagement_id = m.engagement_id AND p.state = 'running'
  AND s.workspace_id = %(here)s AND s.plan_id = p.id AND s.done_at IS NULL AND s.due_on <= %(today)s
  AND (s.who_id IS NULL OR s.who_id = %(me)s)
  AND ((m.role = 'contact' AND s.side IN ('client', 'both'))
    OR (m.role IN ('lead', 'backup') AND s.side IN ('assistant', 'both'))
    OR (m.role = 'coordinator' AND s.side = 'coordination'))"""

COVERS = """
FROM handovers_cover c JOIN handovers_absence b ON b.id = c.absence_id
  JOIN people_membership w ON w.id = b.membership_id JOIN people_user u ON u.id = w.user_id
WHERE c.workspace_id = %(here)s AND c.state = 'proposed' AND c.person_id = %(me)s AND b.last_on >= %(today)s"""


def connect() -> None:
    """The page of today lists them from now on."""
    offer(
        Waits(
            "plan_step", "list-checks", "handovers:plan", _step, STEPS, key="s.id", place="p.engagement_id",
            takes="p.engagement_id", title="s.title", variant="p.kind || ' ' || s.key", day="s.due_on",
        )
    )  # fmt: skip
    offer(
        Waits(
            "cover", "users", "handovers:absence", _cover, COVERS, key="c.id", place="c.engagement_id",
            takes="c.absence_id", title="u.name", day="b.first_on",
        )
    )  # fmt: skip


def _step(title: str, variant: str) -> tuple[str, str]:
    kind, _space, key = variant.partition(" ")
    step = PlanStep(plan=Plan(kind=kind), key=key, title=title)
    return step_words(step)[0], _("from your plan")


def _cover(title: str, _variant: str) -> tuple[str, str]:
    return _("Can you stand in for %(absent)s?") % {"absent": title}, _("yes or no")
