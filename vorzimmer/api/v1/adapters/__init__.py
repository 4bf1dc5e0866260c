"""Verbs whose forms read more than types can say. Everything that is not here is derived (see `verbs.py`)."""

from .base import PLAIN, Adapter
from .settings import CHANGE_KIND, CHANGE_WORKSPACE, CHOOSE_MAILS, INVITE, OPEN_ENGAGEMENT, SET_HOURS
from .tasks import CHANGE, DELEGATE, PREPARED, SAY, WAIT

ADAPTERS: dict[str, Adapter] = {
    "conversations.post_message": SAY,
    "engagements.open_engagement": OPEN_ENGAGEMENT,
    "members.change_workspace": CHANGE_WORKSPACE,
    "members.invite_person": INVITE,
    "members.set_hours": SET_HOURS,
    "notifications.choose_mails": CHOOSE_MAILS,
    "planning.change_series": PREPARED,
    "planning.change_template": PREPARED,
    "planning.keep_template": PREPARED,
    "planning.start_series": PREPARED,
    "planning.use_template": PREPARED,
    "tasks.change_kind": CHANGE_KIND,
    "tasks.change_task": CHANGE,
    "tasks.delegate_task": DELEGATE,
    "tasks.wait_for": WAIT,
    "tasks.write_draft": DELEGATE,
}

__all__ = ["ADAPTERS", "PLAIN", "Adapter"]
