"""The kinds of task of a workspace: its own copy of what the house brings, free to change."""

from typing import Any

from django.db import models

from vorzimmer.tenancy.rooms import RoomModel


class TaskKind(RoomModel):
    """Brief fields, completeness rules and checklist of one kind; `content` is `kinds.Kind` as JSON."""

    slug = models.SlugField(max_length=30)
    position = models.PositiveSmallIntegerField(default=0)
    active = models.BooleanField(default=True)
    content = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "slug"], name="kind_slugs_differ")]
        ordering = ["position"]

    # Changes (called by actions only)

    def rewrite(self, content: dict[str, Any], active: bool) -> None:
        """Set what the kind asks for, and whether it is offered."""
        self.content, self.active = content, active
        self.save(update_fields=["content", "active"])
