"""A conversation begins when somebody first says something in it. Called where writing is allowed."""

from vorzimmer.conversations.models import Conversation
from vorzimmer.engagements.models import Engagement
from vorzimmer.tasks.models import Task


def opened(about: Task | Engagement) -> Conversation:
    """The conversation about a task or an engagement, locked until the transaction ends.

    The lock puts messages in the order of their numbers: whoever has read number 7 has missed none before it.
    """
    task = about if isinstance(about, Task) else None
    engagement = about.engagement if isinstance(about, Task) else about
    here = Conversation.objects.select_for_update(of=("self",)).filter(engagement=engagement, task=task)
    found = here.first()
    if found is None:
        Conversation.objects.get_or_create(engagement=engagement, task=task)
        found = here.get()
    found.engagement, found.task = engagement, task
    return found
