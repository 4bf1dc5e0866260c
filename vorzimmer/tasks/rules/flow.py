"""Who may move a task on. A rule answers None (yes), or the reason why not, in words for the person."""

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import states
from vorzimmer.tasks.models import Task

Reason = str | Promise | None

CLIENTS_ONLY = _("Only the client’s side can do that.")
ASSISTANTS_ONLY = _("Only the assistant’s side can do that.")


def write_draft(actor: Actor, engagement: Engagement) -> Reason:
    """Everybody on one of the two sides, and who coordinates, while the engagement takes on work."""
    if not _takes_part(actor, engagement):
        return _("You can look on here, but not delegate.")
    if not engagement.is_open:
        return _("This engagement is paused or has ended. Nothing new can be handed over.")
    return None


def delegate(actor: Actor, engagement: Engagement) -> Reason:
    """Who may write a draft, but not the assistant's side: an assistant takes the own work on."""
    if reason := write_draft(actor, engagement):
        return reason
    if engagement.team.side_of(actor) == "assistant":
        return _("You wrote this one yourself. Take it on instead.")
    return None


def delete_draft(actor: Actor, task: Task) -> Reason:
    """Whoever wrote it."""
    if not task.is_draft:
        return _("This is no longer a draft. You can withdraw it.")
    return None if wrote(actor, task) else _("Only the person who wrote the draft can delete it.")


def hand_over(actor: Actor, task: Task) -> Reason:
    """Whoever wrote the draft, while the engagement takes on work; not to oneself."""
    if reason := _own_draft(actor, task):
        return reason
    if on_side(actor, task) == "assistant":
        return _("You wrote this one yourself. Take it on instead.")
    return None


def take_on(actor: Actor, task: Task) -> Reason:
    """An assistant with the own draft."""
    if reason := _own_draft(actor, task):
        return reason
    return None if on_side(actor, task) == "assistant" else ASSISTANTS_ONLY


def take_back(actor: Actor, task: Task) -> Reason:
    """Whoever handed it over, while nobody has answered."""
    if not states.leads_somewhere("take_back", task.state):
        return _("Somebody has answered already. You can withdraw the task instead.")
    if not wrote(actor, task):
        return _("Only the person who handed it over can take it back.")
    if task.questions.exists() or task.date_proposals.exists() or task.deliveries.exists():
        return _("Somebody has asked already. You can withdraw the task instead.")
    return None


def accept_task(actor: Actor, task: Task) -> Reason:
    """Anybody on the assistant's side: whoever accepts has it, also for somebody who is away."""
    if not states.leads_somewhere("accept_task", task.state):
        return _("This task is not waiting to be accepted.")
    return None if on_side(actor, task) == "assistant" else ASSISTANTS_ONLY


def decline_task(actor: Actor, task: Task) -> Reason:
    """The assistant, before the work has begun; it costs nothing."""
    if not states.leads_somewhere("decline_task", task.state):
        return _("The work has begun. Pass it on, or agree on another date.")
    return has_it(actor, task)


def pass_on(actor: Actor, task: Task) -> Reason:
    """The assistant who has it, and who coordinates."""
    if not states.leads_somewhere("pass_on", task.state):
        return _("There is nothing left to pass on.")
    if task.engagement.team.coordinates(actor):
        return None
    if task.is_closed:
        return _("Only the coordination can give a declined task to somebody else.")
    return has_it(actor, task)


def start_task(actor: Actor, task: Task) -> Reason:
    """The assistant who accepted it."""
    if not states.leads_somewhere("start_task", task.state):
        return _("This task is not waiting to be started.")
    return has_it(actor, task)


def wait_for(actor: Actor, task: Task) -> Reason:
    """The assistant who works on it."""
    if not states.leads_somewhere("wait_for", task.state):
        return _("Only a task that somebody works on can wait.")
    return has_it(actor, task)


def carry_on(actor: Actor, task: Task) -> Reason:
    """The assistant, when what was waited for is there."""
    if not task.waits_for or not states.leads_somewhere("carry_on", task.state):
        return _("This task does not wait for anybody outside.")
    return has_it(actor, task)


def withdraw_task(actor: Actor, task: Task) -> Reason:
    """The client's side and whoever wrote it, any time before it is done."""
    if not states.leads_somewhere("withdraw_task", task.state):
        return _("There is nothing to withdraw.")
    return None if on_side(actor, task) == "client" or wrote(actor, task) else CLIENTS_ONLY


def reopen_task(actor: Actor, task: Task) -> Reason:
    """The client's side and whoever wrote it, while the engagement takes on work."""
    if not states.leads_somewhere("reopen_task", task.state):
        return _("This task is open.")
    if task.is_disputed:
        return _("A complaint about this task is being settled. Say first how it ended.")
    if not task.engagement.is_open:
        return _("This engagement is paused or has ended. Nothing new can be handed over.")
    return None if on_side(actor, task) == "client" or wrote(actor, task) else CLIENTS_ONLY


def wrote(actor: Actor, task: Task) -> bool:
    """Whether the person wrote the task and still belongs to the engagement."""
    return task.created_by_id == actor.id and _takes_part(actor, task.engagement)


def on_side(actor: Actor, task: Task) -> str | None:
    """On which side of the task the person stands."""
    return task.engagement.team.side_of(actor)


def _own_draft(actor: Actor, task: Task) -> Reason:
    if not task.is_draft:
        return _("This task has been handed over already.")
    if not wrote(actor, task):
        return _("Only the person who wrote the draft can hand it over.")
    if not task.engagement.is_open:
        return _("This engagement is paused or has ended. Nothing new can be handed over.")
    return None


def has_it(actor: Actor, task: Task) -> Reason:
    """The assistant of the task; anybody on that side while nobody has it."""
    if on_side(actor, task) != "assistant":
        return ASSISTANTS_ONLY
    if task.assistant_id is not None and task.assistant is not None and task.assistant_id != actor.id:
        who = task.assistant.user.first_name
        return format_lazy(_("{who} has this task. It can be passed on to you."), who=who)
    return None


def _takes_part(actor: Actor, engagement: Engagement) -> bool:
    return engagement.team.side_of(actor) is not None or engagement.team.coordinates(actor)
