"""How a later room reacts to what happened in an earlier one, without the earlier one knowing it."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from vorzimmer.journal.happenings import Happening
from vorzimmer.journal.models import Entry

Recording = Callable[[Any, Happening, Entry], None]

while_recording: list[Recording] = []
after_commit: list[Recording] = []
REACTIONS: dict[type[Happening], list[Recording]] = defaultdict(list)


def on[H: Happening](
    happening: type[H],
) -> Callable[[Callable[[Any, H, Entry], None]], Callable[[Any, H, Entry], None]]:
    """`@on(TaskDelivered)`: called in the same transaction with actor, happening and entry."""

    def register(reaction: Callable[[Any, H, Entry], None]) -> Callable[[Any, H, Entry], None]:
        REACTIONS[happening].append(reaction)  # type: ignore[arg-type]
        return reaction

    return register


def react(actor: Any, happened: Happening, entry: Entry) -> None:
    """What belongs to the change itself: told people get their notice, later rooms do their part."""
    for recording in [*while_recording, *REACTIONS[type(happened)]]:
        recording(actor, happened, entry)


def tell(actor: Any, happened: Happening, entry: Entry) -> None:
    """What only makes sense once it is true for everybody: open pages."""
    for telling in after_commit:
        telling(actor, happened, entry)
