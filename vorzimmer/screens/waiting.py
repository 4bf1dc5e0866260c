"""The three numbers in the frame: what waits for me, what is unread, what I was told.

Every page asks this, so it is one statement, written out: building it from querysets took half of a page. Its joins
say in which order tables are read (SQLite keeps to CROSS JOIN), from the few open rows to the many others.
"""

from dataclasses import dataclass
from functools import cache

from django.db import connection

from vorzimmer.engagements.waiting import MY_PARTS, everything, values
from vorzimmer.people.actor import Actor

QUESTIONS = """
FROM mine m CROSS JOIN tasks_question q LEFT JOIN tasks_task t ON t.id = q.task_id
WHERE q.workspace_id = %(here)s AND q.engagement_id = m.engagement_id
  AND q.answered_at IS NULL AND q.withdrawn_at IS NULL
  AND (t.id IS NULL OR t.is_open = TRUE) AND ((q.to_side = 'client' AND m.role = 'contact')
    OR (q.to_side = 'assistant' AND m.role IN ('lead', 'backup') AND NOT q.holds_turn
      AND (t.assistant_id IS NULL OR t.assistant_id = %(me)s)))"""

RESULTS = """
FROM tasks_task t CROSS JOIN tasks_delivery d
WHERE t.workspace_id = %(here)s AND t.is_open = TRUE AND t.state = 'delivered'
  AND t.engagement_id IN (SELECT engagement_id FROM mine WHERE role = 'contact' AND decides)
  AND d.workspace_id = %(here)s AND d.task_id = t.id AND d.decision = 'open' AND NOT d.interim"""

LOOKS = """
FROM tasks_delivery d CROSS JOIN tasks_task t CROSS JOIN mine m
WHERE d.workspace_id = %(here)s AND d.decision = 'open' AND d.interim AND d.please_look AND t.id = d.task_id
  AND t.is_open = TRUE AND t.state IN ('accepted', 'in_progress') AND m.engagement_id = t.engagement_id
  AND m.role = 'contact'
  AND NOT EXISTS (SELECT 1 FROM tasks_delivery n WHERE n.task_id = d.task_id AND n.number > d.number)"""

DATES = """
FROM tasks_dateproposal d CROSS JOIN tasks_task t CROSS JOIN mine m
WHERE d.workspace_id = %(here)s AND d.state = 'open' AND d.side = 'assistant' AND t.id = d.task_id AND t.is_open = TRUE
  AND m.engagement_id = t.engagement_id AND m.role = 'contact'"""

NOTES = """
FROM tasks_phonenote n CROSS JOIN tasks_task t CROSS JOIN mine m
WHERE n.workspace_id = %(here)s AND n.state = 'open' AND t.id = n.task_id AND m.engagement_id = t.engagement_id
  AND ((n.to_side = 'client' AND m.role = 'contact')
    OR (n.to_side = 'assistant' AND m.role IN ('lead', 'backup') AND t.assistant_id = %(me)s))"""

COMPLAINTS = """
FROM tasks_complaint c CROSS JOIN tasks_task t CROSS JOIN mine m
WHERE c.workspace_id = %(here)s AND c.settled_at IS NULL AND c.offered_at IS NOT NULL AND t.id = c.task_id
  AND t.turn = 'client'
  AND m.engagement_id = t.engagement_id AND m.role = 'contact'"""

APPROVALS = """
FROM mine m CROSS JOIN agreements_approval a
WHERE a.workspace_id = %(here)s AND a.engagement_id = m.engagement_id AND a.state = 'open'
  AND m.role = 'contact' AND m.decides"""

ON_MY_DESK = """
FROM tasks_task t WHERE t.workspace_id = %(here)s AND t.is_open = TRUE AND t.turn = 'assistant' AND t.assistant_id = %(me)s"""

RUN_BY_ME = """
  AND (%(runs)s OR t.engagement_id IN (SELECT engagement_id FROM mine WHERE role = 'coordinator'))"""

# Two counts: with an OR between them neither database uses the index of either.
HOMELESS = f"""
FROM tasks_task t WHERE t.workspace_id = %(here)s AND t.is_open = TRUE AND t.turn = 'assistant'
  AND t.assistant_id IS NULL{RUN_BY_ME}"""

WITH_COORDINATION = f"""
FROM tasks_task t WHERE t.workspace_id = %(here)s AND t.is_open = TRUE AND t.turn = 'coordination'{RUN_BY_ME}"""

PLACES = """
FROM engagements_engagement e WHERE e.workspace_id = %(here)s AND e.paused_at IS NULL
  AND e.stage NOT IN ('parting', 'ended') AND (%(runs)s OR e.id IN (
    SELECT engagement_id FROM mine WHERE role IN ('contact', 'lead', 'backup', 'coordinator')))"""

UNREAD = """
FROM conversations_readmark r CROSS JOIN conversations_conversation c LEFT JOIN tasks_task t ON t.id = c.task_id
WHERE r.workspace_id = %(here)s AND r.membership_id = %(me)s AND r.unread > 0 AND c.id = r.conversation_id
  AND (%(runs)s OR c.engagement_id IN (SELECT engagement_id FROM mine))
  AND (t.id IS NULL OR t.state <> 'draft' OR t.created_by_id = %(me)s)"""

TOLD = """
FROM notifications_notification WHERE workspace_id = %(here)s AND to_id = %(me)s AND seen_at IS NULL"""

MOST = 100
"""So far is counted: whoever has more reads "99+"."""


def _count(rows: str) -> str:
    return " ".join(("(SELECT COUNT(*) FROM (SELECT 1", rows, f"LIMIT {MOST}) AS counted)"))


MINE = (QUESTIONS, RESULTS, LOOKS, DATES, NOTES, COMPLAINTS, APPROVALS, ON_MY_DESK, HOMELESS, WITH_COORDINATION)


@cache
def _statement() -> str:
    """Made when it is first asked: by then every room has said what of its own can wait."""
    rows = [*MINE, f"FROM ({everything(counted=True)}) AS elsewhere"]
    return f"""{MY_PARTS}
SELECT {" + ".join(map(_count, rows))}, {_count(UNREAD)}, {_count(TOLD)}, EXISTS (SELECT 1 {PLACES})"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Counts up to MOST; nought is not shown. `mine`: every card and line of "Today", and every task on one's own desk.

    `delegates`: there is an open engagement in which the actor may hand something over.
    """

    mine: int
    unread: int
    notifications: int
    delegates: bool


def waiting_counts(actor: Actor) -> Waiting:
    """Read anew for every whole page; one query."""
    with connection.cursor() as cursor:
        cursor.execute(_statement(), values(actor) | {"runs": actor.runs_the_workspace})
        row = cursor.fetchone()
    *counts, delegates = row
    mine, unread, told = (min(count, MOST) for count in counts)
    return Waiting(mine, unread, told, bool(delegates))
