"""Which conversations a person may see: those of their engagements; of a draft only whoever is writing it."""

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from vorzimmer.conversations.models import Conversation, Draft, Message, MessageFile, ReadMark
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.files.models import StoredFile
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.queries import find_task
from vorzimmer.tenancy.prepared import Prepared

BY_ANY_KEY = Prepared(
    # Without an order and without a second condition each of the three is one look into an index.
    lambda key: Conversation.objects.select_related("task", "engagement__client").filter(
        Q(task=key) | Q(engagement=key, task=None) | Q(pk=key)
    )[:1],
    key=UUID,
)
ABOUT_TASK = Prepared(lambda task: Conversation.objects.filter(task=task)[:1], task=UUID)
ROOM = Prepared(lambda engagement: Conversation.objects.filter(engagement=engagement, task=None)[:1], engagement=UUID)


def visible_conversations(actor: Actor) -> "QuerySet[Conversation]":
    """Every conversation the actor may see, without an order and without a query of its own."""
    return seen_by(actor.id, actor.runs_the_workspace)


def seen_by(me: UUID, runs: bool) -> "QuerySet[Conversation]":
    """The same for the membership of that key, who runs the workspace or not."""
    open_to_them = Q(task=None) | ~Q(task__state=Task.State.DRAFT) | Q(task__created_by=me)
    shown = Conversation.objects.filter(open_to_them)
    if runs:
        return shown
    mine = Part.objects.filter(engagement=OuterRef("engagement"), membership=me, until=None)
    return shown.filter(Exists(mine))


def count_unread(actor: Actor) -> int:
    """In how many conversations something is unread: one query on an index of unread marks."""
    seen = visible_conversations(actor).filter(pk=OuterRef("conversation"))
    return ReadMark.objects.filter(Exists(seen), membership=actor.membership, unread__gt=0).count()


def get_conversation(actor: Actor, pk: UUID) -> Conversation:
    """By the key of its task, of its engagement, or its own; not saved yet where nobody has said anything.

    404 if there is no such place that the actor may see.
    """
    found = BY_ANY_KEY.first(key=pk)
    if found is None:
        return _not_begun(actor, pk)
    found.engagement.workspace = actor.workspace
    if found.task is not None:
        found.task.engagement = found.engagement
    if not _may_see(actor, found):
        raise Http404
    return found


def conversation_about(engagement: Engagement, task: Task | None) -> Conversation:
    """The conversation of a place that the actor has been shown already; not saved yet where nobody has spoken."""
    begun = ABOUT_TASK.first(task=task.pk) if task else ROOM.first(engagement=engagement.pk)
    found = begun or Conversation(workspace_id=engagement.workspace_id)
    found.engagement, found.task = engagement, task
    return found


def _may_see(actor: Actor, conversation: Conversation) -> bool:
    task = conversation.task
    if task is not None and task.is_draft and task.created_by_id != actor.id:
        return False
    return actor.runs_the_workspace or conversation.engagement.team.part_of(actor) is not None


def _not_begun(actor: Actor, pk: UUID) -> Conversation:
    task = find_task(actor, pk)
    if task is not None:
        return Conversation(task=task, engagement=task.engagement, workspace=actor.workspace)
    return Conversation(engagement=get_engagement(actor, pk), workspace=actor.workspace)


def get_message(actor: Actor, pk: UUID) -> Message:
    """404 if it stands in no conversation that the actor may see."""
    related = "conversation__engagement__client", "conversation__engagement__workspace", "conversation__task"
    messages = Message.objects.select_related("by__user", *related)
    return get_object_or_404(messages, pk=pk, conversation__in=visible_conversations(actor))


def answered(actor: Actor, pk: UUID) -> Message | None:
    """The message that somebody replies to; None if there is none that the actor may see."""
    return (
        Message.objects.select_related("by__user").filter(pk=pk, conversation__in=visible_conversations(actor)).first()
    )


def sent_message(about: Task | Engagement, client_id: UUID) -> Message | None:
    """The message that came with this key before."""
    known = Message.objects.select_related("conversation__engagement", "conversation__task").filter(client_id=client_id)
    if isinstance(about, Task):
        return known.filter(conversation__task=about).first()
    return known.filter(conversation__engagement=about, conversation__task=None).first()


def mark_of(actor: Actor, conversation: Conversation) -> ReadMark | None:
    """How far the actor has read; None for whoever has never been counted here."""
    return ReadMark.objects.filter(conversation=conversation, membership=actor.membership).first()


def draft_of(actor: Actor, conversation: Conversation) -> str:
    """What the actor has begun to write here, as HTML."""
    draft = Draft.objects.filter(conversation=conversation, membership=actor.membership).first()
    return draft.html if draft else ""


def is_shown(actor: Actor, file: StoredFile) -> bool:
    """Whether a file stands with a message that the actor may see."""
    seen = visible_conversations(actor).filter(pk=OuterRef("message__conversation"))
    return MessageFile.objects.filter(Exists(seen), file=file).exists()
