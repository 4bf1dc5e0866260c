"""What of talks waits for somebody: one to be prepared, and minutes to be confirmed."""

from datetime import date

from django.utils.translation import gettext as _

from vorzimmer.engagements.waiting import Waits, offer
from vorzimmer.foundation import moments

COMING = """
FROM mine m CROSS JOIN talks_talk t
WHERE t.workspace_id = %(here)s AND t.engagement_id = m.engagement_id AND t.state = 'planned'
  AND t.prepare_from <= %(today)s
  AND (m.role = 'contact' OR (m.role IN ('lead', 'backup') AND t.assistant_id = %(me)s))
  AND NOT EXISTS (SELECT 1 FROM talks_agendapoint p WHERE p.talk_id = t.id AND p.added_by_id = %(me)s
    AND p.carried_from_id IS NULL)"""
MINUTES = """
FROM mine m CROSS JOIN talks_talk t JOIN talks_minutes v ON v.talk_id = t.id
WHERE t.workspace_id = %(here)s AND t.engagement_id = m.engagement_id AND t.state = 'held' AND v.sealed_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM talks_minutes n WHERE n.talk_id = t.id AND n.number > v.number)
  AND (m.role = 'contact' OR (m.role IN ('lead', 'backup') AND t.assistant_id = %(me)s))
  AND NOT EXISTS (SELECT 1 FROM talks_minutesanswer a WHERE a.minutes_id = v.id
    AND a.side = CASE WHEN m.role = 'contact' THEN 'client' ELSE 'assistant' END)"""


def connect() -> None:
    """The page of today lists them from now on."""
    offer(
        Waits(
            "talk", "message-circle", "talks:talk", _prepare, COMING, key="t.id", place="t.engagement_id",
            variant="SUBSTR(CAST(t.starts_at AS TEXT), 1, 10)", day="t.starts_at",
        )
    )  # fmt: skip
    offer(
        Waits(
            "minutes", "scroll-text", "talks:minutes", _confirm, MINUTES, key="v.id", place="t.engagement_id",
            variant="SUBSTR(CAST(t.starts_at AS TEXT), 1, 10)",
        )
    )  # fmt: skip


def _prepare(title: str, variant: str) -> tuple[str, str]:
    day = moments.near_day(date.fromisoformat(variant))
    return _("Prepare the feedback talk (%(day)s)") % {"day": day}, _("put a point on the agenda")


def _confirm(title: str, variant: str) -> tuple[str, str]:
    day = moments.near_day(date.fromisoformat(variant))
    return _("Confirm the minutes of your talk (%(day)s)") % {"day": day}, _("or add a remark")
