"""A planned talk goes to whoever leads now."""

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.talks import appointments
from vorzimmer.talks.entries import TalkHandedOn
from vorzimmer.talks.models import AgendaPoint, Feedback, PrivateNote, Talk
from vorzimmer.talks.rules import arranging as rules


@action(may=rules.hand_on)
def hand_on_talk(*, actor: Actor, talk: Talk) -> TalkHandedOn:
    """What the two before had prepared goes: it was between them. NotAllowed while nobody else leads."""
    lead = talk.engagement.team.lead
    if lead is None or lead.pk == talk.assistant_id:
        raise NotAllowed(rules.TWO)
    AgendaPoint.objects.filter(talk=talk, carried_from__isnull=False).delete()
    AgendaPoint.objects.filter(talk=talk, added_by=talk.assistant_id).delete()
    Feedback.objects.filter(talk=talk).delete()
    PrivateNote.objects.filter(talk=talk, membership=talk.assistant_id).delete()
    talk.change(assistant=lead)
    appointments.put_in(actor, talk)
    return TalkHandedOn(talk=talk)
