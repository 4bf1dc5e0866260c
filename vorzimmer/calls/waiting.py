"""Who waits for a call back: what a note says, and what one has said oneself when it did not suit."""

from django.utils.translation import gettext as _

from vorzimmer.engagements.waiting import Waits, offer

NOTES = """
FROM mine m CROSS JOIN calls_callnote n LEFT JOIN calls_call k ON k.id = n.call_id
  LEFT JOIN people_membership p ON p.id = CASE WHEN k.caller_id = n.for_whom_id THEN k.callee_id ELSE k.caller_id END
  LEFT JOIN people_user u ON u.id = p.user_id
WHERE n.workspace_id = %(here)s AND n.engagement_id = m.engagement_id AND n.status = 'call_back'
  AND COALESCE(n.for_whom_id, n.written_by_id) = %(me)s AND n.became_task_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM calendars_followup f WHERE f.id = n.follow_up_id AND f.done_at IS NULL
    AND (f.on_day <= %(today)s OR f.postponed > 0))"""
"""On its day a note that says by when is there as the follow-up that it has; and not before, when that was put off."""

PROMISED = """
FROM mine m CROSS JOIN calls_call c JOIN people_membership p ON p.id = c.caller_id JOIN people_user u ON u.id = p.user_id
WHERE c.workspace_id = %(here)s AND c.engagement_id = m.engagement_id AND c.state = 'declined' AND c.callee_id = %(me)s
  AND c.back_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM calls_call l WHERE l.workspace_id = %(here)s
    AND l.engagement_id = c.engagement_id AND l.rang_at > c.rang_at
    AND ((l.caller_id = c.caller_id AND l.callee_id = c.callee_id)
      OR (l.caller_id = c.callee_id AND l.callee_id = c.caller_id)))"""


def connect() -> None:
    """The page of today lists them from now on."""
    offer(
        Waits(
            "call_note", "phone", "calls:note", _note, NOTES, key="n.id", place="n.engagement_id",
            title="COALESCE(NULLIF(n.name, ''), NULLIF(n.company, ''), NULLIF(n.number, ''), u.name, '')",
            day="n.back_by",
        )
    )  # fmt: skip
    offer(
        Waits(
            "call_back", "phone", "calls:call", _promised, PROMISED, key="c.id", place="c.engagement_id",
            title="u.name", day="c.back_at",
        )
    )  # fmt: skip


def _note(title: str, _variant: str) -> tuple[str, str]:
    return _("Call back: %(who)s") % {"who": title}, _("from a call note")


def _promised(title: str, _variant: str) -> tuple[str, str]:
    return _("Call back: %(who)s") % {"who": title}, _("you said so")
