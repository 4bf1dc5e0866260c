"""A calendar here and one at a server that are kept in step, appointment by appointment."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.calendars.models import Calendar
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable

from .connection import Connection


class Linked(Changeable):
    """`token` and `ctag` are the server's state that is known, `version` is ours that the server knows.

    `asks` is how many appointments the server no longer has, when that is so many that the person is asked first;
    `allowed` is what they answered, for the next pass only.
    """

    class Way(models.TextChoices):
        READ = "read", _("Only read")
        BOTH = "both", _("In both directions")

    class Allowed(models.TextChoices):
        NOT = "", _("not asked")
        REMOVE = "remove", _("remove them here too")
        BRING = "bring", _("bring them back there")

    connection = models.ForeignKey(Connection, models.CASCADE, related_name="linked")
    calendar = models.ForeignKey(Calendar, models.CASCADE, related_name="+")
    url = models.CharField(max_length=500)
    name = models.CharField(max_length=120)
    way = models.CharField(max_length=4, choices=Way, default=Way.BOTH)
    writable = models.BooleanField(default=True)
    token = models.TextField(blank=True)
    ctag = models.TextField(blank=True)
    version = models.PositiveBigIntegerField(default=0)
    asks = models.PositiveIntegerField(default=0)
    allowed = models.CharField(max_length=6, choices=Allowed, blank=True)
    since = models.DateTimeField(default=clock.now)
    last_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "connection", "id"], name="linked_by_connection")]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "calendar"], condition=Q(ended_at=None), name="one_link_per_calendar"
            ),
            models.UniqueConstraint(
                fields=["workspace", "connection", "url"], condition=Q(ended_at=None), name="one_link_per_address"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    # Facts

    @property
    def sends(self) -> bool:
        """What changes here goes there too."""
        return self.way == self.Way.BOTH and self.writable


class Twin(Changeable):
    """One appointment on both sides. `here` and `there` are fingerprints (fingerprints.py) of when they were equal.

    `etag` is the server's then. `state` says why it is left alone: a conflict, or one side cannot take it. `todo` is
    what the person decided, for the next pass.
    """

    class State(models.TextChoices):
        FINE = "", _("in step")
        CONFLICT = "conflict", _("changed on both sides")
        UNREAD = "unread", _("cannot be read here")
        REFUSED = "refused", _("is not taken there")

    class Todo(models.TextChoices):
        NOTHING = "", _("nothing")
        PUSH = "push", _("the one here goes there")
        PULL = "pull", _("the one there comes here")
        COPY = "copy", _("both are kept")

    linked = models.ForeignKey(Linked, models.CASCADE, related_name="twins")
    path = models.CharField(max_length=700)
    uid = models.CharField(max_length=255)
    etag = models.CharField(max_length=255, blank=True)
    here = models.CharField(max_length=64, blank=True)
    there = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=8, choices=State, blank=True)
    todo = models.CharField(max_length=4, choices=Todo, blank=True)
    words = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "linked", "path"], name="one_twin_per_path")]
        indexes = [models.Index(fields=["workspace", "linked", "uid"], name="twin_by_uid")]

    def __str__(self) -> str:
        return self.uid


class Conflict(Changeable):
    """Both sides changed the same appointment. Both texts are kept, also after it is settled.

    An empty text: that side removed it. `etag` is the server's version that is shown.
    """

    class Kept(models.TextChoices):
        HERE = "here", _("the one here")
        THERE = "there", _("the one there")
        BOTH = "both", _("both")

    twin = models.ForeignKey(Twin, models.SET_NULL, null=True, blank=True, related_name="+")
    linked = models.ForeignKey(Linked, models.CASCADE, related_name="conflicts")
    uid = models.CharField(max_length=255)
    title = models.CharField(max_length=200)
    here = models.TextField(blank=True)
    there = models.TextField(blank=True)
    etag = models.CharField(max_length=255, blank=True)
    found_at = models.DateTimeField(default=clock.now)
    kept = models.CharField(max_length=5, choices=Kept, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["workspace", "linked", "settled_at"], name="conflict_open")]

    def __str__(self) -> str:
        return self.title
