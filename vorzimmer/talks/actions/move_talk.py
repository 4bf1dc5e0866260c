"""Move a talk to another time."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.talks import appointments
from vorzimmer.talks.entries import TalkMoved
from vorzimmer.talks.models import Talk
from vorzimmer.talks.rules import arranging as rules


@action(may=rules.move)
def move_talk(*, actor: Actor, talk: Talk, starts_at: datetime, minutes: int | None = None) -> TalkMoved:
    """Its appointment moves with it, and the other is asked again. NotAllowed for a moment that has passed."""
    lasts = minutes or talk.minutes
    if starts_at + timedelta(minutes=lasts) <= clock.now():
        raise NotAllowed(_("This moment has passed."))
    talk.put_at(starts_at, lasts)
    talk.save()
    appointments.move(actor, talk)
    return TalkMoved(talk=talk)
