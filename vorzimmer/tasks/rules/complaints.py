"""Who may complain, until when, and who settles it. None is yes; otherwise the reason why not, in words."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.foundation.working_time import WorkingCalendar
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import asks, states
from vorzimmer.tasks.models import Complaint, Task
from vorzimmer.tasks.rules import flow
from vorzimmer.tenancy.models import Workspace

Reason = str | Promise | None

COMPLAIN_WITHIN = 7
"""Working days after a task was done."""

SETTLE_WITHIN = 3
"""Working days for the two to settle it; then the coordination decides."""

END_OF_DAY = time(18)


def complain(actor: Actor, task: Task) -> Reason:
    """The client's side, about an open task or one done up to seven working days ago; one at a time."""
    if flow.on_side(actor, task) != "client":
        return flow.CLIENTS_ONLY
    if task.state not in (*states.OPEN, states.DONE):
        return _("There is nothing to complain about: this task is not being worked on.")
    if task.closed_at is not None and clock.now() > working_days_later(task, task.closed_at, COMPLAIN_WITHIN):
        return _("A complaint is possible up to seven working days after a task was done.")
    if asks.open_complaint(task) is not None:
        return _("A complaint about this task is being settled already.")
    return None


def settle(actor: Actor, complaint: Complaint) -> Reason:
    """The client's side says how it ended; the coordination can decide at any time."""
    if complaint.settled_by is not None:
        return _("This complaint is settled already.")
    team = complaint.task.engagement.team
    if team.side_of(actor) == "client" or team.coordinates(actor):
        return None
    return _("The client’s side says how it ended, or the coordination decides.")


def escalate(actor: Actor, complaint: Complaint) -> Reason:
    """Once, when the days for settling it have passed."""
    if not complaint.is_open or complaint.escalated_at is not None:
        return _("This complaint is settled already.")
    if clock.now() < complaint.settle_by:
        return _("The two still have time to settle this complaint.")
    return None


def working_days_later(task: Task, moment: datetime, days: int) -> datetime:
    """The evening so many working days after a moment, by the public holidays of the workspace."""
    here: Workspace = task.workspace
    calendar = WorkingCalendar(ZoneInfo(here.timezone), holidays_region=here.holidays_region)
    day = calendar.add_working_days(calendar.local_day(moment), days)
    return datetime.combine(day, END_OF_DAY, calendar.zone)
