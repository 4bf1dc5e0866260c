"""From a form to a message: what was sent twice is said once."""

from collections.abc import Sequence
from uuid import UUID

from django.db import IntegrityError

from vorzimmer.conversations import actions, queries
from vorzimmer.conversations.models import Message
from vorzimmer.engagements.models import Engagement
from vorzimmer.files.models import StoredFile
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task


def post(
    actor: Actor,
    about: Task | Engagement,
    html: str,
    *,
    files: Sequence[StoredFile] = (),
    client_id: UUID | None = None,
    reply_to: UUID | None = None,
) -> Message:
    """Post it; the same `client_id` again gives the message that is there. What is answered may be gone meanwhile."""
    answered = queries.answered(actor, reply_to) if reply_to else None
    try:
        acting = actor.through(actor.door)
        posted = actions.post_message(
            actor=acting, about=about, html=html, files=files, client_id=client_id, reply_to=answered
        )
    except IntegrityError:
        if client_id is None:
            raise
        known = queries.sent_message(about, client_id)
        if known is None or known.by_id != actor.id:
            raise
        return known
    return posted.message
