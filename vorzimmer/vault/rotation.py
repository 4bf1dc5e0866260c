"""Putting every content's key under the current key of the house."""

from dataclasses import dataclass

from django.db import transaction
from django_scopes import scope

from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.writes import writes_allowed
from vorzimmer.vault import keys, sealing
from vorzimmer.vault.models import Sealed


@dataclass(slots=True)
class Rotated:
    """How many were put under the current key, and how many could not be opened with any key that is there."""

    done: int = 0
    lost: int = 0


def rewrap_all() -> Rotated:
    """Row by row, each locked: safe while people work, and to be run again after an interruption."""
    total = Rotated()
    for workspace in Workspace.objects.all():
        with scope(workspace=workspace), writes_allowed("rotating the key of the vault"):
            for model in Sealed.__subclasses__():
                _rewrap(model, total)
    return total


def _rewrap(model: type[Sealed], total: Rotated) -> None:
    current, _key = keys.current(keys.keyring())
    waiting = model.objects.exclude(sealed_with="").exclude(sealed_with=current).values_list("pk", flat=True)
    for pk in list(waiting):
        with transaction.atomic():
            row = model.objects.select_for_update(of=("self",)).get(pk=pk)
            try:
                if sealing.rewrap(row):
                    row.change(sealed_key=row.sealed_key, sealed_with=row.sealed_with)
                    total.done += 1
            except sealing.Unreadable:
                total.lost += 1
