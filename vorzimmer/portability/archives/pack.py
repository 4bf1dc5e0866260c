"""Writing archives: ZIP files of lines of JSON, with a list of contents and a check sum for each."""

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator
from typing import IO, Any

from django.core.files.storage import default_storage
from django.db import models
from django.db.migrations.loader import MigrationLoader

from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership, User
from vorzimmer.portability.archives import mine
from vorzimmer.portability.archives.carried import carried_models
from vorzimmer.portability.archives.rows import as_line
from vorzimmer.tenancy.models import Workspace

FORMAT = 1
BLOCK = 1024 * 1024


class Writer:
    """Puts members into a ZIP and remembers what it put in."""

    def __init__(self, target: IO[bytes]) -> None:
        self.zip = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED)
        self.members: dict[str, dict[str, Any]] = {}

    def lines(self, name: str, rows: Iterable[str]) -> int:
        """A member of lines; how many there were."""
        count, sum_ = 0, hashlib.sha256()
        with self.zip.open(name, "w", force_zip64=True) as member:
            for row in rows:
                line = row.encode() + b"\n"
                sum_.update(line)
                member.write(line)
                count += 1
        self.members[name] = {"lines": count, "sha256": sum_.hexdigest()}
        return count

    def file(self, name: str, stored: str) -> None:
        """A file out of the storage. One that is gone is written down as missing, so that the rest can travel."""
        sum_ = hashlib.sha256()
        try:
            source = default_storage.open(stored, "rb")
        except OSError:
            self.members[name] = {"missing": True}
            return
        with source, self.zip.open(name, "w", force_zip64=True) as member:
            while block := source.read(BLOCK):
                sum_.update(block)
                member.write(block)
        self.members[name] = {"sha256": sum_.hexdigest()}

    def text(self, name: str, words: str) -> None:
        """A small readable member."""
        self.zip.writestr(name, words)

    def close(self, **about: Any) -> None:
        """Write the list of contents last; an archive without it is not whole."""
        listed = {"format": FORMAT, "made_at": clock.now().isoformat(), **about, "members": self.members}
        self.zip.writestr("manifest.json", json.dumps(listed, indent=1, ensure_ascii=False))
        self.zip.close()


def workspace(of: Workspace, target: IO[bytes]) -> None:
    """Everything that another instance needs to go on: rows, people, files. Passwords and secrets stay here."""
    writer = Writer(target)
    writer.lines("workspace.jsonl", [as_line(of)])
    people = User.objects.filter(pk__in=Membership.objects.values("user")).order_by("pk")
    writer.lines("people.jsonl", (as_line(person, frozenset({"password"})) for person in people.iterator()))
    for model in carried_models():
        rows = model._default_manager.order_by("pk").iterator(chunk_size=1000)
        writer.lines(f"rows/{model._meta.label}.jsonl", map(as_line, rows))
    for stored in sorted(set(_stored_files(people))):
        writer.file(f"files/{stored}", stored)
    writer.close(kind="workspace", slug=of.slug, name=of.name, schema=schema())


def my_data(actor: Actor, target: IO[bytes]) -> None:
    """What the workspace keeps about one person: readable pages, the same as JSON, and their own files."""
    writer = Writer(target)
    for name, rows in mine.tables(actor):
        writer.lines(f"data/{name}.jsonl", rows)
    for stored, name in mine.files(actor):
        writer.file(f"files/{name}", stored)
    writer.text("index.html", mine.page(actor))
    writer.close(kind="person", person=str(actor.person.pk), workspace=actor.workspace.slug)


def measured(packed: IO[bytes]) -> tuple[int, str]:
    """Size in bytes and check sum; the file stands at its beginning again afterwards."""
    sum_ = hashlib.sha256()
    packed.seek(0)
    while block := packed.read(BLOCK):
        sum_.update(block)
    size = packed.tell()
    packed.seek(0)
    return size, sum_.hexdigest()


def schema() -> dict[str, str]:
    """The last migration of each room: rows fit only where it is the same."""
    leaves = MigrationLoader(None, ignore_no_migrations=True).graph.leaf_nodes()
    rooms = {model._meta.app_label for model in carried_models()} | {"people", "tenancy"}
    return {app: name for app, name in sorted(leaves) if app in rooms}


def _stored_files(people: "models.QuerySet[User]") -> Iterator[str]:
    models_with_files: list[type[models.Model]] = [*carried_models(), User]
    for model in models_with_files:
        for field in model._meta.concrete_fields:
            if isinstance(field, models.FileField):
                rows = people if model is User else model._default_manager.all()
                yield from rows.exclude(**{field.name: ""}).values_list(field.name, flat=True).iterator()
