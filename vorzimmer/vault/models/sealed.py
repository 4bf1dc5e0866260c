"""What is kept so that only the house, and only with its key, can read it."""

from typing import Any

from django.db import models

from vorzimmer.tenancy.rooms import Changeable


class Sealed(Changeable):
    """A row with content under its own key, which lies under a key that is not in the database (`sealing.py`).

    Columns that begin with `sealed` never leave the house: the API leaves such names out. An empty `sealed` has been
    wiped.
    """

    sealed = models.BinaryField(default=b"")
    sealed_key = models.BinaryField(default=b"")
    sealed_with = models.CharField(max_length=40, blank=True)

    class Meta:
        abstract = True

    # Changes (called by actions only)

    def wipe(self, **fields: Any) -> None:
        """Nothing is left to be read, whoever has the key."""
        self.change(sealed=b"", sealed_key=b"", sealed_with="", **fields)

    # Facts

    @property
    def bound_to(self) -> bytes:
        """What the content belongs to: under another row, or in another workspace, it cannot be opened."""
        return f"vorzimmer/vault/1:{self._meta.label}:{self.workspace_id}:{self.pk}".encode()

    @property
    def is_wiped(self) -> bool:
        return not self.sealed
