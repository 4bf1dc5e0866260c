"""What has to be done about accesses, and by whom."""

from django.utils.translation import gettext as _

from vorzimmer.engagements.waiting import Waits, offer

ACCESSES = """
FROM mine m CROSS JOIN vault_access a
WHERE a.workspace_id = %(here)s AND a.engagement_id = m.engagement_id AND (
  (a.state = 'asked' AND m.role = 'contact' AND m.decides)
  OR ((a.revoke_owner_id = %(me)s OR (a.revoke_owner_id IS NULL AND m.role IN ('contact', 'coordinator')))
    AND (a.state = 'revoke_wanted' OR a.rotate_wanted_at IS NOT NULL
      OR (a.state = 'given' AND a.review_on <= %(today)s))))"""

TODO = """CASE WHEN a.state IN ('asked', 'revoke_wanted') THEN a.state
  WHEN a.rotate_wanted_at IS NOT NULL THEN 'rotate' ELSE 'review' END"""


def connect() -> None:
    """The page of today lists them from now on."""
    offer(
        Waits(
            "access", "key", "vault:access", _told, ACCESSES, key="a.id", place="a.engagement_id", title="a.system",
            variant=TODO, day="CASE WHEN a.state = 'given' THEN a.review_on END",
        )
    )  # fmt: skip


def _told(title: str, variant: str) -> tuple[str, str]:
    words = {
        "asked": _("give it or not"),
        "revoke_wanted": _("switch it off"),
        "rotate": _("change the password"),
        "review": _("still needed?"),
    }
    return title, words[variant]
