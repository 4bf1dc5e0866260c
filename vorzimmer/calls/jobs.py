"""What runs beside the pages: ringing on devices, and ending what nobody ended."""

import logging
from uuid import UUID

from django.tasks import task
from django.urls import reverse
from django.utils.translation import gettext as _
from django_scopes import scope

from vorzimmer.calls.models import Call
from vorzimmer.calls.tidying import tidy
from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring
from vorzimmer.notifications.addresses import as_read_by
from vorzimmer.notifications.models import Device, Preference
from vorzimmer.notifications.models.preference import Push
from vorzimmer.notifications.places import group_of
from vorzimmer.notifications.push import sending
from vorzimmer.notifications.quiet import quiet_until
from vorzimmer.tenancy.models import Workspace

log = logging.getLogger(__name__)


@task()
def ring_devices(call_id: str) -> int:
    """Ring on every device of the one who is called; on how many. Quiet hours and "never" are kept."""
    call = (
        Call.objects.filter(pk=UUID(call_id), state=Call.State.RINGING)
        .select_related("callee__user", "callee__workspace", "caller__user")
        .first()
    )
    if call is None or quiet_until(call.callee.user, clock.now()):
        return 0
    if Preference.objects.filter(to=call.callee, group=group_of("calls.rang"), push=Push.NEVER).exists():
        return 0
    with as_read_by(call.callee):
        words = {
            "title": _("%(who)s is calling") % {"who": call.caller.name},
            "body": call.engagement.client.name,
            "url": reverse("calls:call", args=[call.pk]),
            "tag": f"call-{call.pk}",
        }
    rang = 0
    for device in Device.objects.filter(to=call.callee):
        try:
            rang += sending.deliver(device, words, urgent=True, seconds=30)
        except OSError as lost:  # it does not ring later: then the call is over
            log.info("a device did not ring", extra={"error": type(lost).__name__})
    return rang


@recurring(every_minutes=1, each="workspace")
@task()
def end_forgotten_calls(workspace_id: str) -> int:
    """Calls that ring for too long, and those whose pages have both gone; how many."""
    with scope(workspace=Workspace.objects.get(pk=workspace_id)):
        return tidy()
