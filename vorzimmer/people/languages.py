"""Which language, and which form of address, a person is spoken to in."""

from django_scopes import scopes_disabled

from vorzimmer.people.models import Membership, User
from vorzimmer.tenancy.models import Workspace


def language_for(person: User, workspace: Workspace | None = None) -> str:
    """`de` (Du), `de-formal` (Sie, where the workspace chose it) or `en`."""
    if person.language == "de" and workspace is not None and workspace.address == Workspace.Address.SIE:
        return "de-formal"
    return person.language


def language_outside(person: User) -> str:
    """The language on pages and in mails of no workspace: Sie for somebody whose workspaces all say Sie."""
    if person.language != "de":
        return person.language
    with scopes_disabled():
        mine = Membership.objects.filter(user=person, left_at=None)
        addresses = set(mine.values_list("workspace__address", flat=True))
    return "de-formal" if addresses == {Workspace.Address.SIE} else "de"
