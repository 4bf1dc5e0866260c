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
    with transaction.atomic():
        planned = [_digest_of(member, news, now) for member, news in _news_by_person(now)]
    return [digest for digest in planned if digest]


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


def _news_by_person(now: datetime) -> list[tuple[Membership, list[Notification]]]:
    unseen = _unseen(now).filter(to__left_at=None, to__user__is_active=True)
    found = list(unseen.select_related("to__user", "to__workspace"))
    choices = mail_choices({one.to_id for one in found})
    by_person: dict[UUID, list[Notification]] = defaultdict(list)
    for one in found:
        if comes_in_the_morning(choices, one):
            by_person[one.to_id].append(one)
    return [(news[0].to, news) for news in by_person.values()]


def _digest_of(member: Membership, news: list[Notification], now: datetime) -> Digest | None:
    day, eight = morning(member.user, now)
    if now < eight or quiet_until(member.user, now) or not any(one.created_at < eight for one in news):
        return None
    with writes_allowed("sending mail"):
        digest, new = Digest.objects.get_or_create(to=member, day=day, defaults={"until": eight})
    return digest if new else None


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
