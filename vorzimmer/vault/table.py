"""The register as a table to take along: systems, people and days; never a secret, never how many there are."""

import csv
import io
from collections.abc import Iterable

from django.utils.translation import gettext as _

from vorzimmer.vault.queries import AccessRow

RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins with one of these is a formula for some program (OWASP, CSV injection)."""


def as_csv(rows: Iterable[AccessRow]) -> bytes:
    """RFC 4180 with a byte order mark, so that a double click opens it well."""
    text = io.StringIO()
    out = csv.writer(text, delimiter=";", lineterminator="\r\n")
    out.writerow([
        _("System"), _("What for"), _("In which way"), _("How far"), _("Address"), _("User name"), _("State"),
        _("Who uses it"), _("Given on"), _("Look again on"), _("Who switches it off"), _("Revoked on"),
        _("What was done there"), _("Password to be changed"),
    ])  # fmt: skip
    for row in rows:
        out.writerow([_harmless(value) for value in _cells(row)])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _cells(row: AccessRow) -> list[str]:
    access = row.access
    return [
        access.system, access.purpose, access.get_way_display(), access.get_level_display(), access.url,
        access.user_name, access.get_state_display(), ", ".join(member.name for member in row.holders),
        _day(access.given_at), _day(access.review_on), access.revoke_owner.name if access.revoke_owner else "",
        _day(access.revoked_at), access.revoked_how, _("yes") if access.rotate_wanted_at else "",
    ]  # fmt: skip


def _day(moment: object) -> str:
    return f"{moment:%Y-%m-%d}" if moment else ""


def _harmless(said: str) -> str:
    return f"'{said}" if said.startswith(RUNS) else said
