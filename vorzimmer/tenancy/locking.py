"""Seeing a row as it is now, and keeping others away from it until the transaction ends."""

from functools import cache
from typing import Any, cast
from uuid import UUID

from django.db import models

from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.prepared import Prepared
from vorzimmer.tenancy.rooms import RoomModel


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
        _copy(root, _one(type(root), lock=True, key=root.pk))
    if root is not row or not lock:
        _copy(row, _one(type(row), lock=False, key=row.pk))


def _one(model: type[models.Model], *, lock: bool, key: UUID) -> models.Model:
    found = _asked(model, lock).first(key=key)
    if found is None:
        raise cast(Any, model).DoesNotExist
    return found


@cache
def _asked(model: type[models.Model], lock: bool) -> Prepared[models.Model]:
    rows, across = model._default_manager, not issubclass(model, RoomModel)
    if lock:
        return Prepared(lambda key: rows.select_for_update(of=("self",)).filter(pk=key), across=across, key=UUID)
    return Prepared(lambda key: rows.filter(pk=key), across=across, key=UUID)


def _copy(row: models.Model, now: models.Model) -> None:
    fields: tuple[Any, ...] = row._meta.concrete_fields
    for field in fields:
        value = getattr(now, field.attname)
        if getattr(row, field.attname) != value:
            if field.is_relation and field.is_cached(row):
                field.delete_cached_value(row)
            setattr(row, field.attname, value)
