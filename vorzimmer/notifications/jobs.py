"""Mails go out from here. A job runs at least once: a crash between the mail server's "ok" and our note of it
sends the mail again, with the same Message-ID, so that most mailboxes show it once.
"""

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.tasks import task

from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring
from vorzimmer.notifications import digests, sending
from vorzimmer.notifications.bundles import bundle
from vorzimmer.notifications.models import Device, Notification
from vorzimmer.notifications.push import sending as pushing
from vorzimmer.notifications.quiet import quiet_until

PUSH_WAIT = timedelta(seconds=settings.PUSH_DELAY_SECONDS)
"""Time to see it on an open page before a device rings."""


@task()
def send_mail(notification_id: str) -> str:
    """One mail about everything that waits about the same thing, unless it was seen; quiet hours that began
    meanwhile are kept.
    """
    news = bundle(UUID(notification_id))
    if not news:
        return "not needed"
    if until := quiet_until(news[0].to.user, clock.now()):
        send_mail.using(run_after=until).enqueue(notification_id)
        return "quiet hours"
    return "sent" if sending.send(news) else "settled"


@task()
def send_push(notification_id: str) -> int:
    """Tell the person's devices, unless it was seen meanwhile; to how many. Quiet hours that began are kept."""
    one = Notification.objects.filter(
        pk=UUID(notification_id), seen_at=None, to__left_at=None, to__user__is_active=True
    )
    found = one.select_related("to__user", "to__workspace", "entry__by__user").first()
    if found is None:
        return 0
    if until := quiet_until(found.to.user, clock.now()):
        send_push.using(run_after=until).enqueue(notification_id)
        return 0
    return sum(pushing.send(found, device) for device in Device.objects.filter(to=found.to))


@task()
def send_sample(device_id: str) -> bool:
    """Show on one device what being told looks like."""
    device = Device.objects.select_related("to__user", "to__workspace").filter(pk=UUID(device_id)).first()
    return device is not None and pushing.send_sample(device)


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
