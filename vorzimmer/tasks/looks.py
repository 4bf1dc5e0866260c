"""How a verb is offered: its words, its icon, its rule, and whether it needs a form first."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import brief, complaints, dates, flow

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to do. `reason`: why not, in words. `opens`: `url` is a form for a dialog; otherwise a POST.

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


@dataclass(frozen=True, slots=True)
class Look:
    """What is the same whenever the verb is offered."""

    label: Text
    icon: str
    may: Callable[[Actor, Task], Text | None]
    opens: bool = True
    danger: bool = False


LOOKS = {
    "hand_over": Look(_("Hand over"), "send", flow.hand_over, opens=False),
    "take_on": Look(_("Take it on"), "check", flow.take_on, opens=False),
    "take_back": Look(_("Take back"), "undo-2", flow.take_back, opens=False),
    "accept_task": Look(_("Accept"), "check", flow.accept_task, opens=False),
    "accept_with_date": Look(_("Accept by another date"), "calendar", flow.accept_task),
    "decline_task": Look(_("Decline"), "x", flow.decline_task, danger=True),
    "pass_on": Look(_("Pass on"), "arrow-right", flow.pass_on),
    "propose_date": Look(_("Propose another date"), "calendar", dates.propose_date),
    "start_task": Look(_("Start"), "play", flow.start_task, opens=False),
    "wait_for": Look(_("Wait for somebody"), "hourglass", flow.wait_for),
    "carry_on": Look(_("Carry on"), "play", flow.carry_on, opens=False),
    "withdraw_task": Look(_("Withdraw"), "x", flow.withdraw_task, danger=True),
    "reopen_task": Look(_("Open again"), "redo-2", flow.reopen_task),
    "delete_draft": Look(_("Delete the draft"), "trash-2", flow.delete_draft, danger=True),
}


def offer(actor: Actor, task: Task, verb: str, **other: Any) -> Choice:
    """The verb for this person and task, with the rule's reason; `other` replaces what differs this once."""
    look = LOOKS[verb]
    choice = Choice(
        verb, look.label, reverse(f"tasks:{verb}", args=[task.pk]), look.icon, look.may(actor, task),
        look.opens,
        danger=look.danger,
    )  # fmt: skip
    return replace(choice, **other)


def go_to(part: str, task: Task, label: Text, icon: str, **other: Any) -> Choice:
    """A place on the task's page."""
    return Choice(part, label, f"{reverse('screens:task', args=[task.pk])}#{part}", icon, link=True, **other)


def go_to_complain(actor: Actor, task: Task) -> Choice:
    """The form for a complaint, or why there is none now."""
    reason = complaints.complain(actor, task)
    return replace(go_to("deliveries", task, _("Complain"), "flag", reason=reason), verb="complain",
                   url=f"{reverse('screens:task', args=[task.pk])}#complain")  # fmt: skip


def go_to_brief(actor: Actor, task: Task) -> Choice:
    """The briefing, to change it."""
    return go_to("brief", task, _("Change the briefing"), "pencil", reason=brief.change_task(actor, task))
