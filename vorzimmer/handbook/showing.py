"""A page as it is shown: its text as HTML with its pictures, and what differs from another version."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse

from vorzimmer.engagements.models import Engagement
from vorzimmer.files.models import StoredFile
from vorzimmer.handbook import queries
from vorzimmer.handbook.models import Page
from vorzimmer.handbook.texts.difference import Line, difference
from vorzimmer.handbook.texts.markdown import Rendered, render
from vorzimmer.handbook.texts.steps import lines_of


@dataclass(frozen=True, slots=True)
class Compared:
    """What differs between two states of a page, part by part; false when nothing does."""

    title: list[Line]
    body: list[Line]
    steps: list[Line]

    def __bool__(self) -> bool:
        return bool(self.title or self.body or self.steps)


def compare(before: Any, now: Any) -> Compared:
    """Between a Page, a PageVersion or whatever else has a title, a body and steps."""
    return Compared(
        difference(before.title, now.title),
        difference(before.body, now.body),
        difference(lines_of(before.steps), lines_of(now.steps)),
    )


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a form that has not been kept."""

    title: str
    body: str
    steps: Any = ()


def shown(body: str, files: Iterable[StoredFile], engagement: Engagement, **how: Any) -> Rendered:
    """The text as HTML; a picture that is not drawn yet is shown by its words. Asks for the titles of the
    other pages only when the text names one. `how`: as `render` takes it."""
    drawn = [file for file in files if file.kind.startswith("image/") and file.preview]
    pictures = {str(file.pk): reverse("files:preview", args=[file.pk]) for file in drawn}
    titles: dict[str, UUID] = queries.pages_by_title(engagement) if "[[" in body else {}
    addresses = {title: reverse("handbook:page", args=[pk]) for title, pk in titles.items()}
    return render(body, pictures=pictures, pages=addresses, **how)


def beside(page: Page, files: Iterable[StoredFile]) -> list[StoredFile]:
    """Files that the text itself does not show."""
    return [file for file in files if f"(files/{file.pk})" not in page.body or not file.kind.startswith("image/")]
