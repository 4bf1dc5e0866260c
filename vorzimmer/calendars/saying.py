"""Times of appointments as people say them, on the reader's clock and on others'."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.people.models import Membership
from vorzimmer.people.timezones import is_zone, place_of

ONE_DAY = timedelta(days=1)


def span_text(starts_at: datetime, ends_at: datetime, *, all_day: bool = False) -> str:
    """Di, 24. November, 14:00–14:45; with both days when there are two."""
    first, end = moments.local(starts_at), moments.local(ends_at)
    if all_day:
        last = (end - timedelta(seconds=1)).date()
        return (
            moments.day(first.date()) if last <= first.date() else f"{moments.day(first.date())} – {moments.day(last)}"
        )
    if first.date() == end.date():
        return f"{moments.moment(starts_at)}–{moments.time_of(ends_at)}"
    return f"{moments.moment(starts_at)} – {moments.moment(ends_at)}"


def elsewhere(starts_at: datetime, ends_at: datetime, members: Iterable[Membership]) -> list[str]:
    """The same time on the clocks of those whose clock goes differently: 13:00–13:45 in Lisbon (Ben)."""
    here: dict[str, list[str]] = {}
    own = moments.local(starts_at).utcoffset()
    for member in members:
        zone = member.user.timezone
        if is_zone(zone) and starts_at.astimezone(ZoneInfo(zone)).utcoffset() != own:
            here.setdefault(zone, []).append(member.user.first_name)
    return [_there(starts_at, ends_at, zone, ", ".join(sorted(set(names)))) for zone, names in here.items()]


def _there(starts_at: datetime, ends_at: datetime, zone: str, names: str) -> str:
    day = moments.local(starts_at).date()
    with timezone.override(zone):
        same = moments.local(starts_at).date() == day
        span = f"{moments.time_of(starts_at)}–{moments.time_of(ends_at)}" if same else span_text(starts_at, ends_at)
    return _("%(span)s in %(place)s (%(names)s)") % {"span": span, "place": place_of(zone), "names": names}
