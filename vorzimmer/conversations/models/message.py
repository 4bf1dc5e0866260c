"""What somebody said, with its files and the people it calls."""

from datetime import datetime
from uuid import uuid4

from django.db import models
from django.db.models import Q

from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Question, Task
from vorzimmer.tenancy.rooms import RoomModel

from .conversation import Conversation

AT_TOP = Q(pinned_at__isnull=False) | Q(proposed_at__isnull=False)


class Message(RoomModel):
    """`number` counts within the conversation without gaps; `client_id` is the browser's key against repeats.

    `html` is sanitised when it comes in; `text` says the same in plain words, for mails, previews and search. Both
    are empty once it is deleted. `changed` is the number of its last change. As an agreement it is proposed by one
    side (`client` or `assistant`) and confirmed by the other.
    """

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="messages")
    number = models.PositiveIntegerField()
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    html = models.TextField(blank=True)
    text = models.TextField(blank=True)
    client_id = models.UUIDField(default=uuid4)
    sent_at = models.DateTimeField(default=clock.now)
    became_task = models.ForeignKey(Task, models.SET_NULL, null=True, blank=True, related_name="+")
    became_question = models.ForeignKey(Question, models.SET_NULL, null=True, blank=True, related_name="+")
    reply_to = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+", db_index=False)
    forwarded_from = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+", db_index=False)
    changed = models.PositiveIntegerField(default=0)
    edited_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)
    pinned_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    pinned_at = models.DateTimeField(null=True, blank=True)
    proposed_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    proposed_at = models.DateTimeField(null=True, blank=True)
    proposed_side = models.CharField(max_length=12, choices=Task.Turn, blank=True)
    confirmed_by = models.ForeignKey(
        Membership, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["workspace", "conversation", "changed"], condition=Q(changed__gt=0), name="message_changed"
            ),
            models.Index(fields=["workspace", "conversation"], condition=AT_TOP, name="message_at_top"),
            models.Index(
                fields=["workspace", "proposed_at"], condition=Q(proposed_at__isnull=False), name="message_proposed"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "conversation", "number"], name="messages_are_numbered"),
            models.UniqueConstraint(fields=["workspace", "conversation", "client_id"], name="message_sent_once"),
        ]

    def __str__(self) -> str:
        return self.text

    # Changes (called by actions only)

    def become_task(self, task: Task) -> None:
        """Remember the task that was made of it."""
        self.became_task = task
        self._save_change("became_task")

    def become_question(self, question: Question) -> None:
        """Remember the question that was made of it."""
        self.became_question = question
        self._save_change("became_question")

    def edit(self, html: str, text: str, moment: datetime) -> None:
        """Say it with other words; the old ones are kept as a version by whoever calls this."""
        self.html, self.text, self.edited_at = html, text, moment
        self._save_change("html", "text", "edited_at")

    def empty(self, moment: datetime) -> None:
        """Nothing of what was said stays."""
        self.html = self.text = self.proposed_side = ""
        self.deleted_at, self.edited_at = moment, None
        self.reply_to = self.forwarded_from = None
        self.pinned_by = self.pinned_at = self.proposed_by = self.proposed_at = None
        self._save_change(
            "html", "text", "deleted_at", "edited_at", "reply_to", "forwarded_from", "pinned_by", "pinned_at",
            "proposed_by", "proposed_at", "proposed_side",
        )  # fmt: skip

    def pin(self, by: Membership | None, moment: datetime | None) -> None:
        """To the top of the conversation; without a person down again."""
        self.pinned_by, self.pinned_at = by, moment
        self._save_change("pinned_by", "pinned_at")

    def propose(self, by: Membership | None, side: str, moment: datetime | None) -> None:
        """One side says: this is what we agree; without a person no longer."""
        self.proposed_by, self.proposed_side, self.proposed_at = by, side, moment
        self._save_change("proposed_by", "proposed_side", "proposed_at")

    def confirm(self, by: Membership, moment: datetime) -> None:
        """The other side says the same."""
        self.confirmed_by, self.confirmed_at = by, moment
        self._save_change("confirmed_by", "confirmed_at")

    def touch_answers(self) -> None:
        """What quotes it has changed with it."""
        answers = Message.objects.filter(conversation=self.conversation_id, reply_to=self)
        answers.update(changed=self.changed)

    def touch(self) -> None:
        """Something that stands with it has changed."""
        self._save_change()

    def _save_change(self, *fields: str) -> None:
        self.changed = self.conversation.take_change()
        self.save(update_fields=[*fields, "changed"])

    # Facts

    @property
    def is_deleted(self) -> bool:
        return self.deleted_at is not None

    @property
    def is_agreed(self) -> bool:
        """Both sides have said so."""
        return self.confirmed_at is not None

    @property
    def lock_root(self) -> Conversation:
        return self.conversation


class MessageFile(RoomModel):
    """A file that came with a message."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, models.CASCADE, related_name="+")
    added_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "file"], name="message_of_file"),
            models.Index(fields=["workspace", "message", "id"], name="files_of_message"),
        ]


class Mention(RoomModel):
    """Somebody is called by name in a message."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="mentions")
    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    mentioned_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "membership", "message"], name="mentioned_once")]
