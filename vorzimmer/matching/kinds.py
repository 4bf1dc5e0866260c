"""What a kind of task is called in what is recorded: in the language of the workspace."""

from vorzimmer.tasks.queries import kind_by_slug
from vorzimmer.tenancy.rooms import current_workspace


def name_of(slug: str) -> str:
    """Its name, or the slug when the workspace no longer has it."""
    found = kind_by_slug(slug)
    return found.name.say(current_workspace().language) if found else slug
