"""Put what was said in a call before the other side, to be confirmed."""

from django.utils.html import linebreaks

from vorzimmer.calls import rules
from vorzimmer.calls.entries import CallNoteBecameAgreement
from vorzimmer.calls.models import CallNote
from vorzimmer.calls.rules.notes import about_of
from vorzimmer.conversations import actions as talk
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.models import Task


@action(may=rules.to_agreement)
def note_to_agreement(*, actor: Actor, note: CallNote) -> CallNoteBecameAgreement:
    """Of a task it is "agreed by telephone" there, otherwise a message that both agree on; in force when confirmed."""
    acting, about = actor.through(actor.door), about_of(note)
    if isinstance(about, Task):
        noted = tasks.note_call(actor=acting, task=about, text=note.text)
        note.become(became_phone_note=noted.note)
        return CallNoteBecameAgreement(note=note)
    said = talk.post_message(actor=acting, about=about, html=linebreaks(note.text, autoescape=True))
    talk.propose_agreement(actor=acting, message=said.message)
    note.become(became_message=said.message)
    return CallNoteBecameAgreement(note=note)
