"""A mail that came in: once, whatever way and however often it was brought."""

from typing import Any

from django.db import models
from django.utils.translation import pgettext_lazy

from vorzimmer.foundation import clock
from vorzimmer.tenancy.rooms import RoomModel

from .address import Address


class Mail(RoomModel):
    """`key` is what it is told apart by (Message-ID, content, address). `raw` is its place in the storage until it is
    settled: what was taken is gone at once, what nobody took stays for two weeks.

    `text` is the beginning of its words, for whoever looks at what nobody took. `authentication` says what our own mail
    server found (spf, dkim, dmarc).
    """

    class State(models.TextChoices):
        WAITING = "waiting", pgettext_lazy("a mail", "Is being read")
        TAKEN = "taken", pgettext_lazy("a mail", "Taken")
        UNCLAIMED = "unclaimed", pgettext_lazy("a mail", "Nobody took it")
        DISCARDED = "discarded", pgettext_lazy("a mail", "Put away")

    class Reason(models.TextChoices):
        NONE = "", ""
        NO_ADDRESS = "no_address", pgettext_lazy("why nobody took a mail", "It is not addressed to anything here.")
        FORGED = "forged", pgettext_lazy("why nobody took a mail", "The address looks like one of ours, but is none.")
        REVOKED = "revoked", pgettext_lazy("why nobody took a mail", "The address is no longer valid.")
        TOO_LARGE = "too_large", pgettext_lazy("why nobody took a mail", "It is too large.")
        LOOP = "loop", pgettext_lazy("why nobody took a mail", "It came from here itself.")
        AUTOMATIC = (
            "automatic",
            pgettext_lazy("why nobody took a mail", "A program wrote it, such as a note of absence."),
        )
        UNDELIVERED = (
            "undelivered",
            pgettext_lazy("why nobody took a mail", "It says that a mail from here did not arrive."),
        )
        UNCONFIRMED = "unconfirmed", pgettext_lazy("why nobody took a mail", "The sender's address is forged.")
        UNREADABLE = "unreadable", pgettext_lazy("why nobody took a mail", "It cannot be read.")
        NOT_WANTED = (
            "not_wanted",
            pgettext_lazy("why nobody took a mail", "It says nothing that belongs to this address."),
        )

    address = models.ForeignKey(Address, models.SET_NULL, null=True, blank=True, related_name="+")
    key = models.CharField(max_length=64, unique=True)
    message_id = models.CharField(max_length=300, blank=True)
    sender = models.CharField(max_length=320, blank=True)
    sender_name = models.CharField(max_length=200, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    size = models.PositiveBigIntegerField()
    automatic = models.BooleanField(default=False)
    authentication = models.JSONField(default=dict, blank=True)
    raw = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.WAITING)
    reason = models.CharField(max_length=12, choices=Reason, blank=True, default=Reason.NONE)
    received_at = models.DateTimeField(default=clock.now)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "state", "received_at"], name="mail_by_state")]

    def __str__(self) -> str:
        return self.subject or self.sender

    # Changes

    def settle(self, state: str, reason: str = "") -> None:
        """It was taken, or nobody took it; what it says need not be kept when it was taken."""
        self.state, self.reason, self.settled_at = state, reason, clock.now()
        gone: dict[str, Any] = {} if state == self.State.UNCLAIMED else {"text": "", "raw": ""}
        for name, value in gone.items():
            setattr(self, name, value)
        self.save(update_fields=["state", "reason", "settled_at", *gone])

    def wait_again(self) -> None:
        """It is given once more."""
        self.state, self.reason, self.settled_at = self.State.WAITING, self.Reason.NONE, None
        self.save(update_fields=["state", "reason", "settled_at"])

    # Facts

    @property
    def from_whom(self) -> str:
        return self.sender_name or self.sender

    @property
    def is_settled(self) -> bool:
        return self.state in {self.State.TAKEN, self.State.DISCARDED}
