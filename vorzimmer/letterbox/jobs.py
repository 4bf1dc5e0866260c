"""Fetching and forgetting."""

from datetime import timedelta

from django.core.files.storage import default_storage
from django.tasks import task

from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring
from vorzimmer.letterbox import imap
from vorzimmer.letterbox.models import Mail
from vorzimmer.tenancy.writes import writes_allowed

KEEP_UNCLAIMED = timedelta(days=14)
KEEP_KNOWN = timedelta(days=90)
"""So long a mail is known by its key, so that it is not taken in again."""


@recurring(every_minutes=1)
@task()
def fetch_mails() -> int:
    """Look into the mailbox, when there is one."""
    return imap.collect() if imap.is_set_up() else 0


@recurring(at="03:50", each="workspace")
@task()
def forget_mails(workspace_id: str) -> int:
    """What nobody took goes after two weeks, with what it said."""
    now, gone = clock.now(), 0
    with writes_allowed("upkeep"):
        old = Mail.objects.exclude(raw="").filter(received_at__lt=now - KEEP_UNCLAIMED)
        for mail in old.exclude(state=Mail.State.WAITING)[:500]:
            place = mail.raw
            mail.settle(Mail.State.DISCARDED, mail.reason)
            default_storage.delete(place)
            gone += 1
        Mail.objects.filter(received_at__lt=now - KEEP_KNOWN, raw="").delete()
    return gone


@recurring(at="03:55")
@task()
def tidy_the_mailbox() -> int:
    """The folder of what was taken in does not grow for ever."""
    return imap.tidy() if imap.is_set_up() else 0
