"""Seeing a row as it is now, and keeping others away from it until the transaction ends."""

from typing import Any

from django.db import models

from vorzimmer.tenancy.models import Workspace


def refresh_locked(row: models.Model, *, lock: bool = True) -> None:
    """Re-read `row` in place within the scope; DoesNotExist for another workspace's row.

    With `lock` its `lock_root` (by default itself) is locked first, so that everything that changes one task waits
    for each other. Related rows that were already loaded and did not change stay loaded.
    """
    if isinstance(row, Workspace):
        row.refresh_from_db()
        return
    root = getattr(row, "lock_root", row)
    if lock:
        _copy(root, type(root)._default_manager.select_for_update(of=("self",)).get(pk=root.pk))
    if root is not row or not lock:
        _copy(row, type(row)._default_manager.get(pk=row.pk))


def _copy(row: models.Model, now: models.Model) -> None:
    fields: tuple[Any, ...] = row._meta.concrete_fields
    for field in fields:
        value = getattr(now, field.attname)
        if getattr(row, field.attname) != value:
            if field.is_relation and field.is_cached(row):
                field.delete_cached_value(row)
            setattr(row, field.attname, value)
