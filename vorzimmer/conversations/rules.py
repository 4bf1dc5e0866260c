"""Who may speak. A rule answers None (yes), or the reason why not, in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.conversations.models import Message
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow, questions

Reason = str | Promise | None


def post_message(actor: Actor, about: Task | Engagement) -> Reason:
    """Whoever has a part in the engagement, observers excepted, and who coordinates; until it ends."""
    engagement = about.engagement if isinstance(about, Task) else about
    part = engagement.team.part_of(actor)
    if part is None and not engagement.team.coordinates(actor):
        return _("You do not belong to this engagement.")
    if part is not None and part.role == part.Role.OBSERVER:
        return _("You are looking on here and cannot write.")
    if engagement.stage == engagement.Stage.ENDED:
        return _("This engagement has ended. What was said can still be read.")
    if isinstance(about, Task) and about.is_draft:
        return _("The task has not been handed over yet. Nobody else could read the message.")
    return None


def message_to_task(actor: Actor, message: Message) -> Reason:
    """Whoever may delegate here, as long as no task has been made of it."""
    if message.became_task_id is not None:
        return _("A task has been made of this message already.")
    return flow.write_draft(actor, message.conversation.engagement)


def message_to_question(actor: Actor, message: Message) -> Reason:
    """Whoever may ask here, as long as no question has been made of it."""
    if message.became_question_id is not None:
        return _("A question has been made of this message already.")
    return questions.ask(actor, message.conversation.about)
