"""Bringing a packed workspace to this instance."""

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import models, transaction
from django_scopes import scope

from vorzimmer.people.models import Membership, User
from vorzimmer.portability.archives.carried import carried_models
from vorzimmer.portability.archives.pack import BLOCK, FORMAT, schema
from vorzimmer.portability.archives.rows import from_line
from vorzimmer.search.jobs import rebuild_index
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.writes import writes_allowed

BATCH = 500
Say = Callable[[str], None]


class NotWhole(Exception):
    """The archive cannot be brought in; the message says why, for whoever runs the instance."""


def workspace(archive: zipfile.ZipFile, *, slug: str = "", say: Say = lambda _words: None) -> Workspace:
    """Everything or nothing. Raises NotWhole.

    People are known by their e-mail address: somebody who has an account here keeps it. New ones sign in with a code
    by mail, because passwords do not travel. `slug`: another short name, if the old one is taken here.
    """
    listed = _manifest(archive)
    say(f"{listed['name']}: {len(listed['members'])} parts, all whole")
    kept: list[str] = []
    try:
        with transaction.atomic():
            brought = _rows(archive, listed, slug, say)
            for name in _names(listed, "files/"):
                _keep(archive, name, kept)
            with scope(workspace=brought):
                rebuild_index.enqueue(str(brought.pk))
            say(f"{len(kept)} files")
    except BaseException:
        for place in kept:
            default_storage.delete(place)
        raise
    return brought


def _manifest(archive: zipfile.ZipFile) -> dict[str, Any]:
    try:
        listed: dict[str, Any] = json.loads(archive.read("manifest.json"))
    except (KeyError, ValueError, zipfile.BadZipFile) as error:
        raise NotWhole("This is not an archive of a workspace, or it was not written to its end.") from error
    if listed.get("kind") != "workspace" or listed.get("format") != FORMAT:
        raise NotWhole("This archive does not hold a workspace in a form that this version reads.")
    here = schema()
    different = sorted(app for app, last in listed["schema"].items() if here.get(app) != last)
    if different or set(here) - set(listed["schema"]):
        raise NotWhole(
            f"It was packed by another version. Bring both to the same one ({', '.join(different) or 'rooms'})."
        )
    for name, member in listed["members"].items():
        if not member.get("missing") and _sum(archive, name) != member["sha256"]:
            raise NotWhole(f"{name} is damaged.")
    return listed


def _rows(archive: zipfile.ZipFile, listed: dict[str, Any], slug: str, say: Say) -> Workspace:
    brought = from_line(Workspace, next(_lines(archive, "workspace.jsonl")))
    brought.slug = slug or brought.slug
    if Workspace.objects.filter(pk=brought.pk).exists():
        raise NotWhole("This workspace is here already.")
    if Workspace.objects.filter(slug=brought.slug).exists():
        raise NotWhole(f"There is already a workspace at /w/{brought.slug}/. Choose another short name with --slug.")
    brought.save(force_insert=True)
    people = _people(archive)
    with scope(workspace=brought), writes_allowed("import-workspace"):
        for model in carried_models():
            count = 0
            for batch in _batches(
                from_line(model, line) for line in _lines(archive, f"rows/{model._meta.label}.jsonl")
            ):
                _belong(batch, brought, people)
                model._default_manager.bulk_create(batch)
                count += len(batch)
            say(f"{model._meta.label}: {count}")
    return brought


def _people(archive: zipfile.ZipFile) -> dict[UUID, UUID]:
    """Keys in the archive to keys here."""
    known: dict[UUID, UUID] = {}
    for line in _lines(archive, "people.jsonl"):
        person = from_line(User, line)
        here = User.objects.filter(email=person.email).first()
        if here is None:
            _stay_inside(person, "photos/")
            person.set_unusable_password()
            person.save(force_insert=True)
        known[person.pk] = (here or person).pk
    return known


def _belong(batch: list[Any], brought: Workspace, people: dict[UUID, UUID]) -> None:
    """Rows are of this workspace only, whatever the archive says; members are the people of this instance."""
    for row in batch:
        row.workspace_id = brought.pk
        if isinstance(row, Membership):
            row.user_id = people[row.user_id]
        _stay_inside(row, f"{brought.pk}/")


def _stay_inside(row: models.Model, folder: str) -> None:
    """A row that names a file of somebody else would open it to this workspace."""
    for field in row._meta.concrete_fields:
        if isinstance(field, models.FileField):
            name = str(getattr(row, field.name).name or "")
            if name and (not name.startswith(folder) or ".." in name):
                raise NotWhole(f"{row._meta.label} names a file outside of its workspace.")


def _keep(archive: zipfile.ZipFile, name: str, kept: list[str]) -> None:
    place = name.removeprefix("files/")
    if default_storage.exists(place):
        return
    with archive.open(name) as member:
        kept.append(default_storage.save(place, File(member, name=place)))


def _names(listed: dict[str, Any], prefix: str) -> Iterator[str]:
    return (n for n, member in listed["members"].items() if n.startswith(prefix) and not member.get("missing"))


def _lines(archive: zipfile.ZipFile, name: str) -> Iterator[str]:
    with archive.open(name) as member:
        for line in member:
            yield line.decode()


def _batches(rows: Iterator[Any]) -> Iterator[list[Any]]:
    batch: list[Any] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _sum(archive: zipfile.ZipFile, name: str) -> str:
    sum_ = hashlib.sha256()
    try:
        with archive.open(name) as member:
            while block := member.read(BLOCK):
                sum_.update(block)
    except (KeyError, zipfile.BadZipFile):
        return ""
    return sum_.hexdigest()
