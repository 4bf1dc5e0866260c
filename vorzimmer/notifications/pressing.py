"""What happens when somebody presses the button of a one-click link."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.notifications.links import PURPOSES, Done
from vorzimmer.notifications.models import Link
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tenancy.writes import writes_allowed


class Closed(Exception):
    """The link does nothing any more; the message says why, in words for the person."""


def actor_of(link: Link) -> Actor:
    """Whoever got the mail, coming in through it."""
    return Actor(link.to, Door.MAIL, str(link.pk))


def make_sure_it_is_open(link: Link) -> None:
    """Raise Closed when it was used, ran out, or what it is for has been settled otherwise."""
    if link.used_at:
        when = moments.moment(link.used_at)
        raise Closed(_("This was done on %(when)s. The link works only once.") % {"when": when})
    if link.is_expired:
        raise Closed(_("This link was valid until %(when)s.") % {"when": moments.moment(link.expires_at)})
    if reason := PURPOSES[link.purpose].closed(actor_of(link), link.target_id, link.choice):
        raise Closed(reason)


def press(link: Link, fields: Mapping[str, str]) -> Done:
    """Perform it, once: a second press at the same time waits here and finds it used. All or nothing."""
    with transaction.atomic():
        mine = link.fresh()
        make_sure_it_is_open(mine)
        done = PURPOSES[link.purpose].perform(actor_of(link), link.target_id, link.choice, fields)
        with writes_allowed("one-click link"):
            mine.use()
    return done
