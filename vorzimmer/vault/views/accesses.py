"""The register of an engagement, and one access."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_GET

from vorzimmer.foundation import clock
from vorzimmer.foundation.pages import render_page
from vorzimmer.people.requests import Request
from vorzimmer.vault import queries
from vorzimmer.vault.rules import accesses as rules
from vorzimmer.vault.samples import USUAL
from vorzimmer.vault.table import as_csv

OVER = ("revoked", "declined")


@require_GET
def accesses(request: Request, pk: UUID) -> HttpResponse:
    """First what somebody has to do, then what is given, then what is over."""
    actor = request.actor
    engagement = queries.accesses_place(actor, pk)
    rows = queries.access_rows(actor, engagement)
    standing = [row for row in rows if not row.todo and row.access.state not in OVER]
    context = {
        "engagement": engagement, "topic": f"accesses-{pk}",
        "todo": sorted((row for row in rows if row.todo), key=lambda row: not row.is_mine), "standing": standing,
        "over": [row for row in rows if row.access.state in OVER and not row.todo], "has_rows": bool(rows),
        "sendings": queries.sendings_of(actor, engagement), "now": clock.now(), "usual": USUAL,
        "why_not_give": rules.give(actor, engagement), "why_not_ask": rules.ask(actor, engagement),
    }  # fmt: skip
    return render_page(request, "vault/accesses.html", context)


@require_GET
def export(request: Request, pk: UUID) -> HttpResponse:
    """The register as a table; without anything secret."""
    engagement = queries.accesses_place(request.actor, pk)
    table = as_csv(queries.access_rows(request.actor, engagement))
    name = f"{slugify(str(engagement)) or 'access'}-{clock.now():%Y-%m-%d}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(table, content_type="text/csv; charset=utf-8", headers=headers)


@require_GET
def access(request: Request, pk: UUID) -> HttpResponse:
    """One access: what it is, who uses it, what is kept there, what happened."""
    return render_page(request, "vault/access.html", part_access(request, pk))


def part_access(request: Request, pk: UUID) -> dict[str, Any]:
    """The page as it is now."""
    actor = request.actor
    found = queries.get_access(actor, pk)
    holdings = queries.to_read_by(found)
    held = [holding for holding in holdings if holding.until is None]
    mine = any(holding.membership_id == actor.id for holding in held)
    arranges = rules.arrange(actor, found.engagement) is None
    todo = queries.todo_of(found)
    return {
        "access": found, "engagement": found.engagement, "topic": f"access-{pk}", "todo": todo,
        "is_mine": bool(todo) and queries.is_for(actor, found.engagement, found, todo),
        "turn_of": queries.turn_of(found.engagement, found, todo),
        "held": held, "let_go": [holding for holding in holdings if holding.until is not None],
        "secrets": [_secret(request, secret, mine, arranges) for secret in queries.secrets_of(found)],
        "may_keep": found.is_open and (mine or arranges), "reveals": queries.reveals_of(found),
        "may_arrange": arranges, "may_change": rules.change(actor, found) is None,
        "may_review": bool(held) and found.is_open and rules.revoke(actor, found) is None,
        "may_revoke": rules.revoke(actor, found) is None, "may_rotate": rules.rotated(actor, found) is None,
        "may_say_no_longer": rules.want_revoked(actor, found) is None and rules.revoke(actor, found) is not None,
        "may_give": rules.give(actor, found) is None, "may_decline": rules.decline(actor, found) is None,
        "me": actor.id, "history": queries.history_of_access(actor, found), "now": clock.now(),
        "back": reverse("vault:accesses", args=[found.engagement_id]),
    }  # fmt: skip


def _secret(request: Request, secret: Any, mine: bool, arranges: bool) -> dict[str, Any]:
    """What the person may do with it; the rules say it again when they do it."""
    actor, team = request.actor, secret.access.engagement.team
    kept_by_me = secret.kept_by_id == actor.id
    over = secret.has_expired(clock.now())
    reads = (mine or kept_by_me) and team.part_of(actor) is not None
    return {
        "row": secret, "over": over, "may_read": reads and secret.access.is_open and not over,
        "may_break": not reads and secret.access.is_open and not over and team.coordinates(actor),
        "may_replace": secret.access.is_open and (mine or arranges), "may_remove": kept_by_me or arranges,
    }  # fmt: skip
