"""What of this room waits for somebody: times to decide on, times to answer to, rules to confirm."""

from django.utils.translation import gettext as _

from vorzimmer.engagements.waiting import Waits, offer

DECIDE = """
FROM mine m CROSS JOIN scheduling_timesearch s
WHERE s.workspace_id = %(here)s AND s.engagement_id = m.engagement_id AND s.made_by_id = %(me)s
  AND s.state IN ('draft', 'open') AND s.turn = 'ours'"""
CONFIRM = """
FROM mine m CROSS JOIN scheduling_timesearch s
WHERE s.workspace_id = %(here)s AND s.engagement_id = m.engagement_id AND m.role = 'contact' AND m.decides
  AND s.state = 'approving' AND s.approval_id IS NULL"""
ANSWER = """
FROM scheduling_participant p JOIN scheduling_timesearch s ON s.id = p.search_id
WHERE p.workspace_id = %(here)s AND p.membership_id = %(me)s AND p.answered_at IS NULL
  AND s.state = 'open' AND s.turn = 'theirs' AND s.for_whom_id <> %(me)s AND s.made_by_id <> %(me)s"""
DAY = "SUBSTR(CAST(s.deadline AS TEXT), 1, 10)"


def connect() -> None:
    """The page of today lists them from now on; one index each leads to the rows."""
    shared = {"key": "s.id", "place": "s.engagement_id", "title": "s.title", "day": DAY}
    page = "scheduling:search"
    offer(Waits("time_decide", "calendar", page, _decide, DECIDE, variant="s.state", **shared))
    offer(Waits("time_confirm", "calendar-check", page, _confirm, CONFIRM, **shared))
    offer(Waits("time_answer", "calendar", page, _answer, ANSWER, **shared))


def _decide(title: str, variant: str) -> tuple[str, str]:
    return title, _("offer times") if variant == "draft" else _("decide on a time")


def _confirm(title: str, _variant: str) -> tuple[str, str]:
    return title, _("confirm the time")


def _answer(title: str, _variant: str) -> tuple[str, str]:
    return title, _("say which times suit you")
