"""What of this room waits for somebody: times to decide on, times to answer to, times that are about to lapse."""

from typing import Any

from django.utils.translation import gettext as _

from vorzimmer.engagements.waiting import Waits, offer

ARRANGES = """(s.made_by_id = %(me)s OR m.role = 'lead' AND NOT EXISTS (SELECT 1 FROM engagements_part i
    WHERE i.workspace_id = %(here)s AND i.engagement_id = s.engagement_id AND i.membership_id = s.made_by_id
      AND i.until IS NULL))"""
"""Whoever began it; who leads once that person does not belong to the engagement any more."""
HELD = """FROM scheduling_slot t JOIN calendars_appointment h ON h.id = t.hold_id
    WHERE t.workspace_id = %(here)s AND t.search_id = s.id AND t.released_at IS NULL"""
DECIDE = f"""
FROM mine m CROSS JOIN scheduling_timesearch s
WHERE s.workspace_id = %(here)s AND s.engagement_id = m.engagement_id AND {ARRANGES}
  AND s.state IN ('draft', 'open') AND s.turn = 'ours'"""
LAPSES = f"""
FROM mine m CROSS JOIN scheduling_timesearch s
WHERE s.workspace_id = %(here)s AND s.engagement_id = m.engagement_id AND {ARRANGES}
  AND s.state = 'open' AND s.turn = 'theirs' AND (SELECT MAX(h.held_until) {HELD}) BETWEEN %(now)s AND %(soon)s"""
CONFIRM = """
FROM mine m CROSS JOIN scheduling_timesearch s
WHERE s.workspace_id = %(here)s AND s.engagement_id = m.engagement_id AND m.role = 'contact' AND m.decides
  AND s.state = 'approving' AND s.approval_id IS NULL"""
ANSWER = """
FROM scheduling_participant p JOIN scheduling_timesearch s ON s.id = p.search_id
WHERE p.workspace_id = %(here)s AND p.membership_id = %(me)s AND p.answered_at IS NULL
  AND s.state = 'open' AND s.turn = 'theirs' AND s.for_whom_id <> %(me)s AND s.made_by_id <> %(me)s"""
HAPPENED = """CASE WHEN s.state = 'draft' THEN 'draft' ELSE (
    SELECT CASE WHEN s.way = 'offer' OR r.kind = 'move' OR r.kind = 'declined' AND r.side = 'ours'
      THEN r.kind || '-' || r.side || ' ' || r.by_name
      WHEN EXISTS (SELECT 1 FROM scheduling_participant p WHERE p.workspace_id = %(here)s AND p.search_id = s.id
        AND p.answered_at IS NULL AND p.required AND (p.membership_id IS NULL OR p.membership_id <> s.for_whom_id))
      THEN 'missing' ELSE 'complete' END
    FROM scheduling_round r WHERE r.workspace_id = %(here)s AND r.search_id = s.id ORDER BY r.id DESC LIMIT 1) END"""
"""Why it is our turn: the last step of the talk and who took it; in a poll, whether everybody has answered."""
DAY = "s.deadline"
LAPSE_DAY = f"(SELECT MAX(h.held_until) {HELD})"
DECIDE_DAY = f"COALESCE({LAPSE_DAY}, s.deadline)"


def connect() -> None:
    """The page of today lists them from now on; one index each leads to the rows."""
    shared: dict[str, Any] = {"key": "s.id", "place": "s.engagement_id", "title": "s.title"}
    page = "scheduling:search"
    offer(Waits("time_decide", "calendar", page, _decide, DECIDE, variant=HAPPENED, day=DECIDE_DAY, **shared))
    offer(Waits("time_lapses", "clock", page, _lapses, LAPSES, day=LAPSE_DAY, **shared))
    offer(Waits("time_confirm", "calendar-check", page, _confirm, CONFIRM, day=DAY, **shared))
    offer(Waits("time_answer", "calendar", page, _answer, ANSWER, day=DAY, **shared))


def _decide(title: str, variant: str) -> tuple[str, str]:
    """`variant`: see HAPPENED."""
    happened, _space, who = variant.partition(" ")
    words = {
        "draft": _("offer times"),
        "complete": _("everybody has answered: decide"),
        "countered-theirs": _("%(who)s offers other times") % {"who": who},
        "move-theirs": _("%(who)s asks for another time") % {"who": who},
        "move-ours": _("offer other times"),
        "declined-theirs": _("%(who)s declines: offer other times") % {"who": who},
        "declined-ours": _("the client declines: offer other times"),
    }
    return title, words.get(happened, _("the deadline has passed: decide"))


def _lapses(title: str, _variant: str) -> tuple[str, str]:
    return title, _("held times lapse, no answer yet")


def _confirm(title: str, _variant: str) -> tuple[str, str]:
    return title, _("confirm the time")


def _answer(title: str, _variant: str) -> tuple[str, str]:
    return title, _("say which times suit you")
