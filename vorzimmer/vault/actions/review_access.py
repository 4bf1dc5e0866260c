"""Say that an access is still needed."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.vault import facts as contents
from vorzimmer.vault.entries import AccessReviewed
from vorzimmer.vault.models import Access
from vorzimmer.vault.rules import accesses as rules

MOST_MONTHS = 12


@action(may=rules.review)
def review_access(*, actor: Actor, access: Access, months: int = contents.REVIEW_MONTHS) -> AccessReviewed:
    """Whoever uses it goes on; the next look is in that many months (1 to 12). What was to be revoked stays."""
    access.change(
        state=Access.State.GIVEN, revoke_wanted_at=None, reviewed_at=clock.now(), reviewed_by=actor.membership,
        review_on=contents.in_months(max(1, min(months, MOST_MONTHS))),
    )  # fmt: skip
    return AccessReviewed(access=access)
