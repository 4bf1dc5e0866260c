"""Systems that an assistant usually needs: what the empty register offers to begin with."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Usual:
    """A system, what for, and in which way it is best given: never by password where there is another way."""

    key: str
    icon: str
    system: str | Promise
    purpose: str | Promise
    way: str = "own"
    level: str = "work"


USUAL = (
    Usual("mailbox", "mail", _("Mailbox"), _("Read, sort and answer mail"), "delegated"),
    Usual("calendar", "calendar", _("Calendar"), _("Arrange and move appointments"), "delegated"),
    Usual("storage", "folder", _("File storage"), _("Find documents and put results there")),
    Usual("booking", "train-front", _("Booking portal for travel"), _("Book trains, flights and hotels"), "shared"),
    Usual("website", "globe", _("Website"), _("Keep texts and dates up to date")),
    Usual("social", "megaphone", _("Social media"), _("Prepare and publish posts"), "delegated"),
    Usual("accounting", "receipt", _("Accounting"), _("Hand in receipts"), "own", "read"),
)


def usual(key: str) -> Usual | None:
    """The one of that name."""
    return next((each for each in USUAL if each.key == key), None)
