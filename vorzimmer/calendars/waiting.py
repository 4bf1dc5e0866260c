"""What of this room waits for somebody: follow-ups whose day has come, and invitations."""

from django.utils.translation import gettext as _

from vorzimmer.engagements.waiting import Waits, offer

FOLLOW_UPS = """
FROM calendars_followup f
WHERE f.workspace_id = %(here)s AND f.membership_id = %(me)s AND f.done_at IS NULL AND f.on_day <= %(today)s"""

INVITATIONS = """
FROM calendars_attendee a JOIN calendars_appointment p ON p.id = a.appointment_id
  JOIN calendars_calendar k ON k.id = p.calendar_id
WHERE a.workspace_id = %(here)s AND a.membership_id = %(me)s AND a.answer = 'open' AND p.status <> 'cancelled'
  AND p.kind <> 'hold'
  AND (p.ends_for_good_at IS NULL OR p.ends_for_good_at >= %(now)s)"""


def connect() -> None:
    """The page of today lists them from now on."""
    offer(
        Waits(
            "follow_up", "bell", "calendars:follow_up", _follow_up, FOLLOW_UPS, key="f.id", place="f.engagement_id",
            title="f.title", day="f.on_day",
        )
    )  # fmt: skip
    offer(
        Waits(
            "invitation", "calendar", "calendars:appointment", _invitation, INVITATIONS, key="a.id",
            place="k.engagement_id", takes="p.id", title="p.title",
        )
    )  # fmt: skip


def _follow_up(title: str, _variant: str) -> tuple[str, str]:
    return title, _("Follow-up")


def _invitation(title: str, _variant: str) -> tuple[str, str]:
    return _("Do you come to “%(title)s”?") % {"title": title}, _("yes or no")
