"""What waits for somebody: a draft for whoever writes, a morning for the client, times that were proposed, the pulse."""

from django.utils.translation import gettext as _

from vorzimmer.engagements.waiting import Waits, offer
from vorzimmer.rhythm.models.schedule import Kind

DRAFTS = """
FROM mine m CROSS JOIN rhythm_checkin c
WHERE c.workspace_id = %(here)s AND c.engagement_id = m.engagement_id AND c."on" >= %(today)s
  AND m.role IN ('lead', 'backup') AND c.state = 'draft' AND c.written_by_id = %(me)s"""

MORNINGS = """
FROM mine m CROSS JOIN rhythm_checkin c JOIN people_membership w ON w.id = c.written_by_id
  JOIN people_user u ON u.id = w.user_id
WHERE c.workspace_id = %(here)s AND c.engagement_id = m.engagement_id AND m.role = 'contact'
  AND c.kind = 'morning' AND c.state IN ('sent', 'changed') AND c.answered_at IS NULL AND c.stands_at > %(now)s"""

TIMES = """
FROM mine m CROSS JOIN rhythm_scheduleproposal p
WHERE p.workspace_id = %(here)s AND p.engagement_id = m.engagement_id AND p.state = 'open'
  AND ((m.role = 'contact' AND p.side = 'assistant') OR (m.role IN ('lead', 'backup') AND p.side = 'client'))"""

PULSE = """
FROM mine m CROSS JOIN rhythm_pulsequestion q
WHERE q.workspace_id = %(here)s AND q.engagement_id = m.engagement_id AND q.asked_at >= %(lately)s
  AND (m.role = 'lead' OR m.role = 'contact' AND NOT EXISTS (SELECT 1 FROM engagements_part o
    WHERE o.workspace_id = %(here)s AND o.engagement_id = m.engagement_id AND o.until IS NULL AND o.role = 'contact'
      AND (o.decides AND NOT m.decides OR o.decides = m.decides AND o.id < m.id)))
  AND NOT EXISTS (SELECT 1 FROM rhythm_pulseanswer a
    WHERE a.workspace_id = %(here)s AND a.question_id = q.id AND a.membership_id = %(me)s)"""
"""For the two of `sides.pair_of`; it goes away by itself."""


def connect() -> None:
    """The page of today lists them from now on; drafts and mornings it shows as cards, and the pulse as a quiet one."""
    offer(
        Waits(
            "check_in_draft", "sun", "rhythm:check_in", _draft, DRAFTS, key="c.id", place="c.engagement_id",
            variant="c.kind", day='c."on"',
        )
    )  # fmt: skip
    offer(
        Waits(
            "morning", "sun", "rhythm:check_in", _morning, MORNINGS, key="c.id", place="c.engagement_id",
            title="u.name", day='c."on"',
        )
    )  # fmt: skip
    offer(
        Waits(
            "schedule_proposal", "clock", "rhythm:times", _times, TIMES, key="p.id", place="p.engagement_id",
            takes="p.engagement_id", title="p.kind",
        )
    )  # fmt: skip

    offer(Waits("pulse", "heart", "rhythm:pulse", _pulse, PULSE, key="q.id", place="q.engagement_id", quiet=True))


def _draft(_title: str, variant: str) -> tuple[str, str]:
    return str(Kind(variant).label), _("look at it and send it")


def _morning(title: str, _variant: str) -> tuple[str, str]:
    return _("%(who)s’s plan for the day") % {"who": title}, _("all right?")


def _times(title: str, _variant: str) -> tuple[str, str]:
    return _("Other times proposed: %(what)s") % {"what": Kind(title).label}, _("yes or no")


def _pulse(_title: str, _variant: str) -> tuple[str, str]:
    return _("The question of the week"), ""
