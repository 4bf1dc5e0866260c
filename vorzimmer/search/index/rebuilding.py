"""Reading everything again: after an import, after a change of what is indexed. Safe while people work."""

from collections.abc import Callable

from django.db import models, transaction
from django_scopes import scope

from vorzimmer.files.models import StoredFile
from vorzimmer.search.index.keeping import forget, keep
from vorzimmer.search.index.sources import SOURCES, rows_of
from vorzimmer.search.models import FileText, Thing
from vorzimmer.search.text.reading import READERS, text_of
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.writes import writes_allowed

CHUNK = 500
Say = Callable[[str, int], None]


def rebuild(workspace: Workspace, say: Say | None = None) -> int:
    """Look at everything in the workspace again; how many entries were written.

    Each piece of 500 rows has its own transaction and locks them, so that nobody's change is overwritten by what
    was there before it. Running it twice does nothing the second time.
    """
    written = 0
    with scope(workspace=workspace), writes_allowed("search: rebuild"):
        for model in SOURCES:
            count = _all_of(model)
            written += count
            if say:
                say(model._meta.label_lower, count)
        _forget_what_is_gone()
    return written


def read_files(workspace: Workspace) -> int:
    """Take the text out of files that nobody has read yet, and let go of texts whose file is gone; how many were read."""
    with scope(workspace=workspace), writes_allowed("search: read files"):
        FileText.objects.exclude(file_id__in=StoredFile.objects.values("pk")).delete()
        unread = StoredFile.objects.filter(kind__in=list(READERS)).exclude(pk__in=FileText.objects.values("file_id"))
        keys = list(unread.values_list("pk", flat=True))
        for pk in keys:
            if file := StoredFile.objects.filter(pk=pk).first():
                keep_text(file)
    return len(keys)


def keep_text(file: StoredFile) -> None:
    """Read a file and let it be found by what is written in it, wherever it is shown."""
    text = text_of(file)
    with transaction.atomic():
        FileText.objects.update_or_create(file_id=file.pk, defaults={"text": text})
        for model, (kind, _read, _related) in SOURCES.items():
            if kind == Thing.Kind.FILE:
                keep(list(rows_of(model).filter(file=file)))


def _all_of(model: type[models.Model]) -> int:
    rows = rows_of(model).order_by("pk")
    written, last = 0, None
    while True:
        with transaction.atomic():
            locked = (rows.filter(pk__gt=last) if last else rows).select_for_update(of=("self",))
            found = list(locked[:CHUNK])
            written += keep(found)
        if len(found) < CHUNK:
            return written
        last = found[-1].pk


def _forget_what_is_gone() -> None:
    """Rows that went without an action."""
    kinds: dict[str, list[type[models.Model]]] = {}
    for model, (kind, _read, _related) in SOURCES.items():
        kinds.setdefault(kind, []).append(model)
    for kind, those in kinds.items():
        gone = Thing.objects.filter(kind=kind)
        for model in those:
            gone = gone.exclude(subject_id__in=model._default_manager.values("pk"))
        forget(kind, gone.values_list("subject_id", flat=True)[:50_000])
