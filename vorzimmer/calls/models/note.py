"""What stays of a call: who rang for whom, what it was about, what is to be done now."""

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from vorzimmer.calendars.models import FollowUp
from vorzimmer.conversations.models import Message
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import PhoneNote, Question, Task
from vorzimmer.tenancy.rooms import RoomModel

from .call import Call


class CallNote(RoomModel):
    """Of a call between two of the engagement (`call`), or with somebody outside (`name`, `company`, `number`).

    `for_whom`: the one whom the caller wanted. `back_by` belongs to the status "call back"; `follow_up` is how it comes
    back to whoever calls. `forgotten_at`: who the caller from outside was has been erased.
    """

    not_for_programs: ClassVar[frozenset[str]] = frozenset({"follow_up"})

    class Status(models.TextChoices):
        INFORMATION = "information", _("for information")
        CALLS_AGAIN = "calls_again", _("calls again")
        CALL_BACK = "call_back", _("please call back")
        DONE = "done", _("done")

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="call_notes")
    call = models.ForeignKey(Call, models.CASCADE, null=True, blank=True, related_name="notes")
    task = models.ForeignKey(Task, models.SET_NULL, null=True, blank=True, related_name="+")
    for_whom = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=120, blank=True)
    company = models.CharField(max_length=120, blank=True)
    number = models.CharField(max_length=40, blank=True)
    text = models.TextField(blank=True)
    status = models.CharField(max_length=11, choices=Status, default=Status.INFORMATION)
    back_by = models.DateTimeField(null=True, blank=True)
    follow_up = models.ForeignKey(FollowUp, models.SET_NULL, null=True, blank=True, related_name="+")
    spoke_at = models.DateTimeField(default=clock.now)
    written_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=clock.now)
    done_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
    forgotten_at = models.DateTimeField(null=True, blank=True)
    became_task = models.ForeignKey(Task, models.SET_NULL, null=True, blank=True, related_name="+")
    became_question = models.ForeignKey(Question, models.SET_NULL, null=True, blank=True, related_name="+")
    became_phone_note = models.ForeignKey(PhoneNote, models.SET_NULL, null=True, blank=True, related_name="+")
    became_message = models.ForeignKey(Message, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "engagement", "id"], name="call_note_by_engagement"),
            models.Index(fields=["workspace", "task"], name="call_note_by_task"),
            models.Index(
                fields=["workspace", "for_whom"], condition=Q(status="call_back"), name="call_note_to_call_back"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(call__isnull=False) | ~Q(name="") | ~Q(company="") | ~Q(number="") | ~Q(forgotten_at=None),
                name="call_note_says_with_whom",
            )
        ]

    def __str__(self) -> str:
        return self.text or self.who

    # Changes (called by actions only)

    def write(self, by: Membership, text: str, status: str, back_by: datetime | None) -> None:
        """Other words, or what is to be done now."""
        if status != self.status or status != self.Status.DONE:
            done = status == self.Status.DONE
            self.done_by, self.done_at = (by, clock.now()) if done else (None, None)
        self.text, self.status, self.back_by = text, status, back_by
        self.save(update_fields=["text", "status", "back_by", "done_by", "done_at"])

    def finish(self, by: Membership) -> None:
        """Nothing is left to do."""
        self.status, self.done_by, self.done_at = self.Status.DONE, by, clock.now()
        self.save(update_fields=["status", "done_by", "done_at"])

    def reopen(self) -> None:
        """Something is left to do after all: to call back, where that was wanted."""
        wanted = self.back_by is not None or self.for_whom is not None
        self.status = self.Status.CALL_BACK if wanted else self.Status.CALLS_AGAIN
        self.done_by = self.done_at = None
        self.save(update_fields=["status", "done_by", "done_at"])

    def remember(self, follow_up: FollowUp | None) -> None:
        """How it comes back, if it does."""
        if follow_up != self.follow_up:
            self.follow_up = follow_up
            self.save(update_fields=["follow_up"])

    def forget(self) -> None:
        """Who it was is not known any more; what it was about stays."""
        self.name = self.company = self.number = ""
        self.forgotten_at = clock.now()
        self.save(update_fields=["name", "company", "number", "forgotten_at"])

    def become(self, **what: models.Model) -> None:
        """Remember what was made of it."""
        for field, row in what.items():
            setattr(self, field, row)
        self.save(update_fields=list(what))

    # Facts

    @property
    def who(self) -> str:
        """The one at the other end, as a person says it."""
        if self.call is not None:
            return str(self.call.other(self.written_by).name)
        if self.forgotten_at is not None:
            return _now("Somebody outside")
        return ", ".join(part for part in (self.name, self.company) if part) or self.number

    @property
    def calls_back(self) -> Membership:
        """Who was wanted, otherwise whoever wrote it down."""
        return self.for_whom or self.written_by

    @property
    def is_to_call_back(self) -> bool:
        """As long as nothing else was made of it that is to be done instead."""
        return self.status == self.Status.CALL_BACK and self.became_task_id is None

    @property
    def settled_at(self) -> datetime | None:
        """Since when nothing is to be done with it: what was only for information, from the beginning."""
        if self.status == self.Status.INFORMATION or self.became_task_id is not None:
            return self.done_at or self.written_at
        return self.done_at

    @property
    def is_agreed_with(self) -> bool:
        """Put before the other side, to be confirmed."""
        return self.became_phone_note_id is not None or self.became_message_id is not None
