"""Which language, and which form of address, a person is spoken to in."""

from vorzimmer.people.models import User
from vorzimmer.tenancy.models import Workspace


def language_for(person: User, workspace: Workspace | None = None) -> str:
    """`de` (Du), `de-formal` (Sie, where the workspace chose it) or `en`."""
    if person.language == "de" and workspace is not None and workspace.address == Workspace.Address.SIE:
        return "de-formal"
    return person.language
