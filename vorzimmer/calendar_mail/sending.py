"""Letters to guests go out a moment after the change, all changes of that moment in one."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.tasks import task

from vorzimmer.calendar_mail.composing import compose
from vorzimmer.calendar_mail.inviting import letters_to
from vorzimmer.calendar_mail.models import Invited
from vorzimmer.calendar_mail.words import as_read_by_guest
from vorzimmer.calendars.models import Appointment, Attendee
from vorzimmer.foundation import clock
from vorzimmer.jobs.queue import enqueue_once
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.writes import writes_allowed

WAIT = timedelta(seconds=30)


@task()
def write_to_guest(invited_id: str) -> int:
    """Tell one guest what they do not know yet; how many mails that took."""
    return bring_up_to_date(UUID(invited_id))


def plan(appointment: Appointment, by: Membership, words: str = "") -> None:
    """Everybody outside who is asked, or was, gets a letter if they have to. In the transaction of the change."""
    if appointment.organiser_email or appointment.is_held:
        return
    known = {each.email: each for each in Invited.objects.filter(uid=appointment.uid)}
    guests = {each.email: each for each in appointment.attendees.all() if each.is_guest and each.email}
    over = appointment.ends_for_good_at is not None and appointment.ends_for_good_at < clock.now()
    for email, guest in ({} if over else guests).items():
        invited = known.get(email) or _new(appointment, guest, by)
        invited.change(name=guest.name, language=guest.language, zone=guest.zone)
        known[email] = invited
    for invited in known.values():
        _soon(invited, by, words)


def plan_again(invited: Invited) -> None:
    """The whole invitation once more: asked for (REFRESH), or because somebody answered an old one."""
    invited.change(again=True)
    _soon(invited, invited.by, invited.words)


def call_off(uid: str, by: Membership) -> None:
    """The appointment itself is gone."""
    for invited in Invited.objects.filter(uid=uid, withdrawn_at=None):
        _soon(invited, by, "")


def bring_up_to_date(pk: UUID) -> int:
    """No transaction waits for the mail server. A mail that goes out twice after all has the same Message-ID."""
    with transaction.atomic(), writes_allowed("sending mail"):
        invited = Invited.objects.select_related("by__user", "workspace").filter(pk=pk).first()
        letters = letters_to(invited) if invited else None
        if invited is None or letters is None:
            return 0
        with as_read_by_guest(invited.language, invited.zone or letters.told["zone"]):
            mails = [compose(draft, letters.sender) for draft in letters.drafts]
    for mail in mails:
        mail.send()
    with writes_allowed("sending mail"):
        invited.note_sent(letters.told, clock.now(), withdrawn=letters.withdrawn)
    return len(mails)


def _new(appointment: Appointment, guest: Attendee, by: Membership) -> Invited:
    return Invited.objects.create(appointment=appointment, uid=appointment.uid, email=guest.email, by=by)


def _soon(invited: Invited, by: Membership, words: str) -> None:
    invited.change(by=by, words=words or invited.words)
    enqueue_once(write_to_guest.using(run_after=clock.now() + WAIT), str(invited.pk), str(invited.pk))
