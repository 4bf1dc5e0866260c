"""What every table of a room has: a key, a workspace, guarded writes and scoped reads."""

from collections.abc import Iterable
from typing import Any, Self, cast

from django.db import models
from django_scopes import ScopedManager, get_scope

from vorzimmer.foundation.ids import new_id
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.writes import note_made, require_action


def current_workspace() -> Workspace:
    """The workspace of the scope we are in; LookupError outside of one."""
    workspace = get_scope().get("workspace")
    if not isinstance(workspace, Workspace):
        raise LookupError("no workspace: open django_scopes.scope(workspace=…) first")
    return workspace


class RoomQuerySet[M: models.Model](models.QuerySet[M]):
    """Refuses to change anything outside an action."""

    def update(self, **kwargs: Any) -> int:
        require_action(self.model.__name__)
        return super().update(**kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        require_action(self.model.__name__)
        return super().delete()

    def bulk_create(self, objs: Iterable[M], *args: Any, **kwargs: Any) -> list[M]:
        here, rows = require_action(self.model.__name__), list(objs)
        for row in rows:
            _settle(row)
        if rows:
            note_made(here, self.model)
        return super().bulk_create(rows, *args, **kwargs)


class RoomManager(models.Manager[models.Model]):
    """Related rows of a list are fetched for all its rows at once (FETCH_PEERS), never one by one."""

    def get_queryset(self) -> RoomQuerySet[models.Model]:
        return RoomQuerySet(self.model, using=self._db).fetch_mode(models.FETCH_PEERS)


def _settle(row: models.Model) -> None:
    room_row = cast(RoomModel, row)
    if not room_row.workspace_id:
        room_row.workspace = current_workspace()


class RoomModel(models.Model):
    """Base of every table in a room."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    # Every index of a room begins with the workspace; one on it alone would only lead SQLite astray.
    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="+", editable=False, db_index=False)

    objects = ScopedManager(workspace="workspace", _manager_class=RoomManager)

    class Meta:
        abstract = True

    def save(self, **kwargs: Any) -> None:
        here = require_action(type(self).__name__)
        _settle(self)
        if self._state.adding:
            note_made(here, type(self), self.pk)
        super().save(**kwargs)

    def delete(self, using: Any = None, keep_parents: bool = False) -> tuple[int, dict[str, int]]:
        require_action(type(self).__name__)
        return super().delete(using=using, keep_parents=keep_parents)

    def fresh(self) -> Self:
        """This row as it is now, locked until the transaction ends; DoesNotExist in another workspace."""
        row: Self = type(self).objects.select_for_update(of=("self",)).get(pk=self.pk)
        return row


class Changeable(RoomModel):
    """A table whose rows are changed field by field."""

    class Meta:
        abstract = True

    def change(self, **fields: Any) -> Self:
        """Set fields and write the row; for actions only, as every write."""
        for name, value in fields.items():
            setattr(self, name, value)
        self.save(update_fields=list(fields))
        return self
