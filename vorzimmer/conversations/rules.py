"""Who may speak, and what may be done with what was said. A rule answers None (yes), or the reason why not, in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.conversations.models import Message
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.asks import OTHER
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow, questions

Reason = str | Promise | None
GONE = _("This message was deleted.")


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
    if message.is_deleted:
        return GONE
    if message.became_task_id is not None:
        return _("A task has been made of this message already.")
    return flow.write_draft(actor, message.conversation.engagement)


def message_to_question(actor: Actor, message: Message) -> Reason:
    """Whoever may ask here, as long as no question has been made of it."""
    if message.is_deleted:
        return GONE
    if message.became_question_id is not None:
        return _("A question has been made of this message already.")
    return questions.ask(actor, message.conversation.about)


def react(actor: Actor, message: Message) -> Reason:
    """Whoever may write here."""
    return GONE if message.is_deleted else post_message(actor, message.conversation.about)


def edit_message(actor: Actor, message: Message) -> Reason:
    """One's own words, as long as nobody has been asked to agree to them."""
    if reason := _own(actor, message):
        return reason
    if message.forwarded_from_id is not None:
        return _("These are somebody else's words. Write a message of your own below it.")
    return None


def delete_message(actor: Actor, message: Message) -> Reason:
    """One's own message, as long as nobody has been asked to agree to it."""
    return _own(actor, message)


def pin_message(actor: Actor, message: Message) -> Reason:
    """Whoever may write here; what stands at the top already stays there."""
    if message.pinned_at is not None:
        return _("This message is pinned already.")
    return react(actor, message)


def unpin_message(actor: Actor, message: Message) -> Reason:
    """Whoever may write here."""
    if message.pinned_at is None:
        return _("This message is not pinned.")
    return react(actor, message)


def forward_message(actor: Actor, message: Message) -> Reason:
    """Whoever sees it, observers excepted; where to, `forward_to` says."""
    part = message.conversation.engagement.team.part_of(actor)
    if part is not None and part.role == part.Role.OBSERVER:
        return _("You are looking on here and cannot forward anything.")
    return GONE if message.is_deleted else None


def forward_to(actor: Actor, message: Message, about: Task | Engagement) -> Reason:
    """Only where nobody learns what they could not read before: everybody there belongs to the source as well."""
    if message.conversation.place_id == about.pk:
        return _("The message stands here already.")
    source = message.conversation.engagement
    target = about.engagement if isinstance(about, Task) else about
    if source.pk != target.pk and not set(target.team.everyone) <= set(source.team.everyone):
        return _("Not everybody there may read this message.")
    return post_message(actor, about)


def propose_agreement(actor: Actor, message: Message) -> Reason:
    """Either side, about words that are there and are no agreement yet."""
    if message.proposed_at is not None:
        return _("This has been written down as an agreement already.")
    if message.conversation.engagement.team.side_of(actor) is None:
        return _("Only the client and the assistants agree on something here.")
    return react(actor, message)


def confirm_agreement(actor: Actor, message: Message) -> Reason:
    """The side that did not propose it, once."""
    if message.is_agreed:
        return _("Both sides have confirmed this already.")
    if message.proposed_at is None:
        return _("Nobody asks for a confirmation of this any more.")
    if message.conversation.engagement.team.side_of(actor) != OTHER[message.proposed_side]:
        return _("The other side confirms this.")
    return react(actor, message)


def withdraw_agreement(actor: Actor, message: Message) -> Reason:
    """Either side, until it is confirmed: one takes it back, the other does not agree."""
    if message.is_agreed:
        return _("Both sides have confirmed this already.")
    if message.proposed_at is None:
        return _("Nobody asks for a confirmation of this any more.")
    if message.conversation.engagement.team.side_of(actor) is None:
        return _("Only the client and the assistants agree on something here.")
    return react(actor, message)


def _own(actor: Actor, message: Message) -> Reason:
    if message.by_id != actor.id:
        return _("Only whoever wrote a message changes or deletes it.")
    if message.is_agreed:
        return _("Both sides have agreed to this. It stays as it is.")
    if message.proposed_at is not None:
        return _("This is waiting for a confirmation. Take that back first.")
    return react(actor, message)
