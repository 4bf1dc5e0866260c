"""A conversation begins when somebody first says something in it. Called where writing is allowed."""

from uuid import UUID

from django.db.models import QuerySet

from vorzimmer.conversations.models import Conversation
from vorzimmer.engagements.models import Engagement
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.prepared import Prepared

ON_TASK = Prepared(lambda task: _here().filter(task=task)[:1], task=UUID)
IN_ROOM = Prepared(lambda engagement: _here().filter(engagement=engagement, task=None)[:1], engagement=UUID)


def opened(about: Task | Engagement) -> Conversation:
    """The conversation about a task or an engagement, locked until the transaction ends.

    The lock puts messages in the order of their numbers: whoever has read number 7 has missed none before it.
    """
    task = about if isinstance(about, Task) else None
    engagement = about.engagement if isinstance(about, Task) else about
    found = _locked(engagement, task)
    if found is None:
        begun, _new = Conversation.objects.get_or_create(engagement=engagement, task=task)
        found = _locked(engagement, task) or begun
    found.engagement, found.task = engagement, task
    return found


def _locked(engagement: Engagement, task: Task | None) -> Conversation | None:
    return ON_TASK.first(task=task.pk) if task else IN_ROOM.first(engagement=engagement.pk)


def _here() -> "QuerySet[Conversation]":
    return Conversation.objects.select_for_update(of=("self",))
