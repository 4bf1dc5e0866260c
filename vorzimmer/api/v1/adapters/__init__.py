"""Verbs whose forms read more than types can say. Everything that is not here is derived (see `verbs.py`)."""

from .base import PLAIN, Adapter
from .calendars import APPOINTMENT
from .many import CHANGE_MANY, RESTORE_VIEW
from .planned import CHANGE_SERIES, CHANGE_TEMPLATE, PREPARED, START_SERIES
from .settings import CHANGE_KIND, CHANGE_WORKSPACE, CHOOSE_MAILS, INVITE, OPEN_ENGAGEMENT, SET_HOURS
from .tables import ARRANGE_IMPORT, BEGIN_IMPORT
from .tasks import CHANGE, DELEGATE, SAY, WAIT

ADAPTERS: dict[str, Adapter] = {
    "calendars.change_appointment": APPOINTMENT,
    "calendars.confirm_hold": APPOINTMENT,
    "calendars.hold_slot": APPOINTMENT,
    "calendars.make_appointment": APPOINTMENT,
    "conversations.post_message": SAY,
    "engagements.open_engagement": OPEN_ENGAGEMENT,
    "members.change_workspace": CHANGE_WORKSPACE,
    "members.invite_person": INVITE,
    "members.set_hours": SET_HOURS,
    "notifications.choose_mails": CHOOSE_MAILS,
    "overviews.change_many": CHANGE_MANY,
    "overviews.restore_view": RESTORE_VIEW,
    "planning.change_series": CHANGE_SERIES,
    "planning.change_template": CHANGE_TEMPLATE,
    "planning.keep_template": PREPARED,
    "planning.start_series": START_SERIES,
    "planning.use_template": PREPARED,
    "portability.arrange_import": ARRANGE_IMPORT,
    "portability.begin_import": BEGIN_IMPORT,
    "tasks.change_kind": CHANGE_KIND,
    "tasks.change_task": CHANGE,
    "tasks.delegate_task": DELEGATE,
    "tasks.wait_for": WAIT,
    "tasks.write_draft": DELEGATE,
}

__all__ = ["ADAPTERS", "PLAIN", "Adapter"]
