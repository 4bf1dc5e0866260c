"""Where appointments stand: one calendar per engagement, and each person's own."""

import secrets

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable, RoomModel


class Calendar(Changeable):
    """`version` counts its changes: what a feed or a program that keeps in step has seen.

    `main` is the one that each person has from the beginning; the others are kept in step with another program.
    `shared_as` says what those who work with the owner see of it.
    """

    class Colour(models.TextChoices):
        BLUE = "blue", pgettext_lazy("a colour", "Blue")
        GREEN = "green", pgettext_lazy("a colour", "Green")
        PLUM = "plum", pgettext_lazy("a colour", "Plum")
        OCHRE = "ochre", pgettext_lazy("a colour", "Ochre")
        BRICK = "brick", pgettext_lazy("a colour", "Brick")
        SLATE = "slate", pgettext_lazy("a colour", "Slate")

    class Shared(models.TextChoices):
        NOTHING = "nothing", _("Nothing")
        BUSY = "busy", _("Only when I am busy")
        DETAILS = "details", _("Everything that is not private")

    engagement = models.ForeignKey(Engagement, models.CASCADE, null=True, blank=True, related_name="calendars")
    owner = models.ForeignKey(Membership, models.CASCADE, null=True, blank=True, related_name="own_calendars")
    main = models.BooleanField(default=True)
    name = models.CharField(max_length=120, blank=True)
    colour = models.CharField(max_length=8, choices=Colour, default=Colour.BLUE)
    shared_as = models.CharField(max_length=8, choices=Shared, default=Shared.BUSY)
    version = models.PositiveBigIntegerField(default=1)
    archived_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=clock.now)

    seen_as: str = ""
    """How much of it the reader sees (see access.How), and whether they write in it: set by `queries.calendars_of`."""
    may_write: bool = False

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(engagement=None, owner__isnull=False) | Q(engagement__isnull=False, owner=None),
                name="calendar_of_one",
            ),
            models.UniqueConstraint(
                fields=["workspace", "engagement"],
                condition=Q(main=True, owner=None),
                name="one_calendar_per_engagement",
            ),
            models.UniqueConstraint(
                fields=["workspace", "owner"],
                condition=Q(main=True, engagement=None),
                name="one_main_calendar_per_person",
            ),
        ]
        indexes = [models.Index(fields=["workspace", "owner"], name="calendar_by_owner")]

    def __str__(self) -> str:
        return self.name or (self.owner.name if self.owner else str(self.engagement))

    # Changes (called by actions only)

    def count_up(self) -> int:
        """One more change: its number. The row is locked until the transaction ends."""
        Calendar.objects.filter(pk=self.pk).update(version=F("version") + 1)
        self.version = Calendar.objects.values_list("version", flat=True).get(pk=self.pk)
        return self.version


class Gone(RoomModel):
    """An appointment that is no longer in the calendar: those who keep in step have to hear of it."""

    calendar = models.ForeignKey(Calendar, models.CASCADE, related_name="gone")
    uid = models.CharField(max_length=255)
    version = models.PositiveBigIntegerField()
    at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [models.Index(fields=["workspace", "calendar", "version"], name="gone_by_version")]

    def __str__(self) -> str:
        return self.uid


def new_token() -> str:
    """32 random bytes: too many to guess, so that a plain hash is enough."""
    return secrets.token_urlsafe(32)


class Feed(RoomModel):
    """A secret address under which another program reads what its person sees, or only when they are busy.

    Only the hash of it is kept.
    """

    membership = models.ForeignKey(Membership, models.CASCADE, related_name="feeds")
    name = models.CharField(max_length=80, blank=True)
    token_hash = models.CharField(max_length=64, unique=True)
    layers = models.JSONField(default=list)
    only_busy = models.BooleanField(default=False)
    made_at = models.DateTimeField(default=clock.now)
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "membership", "id"], name="feed_by_person")]

    def __str__(self) -> str:
        return self.name

    # Changes (called by actions only)

    def revoke(self) -> None:
        """It opens nothing any more, from this moment on."""
        self.revoked_at = clock.now()
        self.save(update_fields=["revoked_at"])

    def note_read(self) -> None:
        """Somebody's program has just read it."""
        self.last_read_at = clock.now()
        self.save(update_fields=["last_read_at"])
