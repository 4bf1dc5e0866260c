"""What of agreements waits for somebody: a version to answer or sign, a change of scope, a confirmation."""

from django.utils.translation import gettext as _

from vorzimmer.engagements.waiting import Waits, offer

MY_SIDE = """CASE WHEN m.role = 'contact' AND m.decides THEN 'client'
  WHEN m.role = 'lead' OR (m.role = 'coordinator' AND a.form = 'agency') THEN 'assistant' ELSE '' END"""

READY = """(NOT EXISTS (SELECT 1 FROM agreements_versionclause k WHERE k.workspace_id = %(here)s AND k.version_id = v.id
    AND (k.accepted_client_at IS NULL OR k.accepted_assistant_at IS NULL))
  AND NOT EXISTS (SELECT 1 FROM agreements_versionclause k JOIN agreements_clausecomment r ON r.clause_id = k.id
    WHERE k.workspace_id = %(here)s AND k.version_id = v.id AND r.settled_at IS NULL))"""

VERSIONS = """
FROM mine m CROSS JOIN agreements_agreement a CROSS JOIN agreements_version v
WHERE a.workspace_id = %(here)s AND a.engagement_id = m.engagement_id
  AND v.workspace_id = %(here)s AND v.agreement_id = a.id AND v.state = 'offered' AND MY_SIDE <> ''
  AND (v.turn = MY_SIDE OR READY)
  AND NOT EXISTS (SELECT 1 FROM agreements_signature s WHERE s.workspace_id = %(here)s AND s.version_id = v.id
    AND s.side = MY_SIDE)""".replace("MY_SIDE", MY_SIDE).replace("READY", READY)

CONFIRMATIONS = """
FROM mine m CROSS JOIN agreements_agreement a CROSS JOIN agreements_version v CROSS JOIN agreements_confirmation c
WHERE a.workspace_id = %(here)s AND a.engagement_id = m.engagement_id
  AND v.workspace_id = %(here)s AND v.agreement_id = a.id AND v.state = 'signed'
  AND c.workspace_id = %(here)s AND c.version_id = v.id AND c.membership_id = %(me)s AND c.at IS NULL"""

SCOPE_CHANGES = """
FROM mine m CROSS JOIN agreements_scopechange c
WHERE c.workspace_id = %(here)s AND c.engagement_id = m.engagement_id AND c.state = 'open'
  AND ((c.turn = 'client' AND m.role = 'contact' AND m.decides)
    OR (c.turn = 'assistant' AND m.role IN ('lead', 'backup')))"""


def connect() -> None:
    """The page of today lists them from now on."""
    offer(
        Waits(
            "version", "handshake", "agreements:agreement", _version, VERSIONS, key="v.id", place="a.engagement_id",
            takes="a.engagement_id", variant=f"CASE WHEN {READY} THEN 'sign' ELSE 'answer' END", day="v.lapses_at",
        )
    )  # fmt: skip
    offer(
        Waits(
            "confirmation", "handshake", "agreements:standing", _confirmation, CONFIRMATIONS, key="c.id",
            place="a.engagement_id", takes="a.engagement_id", day="c.due_at",
        )
    )  # fmt: skip
    offer(
        Waits(
            "scope_change", "handshake", "agreements:scope_change", _scope_change, SCOPE_CHANGES, key="c.id",
            place="c.engagement_id", title="c.what",
        )
    )  # fmt: skip


def _version(_title: str, variant: str) -> tuple[str, str]:
    return _("Agreement"), _("sign it") if variant == "sign" else _("read and answer")


def _confirmation(_title: str, _variant: str) -> tuple[str, str]:
    return _("Rights and duties"), _("read and confirm")


def _scope_change(title: str, _variant: str) -> tuple[str, str]:
    return title, _("more than was agreed: yes or no")
