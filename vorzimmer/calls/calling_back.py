"""The follow-up of a note that says by when to call back: it stands in its person's list, and says so in time."""

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.calendars.models import FollowUp
from vorzimmer.calendars.things import TITLE, Thing
from vorzimmer.calls.models import CallNote
from vorzimmer.calls.queries import get_call_note
from vorzimmer.foundation import clock, moments
from vorzimmer.jobs.recurring import zone_of
from vorzimmer.notifications.addresses import as_read_by
from vorzimmer.people.actor import Actor

KIND = "call_note"
AHEAD = timedelta(minutes=30)
"""So long before the call has to be made its person is reminded; at once when less is left."""


def keep_in_step(note: CallNote, *, anew: bool = False) -> None:
    """Begin or end the follow-up as the note says now; `anew` when the time by which is another one.

    For actions: what they tell covers it.
    """
    found = note.follow_up if note.follow_up is not None and note.follow_up.done_at is None else None
    by = note.back_by if note.is_to_call_back else None
    if found is not None and by is not None and not anew:
        return
    if found is not None:
        found.finish()
    note.remember(_made(note, by) if by is not None else None)


def find(actor: Actor, key: UUID) -> Thing:
    """A note as something that comes back (see calendars.things)."""
    note = get_call_note(actor, key)
    address = reverse("calls:note", settings.WORKSPACE_URLCONF, [key])
    return Thing((_("Call with %(who)s") % {"who": note.who})[:TITLE], address, note.engagement)


def _made(note: CallNote, by: datetime) -> FollowUp:
    member, now = note.calls_back, clock.now()
    early = by - AHEAD
    return FollowUp.objects.create(
        membership=member, on_day=by.astimezone(zone_of(member.user.timezone)).date(),
        at=early if early > now else now, kind=KIND, thing=note.pk, engagement=note.engagement,
        title=_title(note, by),
    )  # fmt: skip


def _title(note: CallNote, by: datetime) -> str:
    """In the words and by the clock of whoever calls back."""
    with as_read_by(note.calls_back):
        words = {"who": note.who, "when": moments.time_of(by)}
        return (_("Call back by %(when)s: %(who)s") % words)[:TITLE]
