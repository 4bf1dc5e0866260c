"""Where notices of this room lead, and what those about calendars in step say."""

from django.utils.translation import gettext as _

from vorzimmer.caldav.entries import ChangeRefused, ConflictFound, MissingAsked, PasswordLost
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.letters import Letter, letter_for
from vorzimmer.notifications.places import place
from vorzimmer.people.models import Membership


def _where(entry: Entry) -> str:
    if entry.kind == "caldav.conflict":
        return f"/settings/calendars/conflicts/{entry.facts['conflict']}/"
    devices = ("caldav.device_made", "caldav.device_revoked", "caldav.refused")
    return "/settings/calendars/" if entry.kind in devices else f"/settings/calendars/{entry.subject_id}/"


place("caldav.", _where)


@letter_for(PasswordLost)
def password_lost(happened: PasswordLost, member: Membership) -> Letter | None:
    """None when there is another one meanwhile."""
    if happened.connection.state != "password":
        return None
    return Letter(
        subject=_("“%(name)s” no longer takes the password") % {"name": happened.connection.name},
        lines=[_("It was changed or revoked there. Nothing is lost: what changed meanwhile is taken over afterwards.")],
    )


@letter_for(ConflictFound)
def conflict_found(happened: ConflictFound, member: Membership) -> Letter | None:
    """None when it is decided."""
    if happened.conflict.settled_at is not None:
        return None
    return Letter(
        subject=_("Which version of “%(title)s” holds?") % {"title": happened.conflict.title},
        lines=[_("It was changed here and elsewhere. Nothing was written over; both versions wait for you.")],
    )


@letter_for(MissingAsked)
def missing_asked(happened: MissingAsked, member: Membership) -> Letter | None:
    """None when it is answered, or they are there again."""
    if not happened.linked.asks:
        return None
    return Letter(
        subject=_("Many appointments are gone in “%(name)s”") % {"name": happened.linked.name},
        lines=[_("That can be meant, or a mistake of the server. Here they are all still there until you decide.")],
    )


@letter_for(ChangeRefused)
def change_refused(happened: ChangeRefused, member: Membership) -> Letter | None:
    """With the reason, which the device does not show."""
    lines = [happened.reason]
    if happened.wants_approval:
        lines.append(_("You can ask for the approval at the appointment in Vorzimmer."))
    return Letter(subject=_("Not taken over from “%(name)s”") % {"name": happened.device.name}, lines=lines)
