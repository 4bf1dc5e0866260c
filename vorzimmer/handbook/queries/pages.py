"""Single pages, their versions and their files."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.files.models import StoredFile
from vorzimmer.handbook.models import Page, PageFile, PageRead, PageVersion, Remark
from vorzimmer.people.actor import Actor

PEOPLE = ("created_by__user", "changed_by__user", "confirmed_by__user", "archived_by__user")
MOST = 200


def get_page(actor: Actor, pk: UUID) -> Page:
    """404 if there is none that the actor may see; archived ones can be read."""
    pages = Page.objects.select_related("engagement__client", "engagement__workspace", "parent", *PEOPLE)
    return get_object_or_404(pages, pk=pk, engagement__in=visible_engagements(actor))


def get_remark(actor: Actor, pk: UUID) -> Remark:
    """404 if it is about no page that the actor may see."""
    remarks = Remark.objects.select_related("page__engagement__client", "page__engagement__workspace", "by__user")
    return get_object_or_404(remarks, pk=pk, page__engagement__in=visible_engagements(actor))


def mark_of(actor: Actor, page: Page) -> PageRead | None:
    """Up to which version the actor has read it; None if never."""
    mark: PageRead | None = PageRead.objects.filter(page=page, membership=actor.membership).first()
    return mark


def versions_of(page: Page) -> "QuerySet[PageVersion]":
    """Newest first, at most 200."""
    return PageVersion.objects.filter(page=page).select_related("by__user").order_by("-number")[:MOST]


def version_of(page: Page, number: int) -> PageVersion:
    """404 for a number that never was."""
    return get_object_or_404(PageVersion.objects.select_related("by__user"), page=page, number=number)


def files_of(page: Page) -> list[StoredFile]:
    """Pictures and other files of a page, in the order in which they came."""
    links = PageFile.objects.filter(page=page).select_related("file").order_by("id")
    return [link.file for link in links]


def pages_by_title(engagement: Engagement) -> dict[str, UUID]:
    """For `[[Title]]`: keys of the pages in the table of contents, by title in small letters."""
    pages = Page.objects.filter(engagement=engagement, archived_at=None).order_by("-id")
    return {title.casefold(): pk for title, pk in pages.values_list("title", "pk")}


def is_shown(actor: Actor, file: StoredFile) -> bool:
    """Whether it belongs to a page that the actor may read."""
    links = PageFile.objects.filter(file=file, page__engagement__in=visible_engagements(actor))
    return bool(links.exists())


def pictures_of(engagement: Engagement) -> dict[UUID, list[StoredFile]]:
    """The files of every page of a handbook, by page; one query."""
    found: dict[UUID, list[StoredFile]] = {}
    links = PageFile.objects.filter(page__engagement=engagement).select_related("file").order_by("id")
    for link in links:
        found.setdefault(link.page_id, []).append(link.file)
    return found


def neighbours(page: Page) -> list[Page]:
    """The other pages of its section, in their order."""
    around = Page.objects.filter(engagement=page.engagement_id, parent=page.parent_id, archived_at=None)
    return list(around.exclude(pk=page.pk).order_by("position", "id"))
