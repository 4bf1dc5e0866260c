"""The three numbers in the frame: what waits for me, what is unread, what I was told.

Every page asks this, so it is one statement, written out: building it from querysets took half of a page.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, models

from vorzimmer.people.actor import Actor

MY_PARTS = """
WITH mine AS (
  SELECT engagement_id, role, decides FROM engagements_part
  WHERE workspace_id = %(here)s AND membership_id = %(me)s AND until IS NULL
)"""

QUESTIONS = """
SELECT COUNT(*) FROM tasks_question q JOIN mine m ON m.engagement_id = q.engagement_id
LEFT JOIN tasks_task t ON t.id = q.task_id
WHERE q.workspace_id = %(here)s AND q.answered_at IS NULL AND q.withdrawn_at IS NULL
  AND (t.id IS NULL OR t.is_open) AND ((q.to_side = 'client' AND m.role = 'contact')
    OR (q.to_side = 'assistant' AND m.role IN ('lead', 'backup') AND NOT q.holds_turn
      AND (t.assistant_id IS NULL OR t.assistant_id = %(me)s)))"""

RESULTS = """
SELECT COUNT(*) FROM tasks_task t
JOIN mine m ON m.engagement_id = t.engagement_id AND m.role = 'contact' AND m.decides
JOIN tasks_delivery d ON d.task_id = t.id AND d.decision = 'open' AND NOT d.interim
WHERE t.workspace_id = %(here)s AND t.is_open AND t.state = 'delivered'"""

DATES = """
SELECT COUNT(*) FROM tasks_dateproposal d JOIN tasks_task t ON t.id = d.task_id AND t.is_open
JOIN mine m ON m.engagement_id = t.engagement_id AND m.role = 'contact'
WHERE d.workspace_id = %(here)s AND d.state = 'open' AND d.side = 'assistant'"""

NOTES = """
SELECT COUNT(*) FROM tasks_phonenote n JOIN tasks_task t ON t.id = n.task_id
JOIN mine m ON m.engagement_id = t.engagement_id
WHERE n.workspace_id = %(here)s AND n.state = 'open' AND ((n.to_side = 'client' AND m.role = 'contact')
  OR (n.to_side = 'assistant' AND m.role IN ('lead', 'backup') AND t.assistant_id = %(me)s))"""

COMPLAINTS = """
SELECT COUNT(*) FROM tasks_complaint c JOIN tasks_task t ON t.id = c.task_id
JOIN mine m ON m.engagement_id = t.engagement_id AND m.role = 'contact'
WHERE c.workspace_id = %(here)s AND c.settled_at IS NULL"""

ON_MY_DESK = """
SELECT COUNT(*) FROM tasks_task t WHERE t.workspace_id = %(here)s AND t.is_open AND t.turn = 'assistant'
  AND t.assistant_id = %(me)s"""

HOMELESS = """
SELECT COUNT(*) FROM tasks_task t WHERE t.workspace_id = %(here)s AND t.is_open AND t.turn = 'assistant'
  AND t.assistant_id IS NULL
  AND (%(runs)s OR t.engagement_id IN (SELECT engagement_id FROM mine WHERE role = 'coordinator'))"""

UNREAD = """
SELECT COUNT(*) FROM conversations_readmark r JOIN conversations_conversation c ON c.id = r.conversation_id
LEFT JOIN tasks_task t ON t.id = c.task_id
WHERE r.workspace_id = %(here)s AND r.membership_id = %(me)s AND r.unread > 0
  AND (%(runs)s OR c.engagement_id IN (SELECT engagement_id FROM mine))
  AND (t.id IS NULL OR t.state <> 'draft' OR t.created_by_id = %(me)s)"""

TOLD = """
SELECT COUNT(*) FROM notifications_notification
WHERE workspace_id = %(here)s AND to_id = %(me)s AND seen_at IS NULL"""

MINE = (QUESTIONS, RESULTS, DATES, NOTES, COMPLAINTS, ON_MY_DESK, HOMELESS)
WAITING = "+".join(f"({each})" for each in MINE)
STATEMENT = f"{MY_PARTS}\nSELECT {WAITING}, ({UNREAD}), ({TOLD})"


@dataclass(frozen=True, slots=True)
class Waiting:
    """Counts; nought is not shown. `mine`: every card of "Today", and every task on one's own desk."""

    mine: int
    unread: int
    notifications: int


def waiting_counts(actor: Actor) -> Waiting:
    """Read anew for every whole page; one query."""
    values: dict[str, Any] = {"here": _key(actor.workspace.pk), "me": _key(actor.id), "runs": actor.runs_the_workspace}
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, values)
        row = cursor.fetchone()
    return Waiting(*row)


def _key(key: UUID) -> Any:
    """As this database keeps keys."""
    return models.UUIDField().get_db_prep_value(key, connection)
