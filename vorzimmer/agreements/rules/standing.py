"""Who confirms rights and duties, and when they are asked again."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.models import Confirmation, Version
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership

from .reading import Reason

MONTHS = 3
"""After so many months it is read again."""


def who_confirms(engagement: Engagement) -> list[Membership]:
    """Those who act on it: contacts who decide, and all assistants, backups too."""
    return [*engagement.team.deciding, *engagement.team.assistants]


def next_due(confirmed_at: datetime) -> datetime:
    """When somebody is asked again."""
    # Imported here because most processes never ask for it.
    from dateutil.relativedelta import relativedelta

    return confirmed_at + relativedelta(months=MONTHS)


def to_ask(
    members: Iterable[Membership], rows: Iterable[Confirmation], signed: Mapping[UUID, datetime], now: datetime
) -> list[Membership]:
    """Who has to be asked about a version; `rows` are its confirmations, `signed` the moments of its signatures.

    A signature is a confirmation too. Whoever is asked already is not asked twice.
    """
    waiting, last = set(), dict(signed)
    for row in rows:
        if row.at is None:
            waiting.add(row.membership_id)
        else:
            last[row.membership_id] = max(row.at, last.get(row.membership_id, row.at))
    return [
        member
        for member in members
        if member.pk not in waiting and (member.pk not in last or next_due(last[member.pk]) <= now)
    ]


def ask_confirmations(actor: Actor, version: Version) -> Reason:
    """Nobody asks by hand."""
    if actor.door is not Door.SCHEDULE:
        return _("This question comes by itself.")
    return None if version.is_signed else _("This version has not been signed.")


def remind_of_terms(actor: Actor, confirmation: Confirmation) -> Reason:
    """The clock, when the two weeks are over."""
    if actor.door is Door.SCHEDULE and confirmation.is_open and confirmation.due_at <= clock.now():
        return None
    return _("This reminder comes by itself.")


def confirm_terms(actor: Actor, confirmation: Confirmation) -> Reason:
    """Everybody for themselves, once."""
    if confirmation.membership_id != actor.id:
        return _("Everybody confirms for themselves.")
    if not confirmation.is_open:
        return _("You have confirmed this already.")
    return None
