"""The table of contents, with what is new for whoever looks at it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Count, Q

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.handbook.models import Page, PageRead, Remark, Suggestion
from vorzimmer.people.actor import Actor


@dataclass(slots=True)
class Row:
    """A line of it. `news` is new, changed or empty; `gaps` are things that somebody missed; `asked` is all that is open."""

    page: Page
    news: str = ""
    gaps: int = 0
    asked: int = 0
    review: bool = False
    below: list["Row"] = field(default_factory=list)


def contents(actor: Actor, engagement: Engagement, *, archived: bool = False) -> list[Row]:
    """Pages of the first level with those below them; four queries however many there are.

    A page whose parent is archived stands in the first level.
    """
    pages = list(
        Page.objects.filter(engagement=engagement, archived_at__isnull=not archived)
        .select_related("changed_by__user", "confirmed_by__user")
        .defer("body", "steps")
        .order_by("position", "id")
    )
    rows = _rows(actor, pages)
    by_key = {row.page.pk: row for row in rows}
    first: list[Row] = []
    for row in rows:
        above = by_key.get(row.page.parent_id) if row.page.parent_id else None
        (above.below if above else first).append(row)
    return first


def _rows(actor: Actor, pages: Sequence[Page]) -> list[Row]:
    keys = [page.pk for page in pages]
    if not keys:
        return []
    reads = PageRead.objects.filter(membership=actor.membership, page__in=keys)
    read: dict[UUID, int] = dict(reads.values_list("page_id", "version"))
    said, wanted = _open(keys), _suggested(keys)
    today = clock.now().date()
    return [
        Row(
            page,
            news="new" if page.pk not in read else "changed" if read[page.pk] < page.version else "",
            gaps=said[page.pk][0], asked=said[page.pk][1] + wanted[page.pk], review=page.wants_review(today),
        )
        for page in pages
    ]  # fmt: skip


def _open(keys: Sequence[UUID]) -> dict[UUID, tuple[int, int]]:
    remarks = Remark.objects.filter(page__in=keys, settled_at=None).exclude(kind=Remark.Kind.HELPED)
    counted = remarks.values("page_id").annotate(every=Count("id"), gaps=Count("id", filter=Q(kind=Remark.Kind.GAP)))
    found: dict[UUID, tuple[int, int]] = defaultdict(lambda: (0, 0))
    found.update({row["page_id"]: (row["gaps"], row["every"]) for row in counted})
    return found


def _suggested(keys: Sequence[UUID]) -> dict[UUID, int]:
    counted = Suggestion.objects.filter(page__in=keys, settled_at=None).values("page_id").annotate(every=Count("id"))
    found: dict[UUID, int] = defaultdict(int)
    found.update({row["page_id"]: row["every"] for row in counted})
    return found


def first_level(engagement: Engagement, *, without: Page | None = None) -> list[Page]:
    """Pages under which others can stand."""
    pages = Page.objects.filter(engagement=engagement, parent=None, archived_at=None).order_by("position", "id")
    return [page for page in pages if without is None or page.pk != without.pk]


def in_reading_order(engagement: Engagement) -> list[tuple[Page, Page | None]]:
    """Every page that is not archived, with all it says, and the page above it; one query."""
    pages = list(
        Page.objects.filter(engagement=engagement, archived_at=None)
        .select_related("changed_by__user", "confirmed_by__user")
        .order_by("position", "id")
    )
    by_key = {page.pk: page for page in pages}
    return list(_ordered(pages, by_key))


def _ordered(pages: Sequence[Page], by_key: dict[UUID, Page]) -> Iterator[tuple[Page, Page | None]]:
    first = [page for page in pages if page.parent_id not in by_key]
    for page in first:
        yield page, None
        yield from ((below, page) for below in pages if below.parent_id == page.pk)
