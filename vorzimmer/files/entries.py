"""What can happen in this room."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.files.models import StoredFile
from vorzimmer.journal.happenings import Happening


@dataclass(frozen=True, kw_only=True)
class FileKept(Happening):
    """A file is in the house. Nobody hears of it until something refers to it."""

    file: StoredFile

    kind = "files.kept"
    sentence = _("%(who)s added the file “%(file)s”")

    def words(self) -> dict[str, str]:
        return {"file": self.file.name}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.file.pk, None

    def audience(self) -> Iterable[UUID]:
        return [self.file.added_by_id]
