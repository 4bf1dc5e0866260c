"""Whoever is told of something gets a notification in the same transaction, perhaps a mail a little later."""

from datetime import timedelta
from functools import partial
from uuid import UUID

from django.conf import settings
from django.db import transaction

from vorzimmer.foundation import clock
from vorzimmer.journal.happenings import Happening
from vorzimmer.journal.models import Entry
from vorzimmer.journal.reactions import while_recording
from vorzimmer.live import hub
from vorzimmer.notifications.jobs import send_mail
from vorzimmer.notifications.models import Notification
from vorzimmer.notifications.queries import comes_at_once, mail_choices
from vorzimmer.notifications.quiet import after_quiet
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership

WAIT = timedelta(seconds=settings.MAIL_DELAY_SECONDS)
"""Time to see it in the house, or to take it back, before a mail goes out."""


def notify(actor: Actor, happened: Happening, entry: Entry) -> None:
    """Tell everybody but the one who did it; what the schedule did in their name is news to them as well."""
    told = set(happened.told())
    if actor.door != Door.SCHEDULE:
        told.discard(actor.id)
    if not told:
        return
    members = {m.pk: m for m in Membership.objects.filter(pk__in=told, left_at=None).select_related("user")}
    made = Notification.objects.bulk_create(
        Notification(to=member, entry=entry, kind=entry.kind, needs_you=happened.needs_you, subject_id=entry.subject_id)
        for member in members.values()
    )
    _plan_mails(made, members)
    transaction.on_commit(partial(hub.changed, list(members), ["notifications"]))


def _plan_mails(made: list[Notification], members: dict[UUID, Membership]) -> None:
    choices, soon = mail_choices([one.to_id for one in made]), clock.now() + WAIT
    for one in made:
        if comes_at_once(choices, one):
            when = after_quiet(members[one.to_id].user, soon)
            send_mail.using(run_after=when).enqueue(str(one.pk))


while_recording.append(notify)
