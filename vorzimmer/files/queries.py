"""Reading files, always from an actor."""

from collections.abc import Iterable
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from vorzimmer.files import access
from vorzimmer.files.models import StoredFile
from vorzimmer.people.actor import Actor


def get_file(actor: Actor, pk: UUID) -> StoredFile:
    """404 if there is none that the actor may see."""
    file = get_object_or_404(StoredFile, pk=pk)
    if not access.may_see(actor, file):
        raise Http404
    return file


def own_files(actor: Actor, pks: Iterable[str | UUID]) -> list[StoredFile]:
    """Those of the files that the actor added, in the order given; anything else is left out silently."""
    wanted = [pk for pk in map(_key, pks) if pk]
    found = StoredFile.objects.filter(pk__in=wanted, added_by=actor.membership).in_bulk() if wanted else {}
    return [found[pk] for pk in dict.fromkeys(wanted) if pk in found]


def _key(given: str | UUID) -> UUID | None:
    try:
        return UUID(str(given))
    except ValueError:
        return None
