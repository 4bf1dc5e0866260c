"""Whatever happens in the house is put on its way to the endpoints that listen, in the same transaction."""

from vorzimmer.journal.happenings import Happening
from vorzimmer.journal.models import Entry
from vorzimmer.journal.reactions import while_recording
from vorzimmer.people.actor import Actor
from vorzimmer.webhooks import queries, waiting
from vorzimmer.webhooks.entries import EndpointTested


def tell_endpoints(actor: Actor, happened: Happening, entry: Entry) -> None:
    """One message per endpoint. Of this room's own happenings only a test is sent."""
    if isinstance(happened, EndpointTested):
        waiting.put(happened.endpoint, happened, entry)
    if entry.kind.startswith(queries.OWN):
        return
    for endpoint in queries.listening(_Audience(happened), entry.kind, entry.within_id):
        waiting.put(endpoint, happened, entry)


class _Audience:
    """Asked for only when an endpoint wants to know."""

    def __init__(self, happened: Happening) -> None:
        self.happened = happened

    def __iter__(self):  # type: ignore[no-untyped-def]
        return iter(self.happened.audience())


while_recording.append(tell_endpoints)
