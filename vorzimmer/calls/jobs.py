"""What runs beside the pages: ringing on devices, and ending what nobody ended."""

import logging
from uuid import UUID

from django.tasks import task
from django.urls import reverse
from django.utils.translation import gettext as _
from django_scopes import scope

from vorzimmer.calls import actions, queries, rules
from vorzimmer.calls.models import Call
from vorzimmer.calls.tidying import tidy
from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.addresses import as_read_by
from vorzimmer.notifications.models import Device, Preference
from vorzimmer.notifications.models.preference import Push
from vorzimmer.notifications.places import group_of
from vorzimmer.notifications.push import sending
from vorzimmer.notifications.quiet import quiet_until
from vorzimmer.people.actor import Actor, Door
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


@recurring(at="03:40", each="workspace")
@task()
def forget_callers(workspace_id: str) -> int:
    """Name, firm and number of callers from outside, 180 days after nothing was left to do; of how many notes."""
    forgotten = 0
    with scope(workspace=Workspace.objects.get(pk=workspace_id)):
        for note in queries.callers_to_forget(clock.now() - rules.KEPT_FOR):
            try:
                actions.forget_caller(actor=Actor(note.written_by, Door.SCHEDULE), note=note)
                forgotten += 1
            except NotAllowed as reason:
                log.info("a caller is kept", extra={"reason": str(reason)})
    return forgotten


@recurring(every_minutes=1, each="workspace")
@task()
def end_forgotten_calls(workspace_id: str) -> int:
    """Calls that ring for too long, and those whose pages have both gone; how many."""
    with scope(workspace=Workspace.objects.get(pk=workspace_id)):
        return tidy()
