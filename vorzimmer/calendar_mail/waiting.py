"""What of this room waits for somebody: another time that a guest or a colleague proposes for an appointment."""

from django.utils.translation import gettext as _

from vorzimmer.engagements.waiting import Waits, offer

COUNTERS = """
FROM calendar_mail_counter c JOIN calendars_appointment p ON p.id = c.appointment_id
  JOIN calendars_calendar k ON k.id = p.calendar_id JOIN calendars_attendee a ON a.id = c.attendee_id
  LEFT JOIN people_membership w ON w.id = a.membership_id LEFT JOIN people_user u ON u.id = w.user_id
WHERE c.workspace_id = %(here)s AND c.state = 'open' AND c.starts_at > %(now)s
  AND p.status <> 'cancelled' AND p.organiser_email = '' AND (a.membership_id IS NULL OR a.membership_id <> %(me)s)
  AND (k.engagement_id IS NULL AND (k.owner_id = %(me)s OR p.organiser_id = %(me)s OR p.made_by_id = %(me)s)
    OR k.engagement_id IN (SELECT engagement_id FROM mine
      WHERE role IN ('lead', 'backup') OR p.organiser_id = %(me)s OR p.made_by_id = %(me)s))"""
"""The same people who are told of it: see `GuestHappening.told`. What somebody outside arranges, they decide."""


def connect() -> None:
    """The page of today lists them from now on."""
    offer(
        Waits(
            "proposed_time", "calendar", "calendars:appointment", _proposed, COUNTERS, key="c.id",
            place="k.engagement_id", takes="p.id", title="p.title",
            variant="COALESCE(u.name, NULLIF(a.name, ''), a.email)", day="p.starts_at",
        )
    )  # fmt: skip


def _proposed(title: str, variant: str) -> tuple[str, str]:
    return title, _("%(who)s proposes another time: yes or no") % {"who": variant}
