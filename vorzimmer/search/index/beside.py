"""Whether rows may have others that belong to them: what an action has just made without them is not asked for."""

from collections.abc import Sequence
from uuid import UUID

from django.db import models

from vorzimmer.tenancy.writes import any_made_here, made_here


def may_have[Row: models.Model](kind: type[models.Model], rows: Sequence[Row]) -> Sequence[Row]:
    """Rows of which there may be some of this kind: not what the running action has made without them."""
    return rows if any_made_here(kind) else [row for row in rows if not made_here(row.pk)]


def with_file(link: type[models.Model], name: str, rows: Sequence[models.Model]) -> set[UUID]:
    """Keys of the rows to which files are linked."""
    asked = may_have(link, rows)
    links = link._default_manager.filter(**{f"{name}__in": asked}) if asked else None
    return set(links.values_list(f"{name}_id", flat=True)) if links is not None else set()
