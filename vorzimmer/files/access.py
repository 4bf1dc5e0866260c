"""Who may see a file: whoever added it, and everybody who sees a place where it is shown."""

from collections.abc import Callable

from vorzimmer.files.models import StoredFile
from vorzimmer.people.actor import Actor

shown_in: list[Callable[[Actor, StoredFile], bool]] = []
"""Later rooms add: does the actor see something here that this file belongs to?"""


def may_see(actor: Actor, file: StoredFile) -> bool:
    """Yes as soon as one room says so."""
    return file.added_by_id == actor.id or any(shown(actor, file) for shown in shown_in)
