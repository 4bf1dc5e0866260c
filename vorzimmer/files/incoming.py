"""Taking a file in: its content goes to the storage in pieces, before any transaction begins."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from vorzimmer.files import kinds
from vorzimmer.files.models import StoredFile
from vorzimmer.files.names import clean_name
from vorzimmer.foundation.ids import new_id
from vorzimmer.tenancy.models import Workspace

if TYPE_CHECKING:
    Upload = File[Any]
else:
    Upload = File

PIECE = 256 * 1024


@dataclass(frozen=True, slots=True)
class Received:
    """A file whose content is in the storage, and which no row knows yet."""

    id: UUID
    name: str
    kind: str
    size: int
    sha256: str
    content: str

    def discard(self) -> None:
        """Nobody wanted it after all."""
        _storage().delete(self.content)


def refusal(upload: Upload) -> str:
    """Why a file cannot be taken, in words; empty when it can."""
    name, most = clean_name(upload.name or ""), settings.MAX_UPLOAD_BYTES
    if not upload.size:
        return _("“%(name)s” is empty.") % {"name": name}
    if upload.size > most:
        sizes = {"name": name, "size": filesizeformat(upload.size), "most": filesizeformat(most)}
        return _("“%(name)s” is too large: %(size)s, and %(most)s is the most.") % sizes
    return ""


def receive(workspace: Workspace, upload: Upload) -> Received:
    """Look at the file and put its content in place. ValidationError says why it cannot be taken."""
    if reason := refusal(upload):
        raise ValidationError(reason)
    name, size = clean_name(upload.name or "", _("file")), int(upload.size)
    digest, head, tail = hashlib.sha256(), b"", b""
    for piece in _pieces(upload):
        digest.update(piece)
        head = head if len(head) >= kinds.SAMPLE else (head + piece)[: kinds.SAMPLE]
        tail = (tail + piece)[-kinds.SAMPLE :]
    file = StoredFile(id=new_id(), workspace=workspace, name=name)
    upload.seek(0)
    content = _storage().save(file.content.field.generate_filename(file, name), upload)
    kind = kinds.kind_of(head, tail, name)
    return Received(file.pk, name, kind, size, digest.hexdigest(), content)


def _pieces(upload: Upload) -> Iterator[bytes]:
    upload.seek(0)
    while piece := upload.read(PIECE):
        yield piece


def _storage() -> Any:
    return StoredFile._meta.get_field("content").storage
