"""Who is here: told to those who may know, and kept in the database where several processes serve streams.

Runs in the streams' own threads, never in the event loop.
"""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from vorzimmer.foundation import clock
from vorzimmer.live import bus, hub
from vorzimmer.live.models import Presence, Station

SILENT_AFTER = timedelta(seconds=45)


def came(membership_id: UUID) -> None:
    """The first stream of a membership has opened in this process."""
    if bus.current().shared:
        beat()
        Presence.objects.bulk_create(
            [Presence(station_id=bus.ORIGIN, membership_id=membership_id)], ignore_conflicts=True
        )
    _tell(membership_id, True)


def left(membership_id: UUID) -> None:
    """The last stream of a membership in this process has been closed for a while."""
    if bus.current().shared:
        Presence.objects.filter(station_id=bus.ORIGIN, membership_id=membership_id).delete()
    if not hub.here([membership_id]):
        _tell(membership_id, False)


def beat() -> None:
    """This process is alive."""
    Station.objects.update_or_create(pk=bus.ORIGIN, defaults={"seen_at": clock.now()})


def close() -> None:
    """This process stops serving, and clears up after those that could not say so."""
    Station.objects.filter(pk=bus.ORIGIN).delete()
    Station.objects.filter(seen_at__lt=clock.now() - timedelta(hours=1)).delete()


def seen_elsewhere(membership_ids: Iterable[UUID]) -> set[UUID]:
    """Which of these have a stream in any process that was alive just now."""
    alive = Presence.objects.filter(station__seen_at__gte=clock.now() - SILENT_AFTER)
    return set(alive.filter(membership_id__in=list(membership_ids)).values_list("membership_id", flat=True))


def _tell(membership_id: UUID, here: bool) -> None:
    audience = {pk for ask in hub.presence_audience for pk in ask(membership_id)} - {membership_id}
    hub.say(audience, "presence", who=str(membership_id), here=here)
