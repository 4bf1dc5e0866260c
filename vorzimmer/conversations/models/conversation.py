"""A conversation: the thread of a task, or the one room of an engagement."""

from datetime import datetime
from uuid import UUID

from django.db import models
from django.db.models import Q

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.rooms import RoomModel


class Conversation(RoomModel):
    """Comes into being with its first message or draft. `message_count` is the number of the newest message.

    `change_count` counts what happened to messages that were there already: open pages ask for what is newer.
    `top_count` is how many stand at the top, pinned or to be agreed. Pages and topics
    name it by its place, the key of the task or engagement, which is there before it.
    """

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="+")
    task = models.ForeignKey(Task, models.CASCADE, null=True, blank=True, related_name="+")
    message_count = models.PositiveIntegerField(default=0)
    last_message_at = models.DateTimeField(null=True, blank=True)
    change_count = models.PositiveIntegerField(default=0)
    top_count = models.PositiveIntegerField(default=0)
    has_reactions = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "task"],
                condition=Q(task__isnull=False),
                name="one_conversation_per_task",
            ),
            models.UniqueConstraint(
                fields=["workspace", "engagement"], condition=Q(task=None), name="one_room_per_engagement"
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "engagement", "last_message_at"], name="conversation_newest"),
            models.Index(fields=["workspace", "last_message_at"], name="conversation_newest_of_all"),
        ]

    def __str__(self) -> str:
        return str(self.about)

    # Changes (called by actions only)

    def take_message(self, moment: datetime) -> None:
        """Count one more message."""
        self.message_count += 1
        self.last_message_at = moment
        self.save(update_fields=["message_count", "last_message_at"])

    def take_change(self) -> int:
        """Count one more change of a message; its number."""
        self.change_count += 1
        self.save(update_fields=["change_count"])
        return self.change_count

    def take_reaction(self) -> None:
        """From now on reactions are looked for."""
        if not self.has_reactions:
            self.has_reactions = True
            self.save(update_fields=["has_reactions"])

    def take_top(self, count: int) -> None:
        """So many messages stand at the top now."""
        self.top_count = count
        self.save(update_fields=["top_count"])

    # Facts

    @property
    def about(self) -> Task | Engagement:
        """What is talked about."""
        return self.task or self.engagement

    @property
    def place_id(self) -> UUID:
        """The key by which addresses and topics name it."""
        return self.task_id or self.engagement_id

    @property
    def topic(self) -> str:
        """What open pages hear when there is something new."""
        return f"conversation-{self.place_id}"
