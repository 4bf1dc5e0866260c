"""Why the agreement answers as it does, in words for the person; put into a language only when they are read."""

from collections.abc import Callable, Mapping
from typing import Any, cast

from django.utils.functional import Promise, lazy
from django.utils.translation import gettext_lazy as _

from .amounts import money, span
from .authority import Level

Reason = Promise

NOTHING_SIGNED = _("Nothing has been signed yet, so nothing is limited.")
KIND_OUTSIDE = _("This kind of task is not part of what was agreed. You can propose a change.")
IN_SCOPE = _("This belongs to what was agreed.")
HOURS_OVER = _("This goes beyond the hours of this month; %(left)s are left.")
CHANNEL_NEVER = _("This channel is not meant to be used.")
CHANNEL_CLOSED = _("This channel is open from %(start)s to %(end)s o'clock.")
NO_RULE = _("Nothing is agreed about this, so it needs an approval.")
NEVER = _("It was agreed that this is never done.")
PREPARE = _("You can prepare this; the client does it then.")
APPROVAL = _("It was agreed that this needs an approval.")
GRANTED = {
    Level.APPROVAL: APPROVAL,
    Level.REPORT: _("This may be done without asking; the client is told."),
    Level.FREE: _("This may be done without asking."),
}
OTHER_PEOPLE = _("The right holds only towards certain people, so this needs an approval.")
OTHER_HOURS = _("The right holds only at certain hours, so this needs an approval.")
AMOUNT_MISSING = _("There is a limit here: say what it costs.")
ABOVE_LIMIT = _("This is more than %(amount)s, so it needs an approval.")
ABOVE_APPROVAL = _("This is more than the %(amount)s that were agreed. You can propose a change.")
RECURRING = _("What costs something again and again needs an approval.")
PER_ACT = _("A single act may cost %(amount)s without an approval.")
PER_DAY = _("This would be more than %(amount)s on one day.")
PER_MONTH = _("This would be more than %(amount)s in one month.")


def told(reason: Reason, currency: str, words: Mapping[str, Any]) -> Promise:
    """The reason with its amounts, in the language of whoever reads it."""
    return _told(reason, currency, words) if words else reason


def _say(reason: Reason, currency: str, words: Mapping[str, Any]) -> str:
    said = dict(words)
    if "cents" in words:
        said["amount"] = money(words["cents"], currency)
    if "minutes" in words:
        said["left"] = span(words["minutes"])
    return str(reason) % said


_told = cast(Callable[[Reason, str, Mapping[str, Any]], Promise], lazy(_say, str))
