"""The morning mail: what nobody has looked at and nobody was in a hurry to tell, once per local day at eight.

What came after eight waits for the next morning, so a house that was switched off at eight catches up later.
"""

from collections import defaultdict
from datetime import datetime, timedelta
from uuid import UUID

from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import ngettext

from vorzimmer.foundation import clock
from vorzimmer.notifications.addresses import absolute, as_read_by
from vorzimmer.notifications.models import Digest, Notification
from vorzimmer.notifications.queries import Row, comes_in_the_morning, mail_choices, rows
from vorzimmer.notifications.quiet import morning, quiet_until
from vorzimmer.notifications.sending import compose, mark_mailed, message_id
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.writes import writes_allowed

OLDEST = timedelta(days=7)
MOST = 40


def plan(now: datetime) -> list[Digest]:
    """One new Digest for everybody in this workspace whose morning has come and who has news."""
    due = _due(now)
    choices = mail_choices(due)
    news = _unseen(now).filter(to__in=due) if due else []
    in_time = [one for one in news if one.created_at < due[one.to_id].until]
    awaited = {one.to_id for one in in_time if comes_in_the_morning(choices, one)}
    with transaction.atomic(), writes_allowed("sending mail"):
        made = [
            Digest.objects.get_or_create(to=due[pk].to, day=due[pk].day, defaults={"until": due[pk].until})
            for pk in awaited
        ]
    return [digest for digest, new in made if new]


def send(pk: UUID) -> bool:
    """Write and send it; False when everything was seen meanwhile or it was sent already."""
    digest = Digest.objects.select_related("to__user", "to__workspace").get(pk=pk)
    if digest.sent_at or digest.to.left_at:
        return False
    unseen = _unseen(digest.until).filter(to=digest.to).select_related("entry__by__user").order_by("id")
    choices = mail_choices([digest.to_id])
    news = [one for one in unseen if comes_in_the_morning(choices, one)]
    if not news:
        return False
    with as_read_by(digest.to):
        with transaction.atomic():
            mail = _write(digest, rows(news[-MOST:]), len(news))
        mail.send()
    with transaction.atomic(), writes_allowed("sending mail"):
        digest.sent_at = clock.now()
        digest.save(update_fields=["sent_at"])
        mark_mailed([one.pk for one in news])
    return True


def _unseen(until: datetime) -> "QuerySet[Notification]":
    return Notification.objects.filter(
        seen_at=None, mailed_at=None, created_at__lt=until, created_at__gte=until - OLDEST
    )


def _due(now: datetime) -> dict[UUID, Digest]:
    """By membership, not yet saved: for whom it is past eight and not quiet, without a mail on this day."""
    people = Membership.objects.filter(left_at=None, user__is_active=True, pk__in=_unseen(now).values("to"))
    due: dict[UUID, Digest] = {}
    for member in people.select_related("user"):
        day, eight = morning(member.user, now)
        if now >= eight and not quiet_until(member.user, now):
            due[member.pk] = Digest(to=member, day=day, until=eight)
    had = Digest.objects.filter(to__in=due, day__gte=now.date() - timedelta(days=1))
    for to, day in had.values_list("to_id", "day"):
        if to in due and due[to].day == day:
            del due[to]
    return due


def _write(digest: Digest, news: list[Row], number: int) -> EmailMultiAlternatives:
    places: dict[str, list[tuple[Row, str]]] = defaultdict(list)
    for row in news:
        places[row.where].append((row, absolute(row.path)))
    subject = ngettext("One thing that is new", "%(number)s things that are new", number) % {"number": number}
    mail = compose(
        digest.to, "digest", subject, group="",
        context={
            "places": sorted(places.items()), "more": number - len(news),
            "inbox_url": absolute(reverse("notifications:inbox")),
        },
    )  # fmt: skip
    mail.extra_headers["Message-ID"] = message_id(f"digest-{digest.pk}")
    return mail
