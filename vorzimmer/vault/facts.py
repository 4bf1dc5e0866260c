"""What an access is made of, and what it cannot do without."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Required, TypedDict

from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.models import Membership
from vorzimmer.vault.models import Access, Holding, Reveal

REVIEW_MONTHS = 3
"""How long an access is given before somebody looks again whether it is needed."""


class AccessFacts(TypedDict, total=False):
    """`url` is its address in any form; `revoke_owner` sees to it that it is switched off; the rest by the model."""

    system: Required[str]
    purpose: Required[str]
    url: str
    way: str
    level: str
    user_name: str
    revoke_owner: Membership | None
    review_on: date | None
    rotate_after_leaving: bool


def settled(facts: AccessFacts) -> dict[str, Any]:
    """With what follows by itself: the next look, and that a shared login is changed when somebody leaves."""
    said = {name: value.strip() if isinstance(value, str) else value for name, value in facts.items()}
    if not said["system"] or not said["purpose"]:
        raise NotAllowed(_("An access needs the system and what it is for."))
    if said.get("review_on") is None:
        said["review_on"] = in_months(REVIEW_MONTHS)
    said.setdefault("rotate_after_leaving", said.get("way") == Access.Way.SHARED)
    return said


def in_months(months: int) -> date:
    """The day that many months from now."""
    from dateutil.relativedelta import relativedelta

    return clock.now().date() + relativedelta(months=months)


def must_fit(engagement: Engagement, facts: AccessFacts, holders: Iterable[Membership]) -> None:
    """NotAllowed when somebody who does not belong to the engagement would use or revoke it."""
    here = set(engagement.team.everyone)
    if any(member.pk not in here for member in holders):
        raise NotAllowed(_("Only people of this engagement can use its accesses."))
    owner = facts.get("revoke_owner")
    if owner is not None and owner.pk not in here:
        raise NotAllowed(_("Whoever revokes the access has to belong to the engagement."))


def hold(access: Access, holders: Iterable[Membership], by: Membership) -> None:
    """Let them use it from now on; who does already stays."""
    now = set(access.holdings.filter(until=None).values_list("membership_id", flat=True))
    for member in holders:
        if member.pk not in now:
            Holding(access=access, membership=member, given_by=by).save()


def let_go(holding: Holding, by: Membership) -> None:
    """End it, and note what has to be done outside: nobody may get in with what they still know."""
    holding.end(by)
    access, now = holding.access, clock.now()
    knows = Reveal.objects.filter(secret__access=access, by=holding.membership).exists()
    if (access.rotate_after_leaving or knows) and access.rotate_wanted_at is None:
        access.change(rotate_wanted_at=now)
    if access.state == Access.State.GIVEN:
        access.change(state=Access.State.REVOKE_WANTED, revoke_wanted_at=now)
