"""What a person can do with a task now: one main thing, and the rest. The rules decide, pages only print."""

from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.tasks import asks
from vorzimmer.tasks.briefing import left_to_decide
from vorzimmer.tasks.looks import Choice, Text, go_to, go_to_brief, go_to_complain, offer
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import dates, flow
from vorzimmer.tasks.states import ACCEPTED, DECLINED, DELIVERED, DONE, HANDED_OVER, IN_PROGRESS, leads_somewhere

__all__ = ["Choice", "main_choice", "what_next"]


def what_next(actor: Actor, task: Task) -> list[Choice]:
    """The main thing first, if there is one; then the rest. What makes no sense in this state is left out.

    A verb that the state allows and a rule refuses is there with its reason, but only for the side that has
    it.
    """
    side = task.engagement.team.side_of(actor)
    if side == "assistant":
        found = _of_assistant(actor, task)
    elif side == "client" or flow.wrote(actor, task):
        found = _of_client(actor, task)
    else:
        found = []
    if task.engagement.team.coordinates(actor) and not any(choice.verb == "pass_on" for choice in found):
        found += [*_pass_on(actor, task), *_dispute(task, "coordination", _("Decide on the complaint"))]
    main = next((choice for choice in found if choice.main and not choice.reason), None)
    rest = [replace(choice, main=False) for choice in found if choice is not main]
    return [main, *rest] if main else rest


def main_choice(actor: Actor, task: Task) -> Choice | None:
    """The one thing that this person should do now; None when it is somebody else's turn."""
    return next((choice for choice in what_next(actor, task) if choice.main), None)


def _of_assistant(actor: Actor, task: Task) -> list[Choice]:
    if task.is_draft:
        return [offer(actor, task, "take_on", main=True), offer(actor, task, "delete_draft")]
    found = [*_dates(actor, task), *_answers(task, "assistant")]
    if task.state == HANDED_OVER:
        play_back = offer(
            actor, task, "accept_task", label=_("Accept and play back"), icon="message-circle", opens=True
        )
        found += [*_accepting(actor, task), play_back]
    found += _of_worker(actor, task)
    if task.is_open:
        found += [*_pass_on(actor, task), *_dispute(task, "assistant", _("Settle the complaint"))]
    if leads_somewhere("decline_task", task.state):
        found.append(offer(actor, task, "decline_task"))
    if flow.wrote(actor, task):
        found += _of_writer(actor, task)
    return found


def _accepting(actor: Actor, task: Task) -> list[Choice]:
    """One click; but where the client has left the date open, the assistant says by when."""
    yes, with_date = offer(actor, task, "accept_task"), offer(actor, task, "accept_with_date")
    if left_to_decide(task):
        label = _("Accept and decide")
        return [replace(yes, label=label, opens=True, main=True), with_date]
    if task.due_at is None and task.gaps.get("due_at"):
        label = _("Accept and propose a date")
        return [replace(with_date, label=label, main=True), yes]
    return [replace(yes, main=True, key="a"), with_date]


def _of_worker(actor: Actor, task: Task) -> list[Choice]:
    mine, found = task.turn == Task.Turn.ASSISTANT, []
    if task.waits_for and leads_somewhere("carry_on", task.state):
        found.append(offer(actor, task, "carry_on", main=True))
    elif task.state == ACCEPTED:
        found.append(offer(actor, task, "start_task", main=mine))
    if task.state in (ACCEPTED, IN_PROGRESS):
        main = mine and task.state == IN_PROGRESS
        found.append(go_to("deliveries", task, _("Hand over the result"), "send", main=main))
    if task.state in (HANDED_OVER, ACCEPTED, IN_PROGRESS):
        found.append(go_to("questions", task, _("Ask"), "message-circle-question-mark", key="q"))
        found.append(offer(actor, task, "propose_date"))
    if leads_somewhere("wait_for", task.state) and not task.waits_for:
        found.append(offer(actor, task, "wait_for"))
    return found


def _of_client(actor: Actor, task: Task) -> list[Choice]:
    if task.is_draft:
        change = go_to_brief(actor, task)
        return [offer(actor, task, "hand_over", main=True), change, offer(actor, task, "delete_draft")]
    found = [*_dates(actor, task), *_answers(task, "client")]
    if task.state == DELIVERED:
        found.append(go_to("deliveries", task, _("Look at the result"), "eye", main=task.turn == Task.Turn.CLIENT))
    if task.state == HANDED_OVER and not flow.take_back(actor, task):
        found.append(offer(actor, task, "take_back"))
    if leads_somewhere("propose_date", task.state):
        found.append(offer(actor, task, "propose_date"))
    found += _dispute(task, "client", _("Look at the offer"))
    if task.state in (DELIVERED, DONE):
        found.append(go_to_complain(actor, task))
    return found + _of_writer(actor, task)


def _dispute(task: Task, turn: str, label: Text) -> list[Choice]:
    """The complaint, for whoever has the turn to settle it."""
    if not task.is_disputed or task.turn != turn:
        return []
    return [go_to("deliveries", task, label, "flag", main=True)]


def _of_writer(actor: Actor, task: Task) -> list[Choice]:
    found = [go_to_brief(actor, task)] if leads_somewhere("change_task", task.state) else []
    later = [verb for verb in ("reopen_task", "withdraw_task") if leads_somewhere(verb, task.state)]
    return found + [offer(actor, task, verb) for verb in later]


def _answers(task: Task, side: str) -> list[Choice]:
    ask = asks.last_ask(task) if task.is_open and task.turn == side else None
    if ask is None or ask.side != side:
        return []
    return [go_to(ask.part, task, _("Answer"), "message-circle", main=True)]


def _dates(actor: Actor, task: Task) -> list[Choice]:
    proposal = asks.open_proposal(task) if task.is_open else None
    if proposal is None:
        return []
    if not dates.take_back_date(actor, proposal):
        take_back = reverse("tasks:take_back_date", args=[proposal.pk])
        return [Choice("take_back_date", _("Take the proposed date back"), take_back, "undo-2")]
    if dates.decide_date(actor, proposal):
        return []
    agree, refuse = (reverse(f"tasks:{verb}", args=[proposal.pk]) for verb in ("agree_date", "refuse_date"))
    return [
        Choice("agree_date", _("Agree to the date"), agree, "check", main=True),
        Choice("refuse_date", _("Keep the date") if task.due_at else _("Rather not"), refuse, "x", opens=True),
    ]


def _pass_on(actor: Actor, task: Task) -> list[Choice]:
    if not leads_somewhere("pass_on", task.state):
        return []
    if task.seeks_assistant:
        return [offer(actor, task, "pass_on", label=_("Find somebody"), main=True)]
    return [offer(actor, task, "pass_on", main=task.state == DECLINED)]
