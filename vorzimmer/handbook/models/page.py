"""A page of an engagement's handbook: how we do things here, written by both sides."""

from datetime import date, datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

LONGEST = 60_000
"""Characters of one page."""


class Page(RoomModel):
    """As it is now; every state it was in is a PageVersion. `body` is Markdown.

    A page of the first level can have pages below it; those have none. `review_on` is the day on which somebody
    should look whether it is still right.
    """

    class Kind(models.TextChoices):
        PAGE = "page", _("Page")
        PROCEDURE = "procedure", _("Procedure")

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="pages")
    parent = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="below")
    position = models.PositiveIntegerField(default=0)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.PAGE)
    title = models.CharField(max_length=200)
    body = models.TextField(max_length=LONGEST, blank=True)
    steps = models.JSONField(default=list)
    version = models.PositiveIntegerField(default=1)
    created_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=clock.now)
    changed_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(default=clock.now)
    confirmed_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_version = models.PositiveIntegerField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    archived_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "engagement", "archived_at", "position"], name="page_in_order")]

    def __str__(self) -> str:
        return self.title

    # Changes (called by actions only)

    def say(self, by: Membership, **content: Any) -> None:
        """Say something else from now on: a new version, which nobody has confirmed yet."""
        for name, value in content.items():
            setattr(self, name, value)
        self.version += 1
        self.changed_by, self.changed_at = by, clock.now()
        self.save(update_fields=[*content, "version", "changed_by", "changed_at"])

    def confirm(self, by: Membership, review_on: date | None) -> None:
        """Somebody has read it and says that it is right."""
        self.confirmed_by, self.confirmed_at, self.review_on = by, clock.now(), review_on
        self.confirmed_version = self.version
        self.save(update_fields=["confirmed_by", "confirmed_at", "confirmed_version", "review_on"])

    def put(self, parent: "Page | None", position: int) -> None:
        """Another place in the table of contents."""
        self.parent, self.position = parent, position
        self.save(update_fields=["parent", "position"])

    def archive(self, by: Membership | None) -> None:
        """Out of the table of contents; without a person back into it."""
        self.archived_by, self.archived_at = by, clock.now() if by else None
        self.save(update_fields=["archived_by", "archived_at"])

    # Facts

    @property
    def is_procedure(self) -> bool:
        return self.kind == self.Kind.PROCEDURE

    @property
    def is_confirmed(self) -> bool:
        """Confirmed as it is now, not as it was before the last change."""
        return self.confirmed_version == self.version

    def wants_review(self, today: date) -> bool:
        """The day has come on which somebody should look whether it is still right."""
        return self.archived_at is None and self.review_on is not None and self.review_on <= today


class PageVersion(RoomModel):
    """A page as somebody left it. Never changed. `restored` is the number of the version that was taken again."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    body = models.TextField(max_length=LONGEST, blank=True)
    steps = models.JSONField(default=list)
    note = models.CharField(max_length=300, blank=True)
    restored = models.PositiveIntegerField(null=True, blank=True)
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "page", "number"], name="versions_of_a_page")]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"

    @classmethod
    def of(cls, page: Page, by: Membership, at: datetime, note: str = "", restored: int | None = None) -> "PageVersion":
        """The page as it is, to be kept."""
        return cls(
            page=page, number=page.version, title=page.title, body=page.body, steps=page.steps,
            note=note, restored=restored, by=by, at=at,
        )  # fmt: skip

    @property
    def lock_root(self) -> Page:
        return self.page


class PageFile(RoomModel):
    """A picture in the text, or a file that belongs to the page. `![Plan](files/<key of the file>)` shows it."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, models.CASCADE, related_name="+")
    added_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "page", "file"], name="file_once_on_a_page")]
        indexes = [models.Index(fields=["workspace", "file"], name="page_of_file")]

    @property
    def lock_root(self) -> Page:
        return self.page
