"""A talk as an appointment in the engagement's calendar. Written by the one function that writes appointments."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from vorzimmer.calendars import writing
from vorzimmer.calendars.content import Content, Guest
from vorzimmer.calendars.models import Appointment, Calendar
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.talks.models import Talk
from vorzimmer.talks.timing import the_two_of


def calendar_of(engagement: Engagement) -> Calendar:
    """The engagement's own; made when there is none yet. For actions only."""
    made: tuple[Calendar, bool] = Calendar.objects.get_or_create(engagement=engagement, owner=None, main=True)
    made[0].engagement = engagement
    return made[0]


def put_in(actor: Actor, talk: Talk) -> None:
    """Propose it to both: who arranges it comes, the other is asked. For actions only."""
    there = talk.appointment
    written = writing.write(actor, calendar_of(talk.engagement), content_of(actor, talk), appointment=there)
    if there is None:
        talk.change(appointment=written)


def move(actor: Actor, talk: Talk) -> None:
    """To where the talk is by now; nothing if it is there already. For actions only."""
    there = talk.appointment
    if there is None or (there.starts_at, there.ends_at) == (talk.starts_at, talk.ends_at):
        return
    writing.write(actor, there.calendar, content_of(actor, talk), appointment=there)


def take_out(actor: Actor, talk: Talk) -> None:
    """It does not take place. For actions only."""
    if talk.appointment is not None and not talk.appointment.is_cancelled:
        writing.cancel(talk.appointment)


def put_back(talk: Talk) -> None:
    """It takes place after all. For actions only."""
    if talk.appointment is not None and talk.appointment.is_cancelled:
        writing.restore(talk.appointment)


def content_of(actor: Actor, talk: Talk) -> Content:
    """In the language of the engagement. Nothing of what will be talked about: a calendar is read by others, too."""
    with override(talk.engagement.language):
        title, words = _("Feedback talk"), _("Ideas, results so far, improvements.")
    wanted = actor.membership if talk.engagement.team.side_of(actor) == "client" else None
    return Content(
        title=title, description=words, starts_at=talk.starts_at, ends_at=talk.ends_at, zone=actor.person.timezone,
        kind=Appointment.Kind.TALK, guests=tuple(Guest(each) for each in the_two_of(talk.engagement, wanted)),
    )  # fmt: skip
