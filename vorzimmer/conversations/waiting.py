"""What was said and waits for a yes: the other side asks to confirm that this is agreed."""

from django.utils.translation import gettext as _

from vorzimmer.engagements.waiting import Waits, offer

AGREED = """
FROM conversations_message s CROSS JOIN conversations_conversation c CROSS JOIN mine m
WHERE s.workspace_id = %(here)s AND s.proposed_at IS NOT NULL AND s.confirmed_at IS NULL AND s.deleted_at IS NULL
  AND c.id = s.conversation_id AND m.engagement_id = c.engagement_id
  AND ((s.proposed_side = 'assistant' AND m.role = 'contact')
    OR (s.proposed_side = 'client' AND m.role IN ('lead', 'backup')))"""


def connect() -> None:
    """The page of today lists them from now on."""
    offer(
        Waits(
            "agreed", "message-circle", "conversations:message", _told, AGREED, key="s.id", place="c.engagement_id",
            title="s.text",
        )
    )  # fmt: skip


def _told(title: str, _variant: str) -> tuple[str, str]:
    return title, _("agreed like this?")
