"""Who may write down what a call was about, and make something of it."""

from datetime import timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.calls.models import CallNote
from vorzimmer.conversations import rules as talk
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow, phone_notes, questions

from .calls import TALKING

Reason = str | Promise | None
KEPT_FOR = timedelta(days=180)
"""Who a caller from outside was, after nothing is left to do with the note."""


def write(actor: Actor, engagement: Engagement) -> Reason:
    """The people of the engagement."""
    if actor.id not in {member.pk for member in engagement.team.with_role(*TALKING)}:
        return _("Only the people of this engagement write down their calls.")
    return None


def change(actor: Actor, note: CallNote) -> Reason:
    """Whoever wrote it."""
    if actor.id != note.written_by_id:
        return _("Only the person who wrote this note changes it.")
    return write(actor, note.engagement)


def finish(actor: Actor, note: CallNote) -> Reason:
    """Everybody of the engagement, and of a private call one of the two."""
    if note.status == CallNote.Status.DONE:
        return _("This is done already.")
    return write(actor, note.engagement)


def reopen(actor: Actor, note: CallNote) -> Reason:
    """Whoever may tick it off."""
    if note.status != CallNote.Status.DONE:
        return _("This is not done yet.")
    return write(actor, note.engagement)


def forget(actor: Actor, note: CallNote) -> Reason:
    """The clock, when the time is over."""
    if not (note.name or note.company or note.number):
        return _("There is nothing to erase.")
    if note.settled_at is None or clock.now() < note.settled_at + KEPT_FOR:
        return _("This is kept a while longer.")
    return None if actor.door == Door.SCHEDULE else _("This happens by itself when its time has come.")


def to_task(actor: Actor, note: CallNote) -> Reason:
    """Whoever may begin a task here, once."""
    if note.became_task_id is not None:
        return _("This note has become a task already.")
    return _has_words(note) or flow.write_draft(actor, note.engagement)


def to_question(actor: Actor, note: CallNote) -> Reason:
    """Whoever may ask the other side, once."""
    if note.became_question_id is not None:
        return _("This note has become a question already.")
    return _has_words(note) or questions.ask(actor, about_of(note))


def to_agreement(actor: Actor, note: CallNote) -> Reason:
    """One of the two sides puts it before the other, once."""
    if note.is_agreed_with:
        return _("The other side has been asked to confirm this already.")
    if reason := _has_words(note) or write(actor, note.engagement):
        return reason
    about = about_of(note)
    if isinstance(about, Task):
        return phone_notes.note(actor, about)
    if about.team.side_of(actor) is None:
        return _("Only the client and the assistants agree on something here.")
    return talk.post_message(actor, about)


def about_of(note: CallNote) -> Task | Engagement:
    """What the call was about: a task that has been handed over, otherwise the engagement."""
    return note.task if note.task is not None and not note.task.is_draft else note.engagement


def _has_words(note: CallNote) -> Reason:
    return None if note.text.strip() else _("Nothing has been written down yet.")
