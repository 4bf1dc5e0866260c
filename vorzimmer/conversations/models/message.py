"""What somebody said, with its files and the people it calls."""

from uuid import uuid4

from django.db import models

from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Question, Task
from vorzimmer.tenancy.rooms import RoomModel

from .conversation import Conversation


class Message(RoomModel):
    """`number` counts within the conversation without gaps; `client_id` is the browser's key against repeats.

    `html` is sanitised when it comes in; `text` says the same in plain words, for mails, previews and search.
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

    class Meta:
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
        self.save(update_fields=["became_task"])

    def become_question(self, question: Question) -> None:
        """Remember the question that was made of it."""
        self.became_question = question
        self.save(update_fields=["became_question"])

    # Facts

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
