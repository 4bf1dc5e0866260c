"""What follows for calendars when something happens elsewhere."""

from vorzimmer.calendars.access import access_to
from vorzimmer.calendars.models import Attendee, Calendar, Feed, Reminder
from vorzimmer.calendars.settling import settled
from vorzimmer.engagements.entries import PartEnded
from vorzimmer.foundation import clock
from vorzimmer.journal import reactions
from vorzimmer.journal.models import Entry
from vorzimmer.members.entries import MemberRemoved
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@reactions.on(MemberRemoved)
def close_feeds(actor: Actor, happened: MemberRemoved, entry: Entry) -> None:
    """Addresses of somebody who left open nothing any more, also if they come back one day; nobody reminds them."""
    Feed.objects.filter(membership=happened.member, revoked_at=None).update(revoked_at=clock.now())
    Reminder.objects.filter(membership=happened.member).delete()


@reactions.on(PartEnded)
def take_off_lists(actor: Actor, happened: PartEnded, entry: Entry) -> None:
    """Whoever left sees nothing more of what they were asked to come to, unless they see its calendar otherwise.

    They are not expected at what lies ahead; that they were at what is over stays as a name.
    """
    member = happened.part.membership
    others = Calendar.objects.exclude(owner=member).filter(appointments__attendees__membership=member).distinct()
    for calendar in others.select_related("engagement", "owner"):
        if not access_to(Actor(member), calendar).sees:
            _take_off(member, calendar)
            Reminder.objects.filter(membership=member, appointment__calendar=calendar).delete()


def _take_off(member: Membership, calendar: Calendar) -> None:
    asked = Attendee.objects.filter(membership=member, appointment__calendar=calendar)
    for attendee in asked.select_related("appointment"):
        appointment, ends = attendee.appointment, attendee.appointment.ends_for_good_at
        appointment.calendar = calendar
        if ends is None or ends > clock.now():
            attendee.delete()
            settled(appointment)
        else:
            attendee.change(membership=None, name=member.name[:120])
