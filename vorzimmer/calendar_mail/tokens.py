"""The private link in an invitation: for one guest and one appointment, signed, and over when the appointment is."""

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.core import signing
from django_scopes import scopes_disabled

from vorzimmer.calendar_mail.models import Invited
from vorzimmer.foundation import clock

AFTER = timedelta(days=1)
LONGEST = timedelta(days=400)
"""A series without an end keeps its links so long after the last mail."""


def link_of(invited: Invited) -> str:
    """The address of the guest's own page."""
    return f"{settings.BASE_URL}/invitation/{_signer().sign(invited.pk.hex)}/"


def find_invited(token: str) -> Invited | None:
    """Whom a token belongs to, in whatever workspace; None for a forged one or one that is over.

    The signature is checked before the database is asked, so guessing costs nothing.
    """
    try:
        pk = UUID(_signer().unsign(token))
    except (signing.BadSignature, ValueError):
        return None
    with scopes_disabled():
        rows = Invited.objects.select_related("appointment__calendar", "by__user", "workspace")
        found: Invited | None = rows.filter(pk=pk).first()
    return found if found and clock.now() < over_at(found) else None


def over_at(invited: Invited) -> datetime:
    """Until then the link works."""
    longest = (invited.sent_at or clock.now()) + LONGEST
    appointment = invited.appointment
    if appointment is None or appointment.ends_for_good_at is None:
        return longest
    return min(appointment.ends_for_good_at + AFTER, longest)


def _signer() -> signing.Signer:
    return signing.Signer(salt="vorzimmer.calendar_mail.guest", sep=".")
