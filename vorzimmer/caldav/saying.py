"""Faults in words: what it is, and what the person can do about it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from vorzimmer.caldav.client.faults import Kind
from vorzimmer.foundation import clock


@dataclass(frozen=True, slots=True)
class Words:
    """What has happened, and what helps."""

    what: str
    help: str = ""


def words_of(kind: str, detail: str = "") -> Words:
    """For the pages and the form."""
    if kind == Kind.ADDRESS:
        return _address(detail)
    known = {
        Kind.UNREACHABLE: Words(
            _("The server does not answer."), _("Vorzimmer tries again by itself. Nothing is lost meanwhile.")
        ),
        Kind.SIGN_IN: Words(
            _("The server does not take the user name or the password."),
            _("Many services want an app password for this, not the one with which you sign in there."),
        ),
        Kind.FORBIDDEN: Words(
            _("The account may not do this on the server."), _("Look in the settings of your calendar there.")
        ),
        Kind.MISSING: Words(
            _("There are no calendars at this address."),
            _("Copy the address for CalDAV from the settings of your calendar there."),
        ),
        Kind.BUSY: Words(_("The server is overloaded just now."), _("Vorzimmer tries again by itself.")),
        Kind.LARGE: Words(_("The answer of the server is too large to be read.")),
        Kind.EXISTS: Words(_("The server already has this appointment in another calendar.")),
        Kind.REFUSED: Words(_("The server does not take this appointment.")),
        Kind.CHANGED: Words(_("It was changed there at the same moment.")),
        Kind.FORGOTTEN: Words(_("Everything has to be looked through once.")),
    }
    broken = Words(
        _("The server's answer cannot be read."), _("Vorzimmer tries again by itself. Nothing is lost meanwhile.")
    )
    return known.get(Kind(kind), broken) if kind in set(Kind) else broken


def _address(detail: str) -> Words:
    said = {
        "private network": Words(_("This address leads into a private network; Vorzimmer does not go there.")),
        "not secure": Words(_("Only https keeps your password from others.")),
        "unknown name": Words(_("Nobody knows this address."), _("Is there a typing error in it?")),
        "password inside": Words(_("The password does not belong into the address."), _("There is a field for it.")),
        "leads to another server": Words(
            _("The server sends on to another one."), _("Type the address of that one, if you know it.")
        ),
    }
    return said.get(detail, Words(_("This is no address of a server."), _("It looks like https://cloud.example.org.")))


def failing_long(since: datetime | None) -> bool:
    """Long enough that it is said on the page as something to look at: an hour."""
    return since is not None and (clock.now() - since).total_seconds() > 3600
