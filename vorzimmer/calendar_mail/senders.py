"""In whose name letters about appointments are written, and where answers to them go."""

from dataclasses import dataclass
from email.utils import formataddr, parseaddr

from django.conf import settings
from django.utils.translation import gettext as _

from vorzimmer.calendars.models import Calendar
from vorzimmer.letterbox.addresses import address_for
from vorzimmer.people.models import Membership

ANSWERS = "calendar_mail.answers"
INVITATIONS = "calendar_mail.invitations"


@dataclass(frozen=True, slots=True)
class Sender:
    """`principal` has the appointment, `writer` writes the mail, `address` takes the answers."""

    principal: str
    writer: str
    address: str

    @property
    def name(self) -> str:
        """As it stands in From: "Ben Berger for Anna Adler"."""
        if self.writer == self.principal:
            return self.principal
        return _("%(who)s for %(whom)s") % {"who": self.writer, "whom": self.principal}

    @property
    def from_email(self) -> str:
        return formataddr((self.name, self.address))

    @property
    def organiser(self) -> tuple[str, str, str]:
        """As `component_of` takes it; the same whoever writes, or calendars would lose the thread."""
        return self.principal, self.address, ""


def sender_of(calendar: Calendar, by: Membership) -> Sender:
    """Whoever writes in somebody's calendar writes for them; assistants in an engagement's for the client."""
    address = address_for(ANSWERS, calendar.pk) or parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    return Sender(_principal(calendar, by).name, by.name, address)


def _principal(calendar: Calendar, by: Membership) -> Membership:
    if calendar.owner is not None:
        return calendar.owner
    team = calendar.engagement.team if calendar.engagement else None
    if team is None or by.pk in team.ids("client"):
        return by
    return next(iter([*team.deciding, *team.contacts]), by)
