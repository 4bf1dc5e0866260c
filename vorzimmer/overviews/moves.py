"""Where a card of the board can go: only along the verbs of the task, with the reason where it cannot."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.tasks import actions, states
from vorzimmer.tasks.models import Delivery, Task
from vorzimmer.tasks.rules import deliveries, flow

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Move:
    """To one column. `run` does it at once; `url` opens the form it needs; `reason` says why not."""

    column: str
    label: Text
    words: Text = ""
    run: Callable[..., Any] | None = None
    url: str = ""
    reason: Text = ""


def moves_of(actor: Actor, task: Task, by: str) -> list[Move]:
    """Every other column of the board; `by` as in look.COLUMNS."""
    if by == "turn":
        return [_to_turn(actor, task, side) for side in SIDES if side != task.turn]
    columns = Task.CLOSED if task.is_closed else Task.OPEN
    wanted = dict.fromkeys([*columns, *(way.to for way in states.WAYS if task.state in way.come_from)])
    known = [Task.State(state) for state in wanted if state and state not in (task.state, states.DRAFT)]
    return [_to_state(actor, task, state) for state in known]


def _to_state(actor: Actor, task: Task, state: Task.State) -> Move:
    verbs = [way.verb for way in states.WAYS if way.to == state and task.state in way.come_from]
    verb = next((verb for verb in verbs if verb in WAYS), None)
    if verb is None:
        words = _("There is no direct way from “{here}” to “{there}”.")
        reason = format_lazy(words, here=Task.State(task.state).label, there=state.label)
        return Move(state, state.label, reason=reason)
    way = WAYS[verb]
    if refused := way.may(actor, task):
        return Move(state, state.label, reason=refused)
    return Move(state, state.label, way.words, run=way.run, url=way.form(task) if way.form else "")


def _to_turn(actor: Actor, task: Task, side: str) -> Move:
    label = SIDES[side]
    verb, words = None, _("Whose turn it is follows from what is open. Ask, answer or deliver on the task’s page.")
    if side == Task.Turn.THIRD:
        verb = "wait_for"
    elif task.turn == Task.Turn.THIRD and side == Task.Turn.ASSISTANT:
        verb = "carry_on"
    elif side == Task.Turn.CLIENT and flow.on_side(actor, task) == "assistant":
        verb = "ask_question"
    if verb is None:
        return Move(side, label, reason=words)
    way = WAYS[verb]
    if refused := way.may(actor, task):
        return Move(side, label, reason=refused)
    return Move(side, label, way.words, run=way.run, url=way.form(task) if way.form else "")


@dataclass(frozen=True, slots=True)
class Way:
    """How a verb is done from the board: at once (`run`), or where its form is (`form`)."""

    words: Text
    may: Callable[[Actor, Task], Any]
    run: Callable[..., Any] | None = None
    form: Callable[[Task], str] | None = None


def _on_page(part: str) -> Callable[[Task], str]:
    return lambda task: f"{reverse('screens:task', args=[task.pk])}#{part}"


def _form_of(verb: str) -> Callable[[Task], str]:
    return lambda task: reverse(f"tasks:{verb}", args=[task.pk])


def _decide(actor: Actor, task: Task) -> Any:
    newest = Delivery.objects.filter(task=task, interim=False).order_by("-number").first()
    if newest is None:
        return _("There is no result to approve yet.")
    newest.task = task
    return deliveries.decide(actor, newest)


SIDES = {
    Task.Turn.CLIENT.value: _("Client’s turn"),
    Task.Turn.ASSISTANT.value: _("Assistant’s turn"),
    Task.Turn.THIRD.value: _("Waiting for others"),
}
WAYS = {
    "accept_task": Way(_("Accept"), flow.accept_task, actions.accept_task),
    "start_task": Way(_("Start"), flow.start_task, actions.start_task),
    "carry_on": Way(_("Carry on"), flow.carry_on, actions.carry_on),
    "deliver": Way(_("Hand over the result"), deliveries.deliver, form=_on_page("deliveries")),
    "approve_delivery": Way(_("Look at the result and approve it"), _decide, form=_on_page("deliveries")),
    "request_changes": Way(_("Ask for changes"), _decide, form=_on_page("deliveries")),
    "ask_question": Way(_("Ask"), flow.has_it, form=_on_page("questions")),
    "pass_on": Way(_("Pass on"), flow.pass_on, form=_form_of("pass_on")),
    "wait_for": Way(_("Wait for somebody"), flow.wait_for, form=_form_of("wait_for")),
    "decline_task": Way(_("Decline"), flow.decline_task, form=_form_of("decline_task")),
    "withdraw_task": Way(_("Withdraw"), flow.withdraw_task, form=_form_of("withdraw_task")),
    "reopen_task": Way(_("Open again"), flow.reopen_task, form=_form_of("reopen_task")),
}
