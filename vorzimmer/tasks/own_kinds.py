"""The workspace's own copies of the kinds that the house brings. For actions only."""

from vorzimmer.tasks.kinds import kind_to_json, load_kinds
from vorzimmer.tasks.models import TaskKind


def copy_missing() -> None:
    """A row for every kind of the house that the workspace has no copy of."""
    have = set(TaskKind.objects.values_list("slug", flat=True))
    missing = [(place, kind) for place, kind in enumerate(load_kinds().values()) if kind.slug not in have]
    TaskKind.objects.bulk_create(
        [TaskKind(slug=kind.slug, position=place, content=kind_to_json(kind)) for place, kind in missing]
    )
