"""Give a calendar another address for invitations."""

from vorzimmer.calendar_mail import rules
from vorzimmer.calendar_mail.entries import InvitationAddressRenewed
from vorzimmer.calendar_mail.senders import INVITATIONS
from vorzimmer.calendars.models import Calendar
from vorzimmer.journal.action import action
from vorzimmer.letterbox import addresses
from vorzimmer.people.actor import Actor


@action(may=rules.renew_address)
def renew_invitation_address(*, actor: Actor, calendar: Calendar) -> InvitationAddressRenewed:
    """What comes to the old one reaches nobody any more."""
    addresses.renew(INVITATIONS, calendar.pk)
    return InvitationAddressRenewed(calendar=calendar)
