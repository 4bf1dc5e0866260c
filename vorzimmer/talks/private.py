"""Notes for oneself: sealed, nobody's history, read by their writer only (as drafts of messages are, decision 0039)."""

from django.db import transaction
from django.views.decorators.debug import sensitive_variables

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor
from vorzimmer.talks.models import PrivateNote, Talk
from vorzimmer.talks.rules.arranging import TWO, takes_part
from vorzimmer.tenancy.writes import writes_allowed
from vorzimmer.vault.sealing import Plain, Unreadable, opened, seal

LONGEST = 20_000


@sensitive_variables()
def save_note(actor: Actor, talk: Talk, text: str) -> None:
    """Keep it; without words nothing is kept. NotAllowed for whoever does not take part."""
    if not takes_part(actor, talk):
        raise NotAllowed(TWO)
    with transaction.atomic(), writes_allowed("noting privately"):
        kept = PrivateNote.objects.filter(talk=talk, membership=actor.membership)
        if not text.strip():
            kept.delete()
            return
        note = kept.first() or PrivateNote(talk=talk, membership=actor.membership)
        seal(note, Plain.of(text[:LONGEST]))
        note.saved_at = clock.now()
        note.save()


@sensitive_variables()
def note_of(actor: Actor, talk: Talk) -> str:
    """What this person has noted; empty when there is nothing, or when its key is gone."""
    note = PrivateNote.objects.filter(talk=talk, membership=actor.membership).first()
    if note is None:
        return ""
    try:
        return opened(note).text
    except Unreadable:
        return ""
