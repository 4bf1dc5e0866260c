"""Mails go out from here. A job runs at least once: a crash between the mail server's "ok" and our note of it
sends the mail again, with the same Message-ID, so that most mailboxes show it once.
"""

from uuid import UUID

from django.tasks import task

from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring
from vorzimmer.notifications import digests, sending
from vorzimmer.notifications.quiet import quiet_until


@task()
def send_mail(notification_id: str) -> str:
    """One mail about one notification, unless it was seen; quiet hours that began meanwhile are kept."""
    one = sending.waiting(UUID(notification_id))
    if one is None:
        return "not needed"
    if until := quiet_until(one.to.user, clock.now()):
        send_mail.using(run_after=until).enqueue(notification_id)
        return "quiet hours"
    return "sent" if sending.send(one) else "settled"


@recurring(every_minutes=15, each="workspace")
@task()
def morning_mails(workspace_id: str) -> int:
    """Find the people for whom it has become eight o'clock, and let each have one mail with the news."""
    planned = digests.plan(clock.now())
    for digest in planned:
        send_digest.enqueue(str(digest.pk))
    return len(planned)


@task()
def send_digest(digest_id: str) -> str:
    """The morning mail of one person; none when they have seen everything meanwhile."""
    return "sent" if digests.send(UUID(digest_id)) else "nothing to say"


@recurring(at="03:40", each="workspace")
@task()
def forget_old_links(workspace_id: str) -> int:
    """Links are kept for a while after they expired, so that they can say so."""
    return sending.forget_links(clock.now())
