"""Decisions of every day that change the agreement become the next version's draft, never the signed one."""

from collections.abc import Callable
from typing import Any

from vorzimmer.agreements.actions.begin_next_version import begin_next_version
from vorzimmer.agreements.actions.change_clause import change_clause
from vorzimmer.agreements.models import Version, VersionClause
from vorzimmer.agreements.queries import agreement_of, open_version
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor

Body = dict[str, Any]


def draft_next(actor: Actor, engagement: Engagement, changes: dict[str, Callable[[Body], Body]]) -> Version | None:
    """The version that is being negotiated, or a new one, with these clauses (by key) changed.

    None where there is no agreement yet. NotAllowed when the actor may not change it. For actions only.
    """
    agreement = agreement_of(engagement)
    if agreement is None:
        return None
    version = open_version(engagement) or begin_next_version(actor=actor, agreement=agreement).version
    for key, change in changes.items():
        clause = VersionClause.objects.get(version=version, key=key)
        clause.version = version
        body = change(clause.body)
        if body != clause.body:
            change_clause(actor=actor, clause=clause, body=body, revision=clause.revision)
    return version


def allow(kind: str, act: str, cents: int | None) -> dict[str, Callable[[Body], Body]]:
    """From now on this act is done and reported, up to `cents`: rows for this kind and act become one."""

    def authority(body: Body) -> Body:
        rules = [row for row in body.get("rules", []) if (row.get("kind", ""), row["act"]) != (kind, act)]
        return body | {"rules": [*rules, {"kind": kind, "act": act, "level": "report", "limit_cents": cents}]}

    def spending(body: Body) -> Body:
        each = body.get("per_act_cents")
        return body if each is None or cents is None or each >= cents else body | {"per_act_cents": cents}

    return {"authority": authority, "spending": spending}


def more_hours(minutes: int) -> dict[str, Callable[[Body], Body]]:
    """So many minutes a week more."""
    return {"hours": lambda body: body | {"weekly_minutes": body.get("weekly_minutes", 0) + minutes}}


def widen(kind: str, *, instead_of: str = "") -> dict[str, Callable[[Body], Body]]:
    """One more kind of task belongs to it, perhaps in the place of another."""

    def scope(body: Body) -> Body:
        kinds = [row for row in body.get("kinds", []) if row["kind"] != instead_of]
        known = not kind or not body.get("kinds") or any(row["kind"] == kind for row in kinds)
        return body | {"kinds": kinds if known else [*kinds, {"kind": kind}]}

    return {"scope": scope}
