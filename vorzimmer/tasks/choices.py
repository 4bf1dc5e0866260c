"""What a person can do with a task now: one main thing, and the rest. The rules decide, pages only print."""

from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.tasks import asks, states
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import brief, dates, flow

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to do. `reason`: why not, in words. `opens`: `url` is a form for a dialog; otherwise it is a POST.

    `link` is a place on the page to go to, no verb. `danger` is for what ends something.
    """

    verb: str
    label: Text
    url: str
    icon: str = ""
    reason: Text | None = None
    opens: bool = False
    link: bool = False
    danger: bool = False
    main: bool = False
    key: str = ""


def what_next(actor: Actor, task: Task) -> list[Choice]:
    """The main thing first, if there is one; then the rest. What makes no sense in this state is left out.

    A verb that the state allows and a rule refuses is there with its reason, but only for the side that has the verb.
    """
    side = task.engagement.team.side_of(actor)
    if side == "assistant":
        found = _of_assistant(actor, task)
    elif side == "client" or flow.wrote(actor, task):
        found = _of_client(actor, task)
    else:
        found = []
    if task.engagement.team.coordinates(actor) and not any(choice.verb == "pass_on" for choice in found):
        found += _pass_on(actor, task)
    main = next((choice for choice in found if choice.main and not choice.reason), None)
    rest = [replace(choice, main=False) for choice in found if choice is not main]
    return [main, *rest] if main else rest


def main_choice(actor: Actor, task: Task) -> Choice | None:
    """The one thing that this person should do now; None when it is somebody else's turn."""
    return next((choice for choice in what_next(actor, task) if choice.main), None)


def _of_assistant(actor: Actor, task: Task) -> list[Choice]:
    mine = task.turn == Task.Turn.ASSISTANT
    found = [*_dates(actor, task)]
    if task.is_draft:
        found.append(
            _verb("take_on", task, _("Take it on"), flow.take_on(actor, task), icon="check", main=True)
        )
    if task.state == Task.State.HANDED_OVER:
        found += [
            _verb(
                "accept_task",
                task,
                _("Accept"),
                flow.accept_task(actor, task),
                icon="check",
                main=True,
                key="a",
            ),
            _form(
                "accept_task",
                task,
                _("Accept and play back"),
                flow.accept_task(actor, task),
                icon="message-circle",
            ),
            _form(
                "accept_with_date",
                task,
                _("Accept by another date"),
                flow.accept_task(actor, task),
                icon="calendar",
            ),
        ]
    if task.waits_for:
        found.append(
            _verb("carry_on", task, _("Carry on"), flow.carry_on(actor, task), icon="play", main=True)
        )
    if task.state == Task.State.ACCEPTED and not task.waits_for:
        found.append(
            _verb("start_task", task, _("Start"), flow.start_task(actor, task), icon="play", main=mine)
        )
    if task.state == Task.State.IN_PROGRESS:
        found.append(_place("deliveries", task, _("Hand over the result"), "send", main=mine))
    elif task.state == Task.State.ACCEPTED:
        found.append(_place("deliveries", task, _("Hand over the result"), "send"))
    if task.is_open and task.state != Task.State.DELIVERED:
        found.append(_place("questions", task, _("Ask"), "message-circle-question-mark", key="q"))
        found.append(
            _form(
                "propose_date",
                task,
                _("Propose another date"),
                dates.propose_date(actor, task),
                icon="calendar",
            )
        )
    if states.leads_somewhere("wait_for", task.state) and not task.waits_for:
        found.append(
            _form("wait_for", task, _("Wait for somebody"), flow.wait_for(actor, task), icon="hourglass")
        )
    if task.is_open:
        found += _pass_on(actor, task)
    if states.leads_somewhere("decline_task", task.state):
        found.append(
            _form("decline_task", task, _("Decline"), flow.decline_task(actor, task), icon="x", danger=True)
        )
    if task.is_draft and flow.wrote(actor, task):
        found.append(_delete(actor, task))
    return found


def _of_client(actor: Actor, task: Task) -> list[Choice]:
    mine = task.turn == Task.Turn.CLIENT
    found = [*_dates(actor, task)]
    if task.is_draft:
        found.append(
            _verb("hand_over", task, _("Hand over"), flow.hand_over(actor, task), icon="send", main=True)
        )
    if task.state == Task.State.DELIVERED:
        found.append(_place("deliveries", task, _("Look at the result"), "eye", main=mine))
    elif mine and not task.is_draft:
        found.append(_place("questions", task, _("Answer"), "message-circle", main=True))
    if states.leads_somewhere("take_back", task.state) and not flow.take_back(actor, task):
        found.append(_verb("take_back", task, _("Take back"), None, icon="undo-2"))
    if states.leads_somewhere("change_task", task.state):
        found.append(
            _place("brief", task, _("Change the briefing"), "pencil", brief.change_task(actor, task))
        )
    if states.leads_somewhere("propose_date", task.state):
        found.append(
            _form(
                "propose_date",
                task,
                _("Propose another date"),
                dates.propose_date(actor, task),
                icon="calendar",
            )
        )
    if states.leads_somewhere("reopen_task", task.state):
        found.append(
            _form("reopen_task", task, _("Open again"), flow.reopen_task(actor, task), icon="redo-2")
        )
    if states.leads_somewhere("withdraw_task", task.state):
        found.append(
            _form(
                "withdraw_task", task, _("Withdraw"), flow.withdraw_task(actor, task), icon="x", danger=True
            )
        )
    if task.is_draft:
        found.append(_delete(actor, task))
    return found


def _dates(actor: Actor, task: Task) -> list[Choice]:
    proposal = asks.open_proposal(task) if task.is_open else None
    if proposal is None or dates.decide_date(actor, proposal):
        return []
    agree, refuse = (reverse(f"tasks:{verb}", args=[proposal.pk]) for verb in ("agree_date", "refuse_date"))
    return [
        Choice("agree_date", _("Agree to the date"), agree, "check", main=True),
        Choice("refuse_date", _("Keep the date"), refuse, "x", opens=True),
    ]


def _pass_on(actor: Actor, task: Task) -> list[Choice]:
    if not states.leads_somewhere("pass_on", task.state):
        return []
    label = _("Find somebody") if task.seeks_assistant else _("Pass on")
    reason = flow.pass_on(actor, task)
    return [_form("pass_on", task, label, reason, icon="arrow-right", main=task.seeks_assistant)]


def _delete(actor: Actor, task: Task) -> Choice:
    return _form(
        "delete_draft",
        task,
        _("Delete the draft"),
        flow.delete_draft(actor, task),
        icon="trash-2",
        danger=True,
    )


def _verb(verb: str, task: Task, label: Text, reason: Text | None, **how: Any) -> Choice:
    return Choice(verb, label, reverse(f"tasks:{verb}", args=[task.pk]), reason=reason, **how)


def _form(verb: str, task: Task, label: Text, reason: Text | None, **how: Any) -> Choice:
    return replace(_verb(verb, task, label, reason, **how), opens=True)


def _place(part: str, task: Task, label: Text, icon: str, reason: Text | None = None, **how: Any) -> Choice:
    url = f"{reverse('screens:task', args=[task.pk])}#{part}"
    return Choice(part, label, url, icon, reason=reason, link=True, **how)
