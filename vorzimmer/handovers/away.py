"""The days of an absence, kept where every promise counts with them."""

from vorzimmer.foundation import clock
from vorzimmer.handovers.models import Absence
from vorzimmer.people.models import Membership


def keep_days_away(membership: Membership) -> None:
    """What holds and is not over yet becomes the person's days away. For actions only."""
    today = membership.calendar.local_day(clock.now())
    holding = Absence.objects.filter(membership=membership, withdrawn_at=None, last_on__gte=today)
    membership.be_away(holding.values_list("first_on", "last_on"))
