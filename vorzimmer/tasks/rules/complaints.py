"""Who may complain, until when, and who settles it. None is yes; otherwise the reason why not, in words."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.foundation.working_time import WorkingCalendar
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import states
from vorzimmer.tasks.models import Complaint, Task
from vorzimmer.tasks.rules import flow
from vorzimmer.tenancy.models import Workspace

Reason = str | Promise | None

COMPLAIN_WITHIN = 7
"""Working days after a result was approved."""

SETTLE_WITHIN = 3
"""Working days for the two to settle it; then the coordination decides."""

END_OF_DAY = time(18)

SETTLED = _("This complaint is settled already.")


def complain(actor: Actor, task: Task) -> Reason:
    """The client's side, about a result approved up to seven working days ago; one at a time."""
    if flow.on_side(actor, task) != "client":
        return flow.CLIENTS_ONLY
    if task.state in states.OPEN:
        return _("A complaint is possible once a result is approved. Until then, ask for changes.")
    if task.state != states.DONE or task.closed_at is None:
        return _("There is nothing to complain about: no result was approved.")
    if task.is_disputed:
        return _("A complaint about this task is being settled already.")
    if clock.now() > working_days_later(task, task.closed_at, COMPLAIN_WITHIN):
        return _("A complaint is possible up to seven working days after a result was approved.")
    return None


def offer(actor: Actor, complaint: Complaint) -> Reason:
    """The assistant's side says what puts it right, until the coordination decides."""
    if reason := _closed_to_the_two(complaint):
        return reason
    return None if flow.on_side(actor, complaint.task) == "assistant" else flow.ASSISTANTS_ONLY


def refuse_offer(actor: Actor, complaint: Complaint) -> Reason:
    """The client's side, while something is offered."""
    if reason := _closed_to_the_two(complaint):
        return reason
    if not complaint.has_offer:
        return _("Nothing is offered at the moment.")
    return None if flow.on_side(actor, complaint.task) == "client" else flow.CLIENTS_ONLY


def settle(actor: Actor, complaint: Complaint) -> Reason:
    """The client's side says at any time that it is settled; the coordination decides when the days have passed."""
    if complaint.settled_by is not None:
        return SETTLED
    team = complaint.task.engagement.team
    if team.side_of(actor) == "client":
        return None
    if not team.coordinates(actor):
        return _("The client’s side says how it ended, or the coordination decides.")
    if not complaint.is_escalated:
        return _("The two still have time to settle this complaint. After that the coordination decides.")
    return None


def _closed_to_the_two(complaint: Complaint) -> Reason:
    if not complaint.is_open:
        return SETTLED
    if complaint.is_escalated:
        return _("The time for settling it between the two is over: the coordination decides.")
    return None


def escalate(actor: Actor, complaint: Complaint) -> Reason:
    """Once, when the days for settling it have passed."""
    if not complaint.is_open:
        return SETTLED
    if complaint.is_escalated:
        return _("The coordination has it already.")
    if clock.now() < complaint.settle_by:
        return _("The two still have time to settle this complaint.")
    return None


def working_days_later(task: Task, moment: datetime, days: int) -> datetime:
    """The evening so many working days after a moment, by the public holidays of the workspace."""
    here: Workspace = task.workspace
    calendar = WorkingCalendar(ZoneInfo(here.timezone), holidays_region=here.holidays_region)
    day = calendar.add_working_days(calendar.local_day(moment), days)
    return datetime.combine(day, END_OF_DAY, calendar.zone)
