"""A message to an endpoint, and each attempt to bring it there: what the owner reads in the log."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.journal.models import Entry
from vorzimmer.tenancy.rooms import RoomModel

from .endpoint import Endpoint


class Dispatch(RoomModel):
    """`body` is sent as it stands, however often; its id is the `webhook-id` by which receivers know a repeat."""

    class State(models.TextChoices):
        WAITING = "waiting", _("on its way")
        DELIVERED = "delivered", _("delivered")
        FAILED = "failed", _("given up")

    endpoint = models.ForeignKey(Endpoint, models.CASCADE, related_name="dispatches")
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=80)
    body = models.TextField()
    state = models.CharField(max_length=9, choices=State, default=State.WAITING)
    attempts = models.PositiveIntegerField(default=0)
    tries = models.PositiveIntegerField(default=0)
    next_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=clock.now)
    delivered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "endpoint", "id"], name="dispatch_by_endpoint"),
            models.Index(fields=["workspace", "created_at"], name="dispatch_by_age"),
        ]
        constraints = [models.UniqueConstraint(fields=["endpoint", "entry"], name="dispatched_once")]

    def __str__(self) -> str:
        return f"{self.kind} ({self.pk})"

    # Changes (called by actions and by the sending only)

    def again(self) -> None:
        """Start over: `tries` counts since then, `attempts` all that there ever were."""
        self.state, self.tries, self.next_at = self.State.WAITING, 0, clock.now()
        self.save(update_fields=["state", "tries", "next_at"])

    # Facts

    @property
    def message_id(self) -> str:
        """The `webhook-id`."""
        return f"msg_{self.pk.hex}"


class Attempt(RoomModel):
    """One request: when, what came back (`status` None: nothing did), how long it took."""

    dispatch = models.ForeignKey(Dispatch, models.CASCADE, related_name="log")
    number = models.PositiveIntegerField()
    at = models.DateTimeField(default=clock.now)
    status = models.PositiveSmallIntegerField(null=True, blank=True)
    error = models.CharField(max_length=200, blank=True)
    response = models.TextField(blank=True)
    took_ms = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dispatch", "number"], name="attempts_are_numbered")]

    def __str__(self) -> str:
        return f"{self.number}: {self.status or self.error}"
