"""What changing many tasks does to each of them: the verbs of the tasks, one by one, and back again."""

from collections.abc import Callable
from datetime import UTC, date, time
from typing import Any
from uuid import UUID

from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vorzimmer.journal.action import NotAllowed
from vorzimmer.overviews.dates import give_date, moved_to
from vorzimmer.overviews.models import BulkChange, BulkItem
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tasks import actions, states
from vorzimmer.tasks.models import Delivery, Task
from vorzimmer.tasks.queries import open_date

Verb = BulkChange.Verb
REPLACED = gettext_lazy("It replaced an earlier proposal, and that does not come back.")
CHANGED_SINCE = gettext_lazy("Something else has happened to it since.")


def stands(task: Task) -> dict[str, Any]:
    """How a task stands, as plain JSON: enough to see whether it changed, and to bring it back."""
    proposal = open_date(task)
    return {
        "proposed": str(proposal.pk) if proposal else "",
        "state": task.state,
        "assistant": str(task.assistant_id or ""),
        "kind": task.kind,
        "due_at": task.due_at.astimezone(UTC).isoformat() if task.due_at else "",
        "due_zone": task.due_zone,
    }


def change(actor: Actor, task: Task, verb: str, wish: dict[str, Any]) -> None:
    """Do it to one task. NotAllowed with the reason of its own rule."""
    CHANGES[verb](actor, task, wish)


def take_back(actor: Actor, task: Task, item: BulkItem) -> None:
    """Bring one task back to how it stood. NotAllowed when it changed meanwhile, or when no verb leads back."""
    if stands(task) != item.after:
        raise NotAllowed(CHANGED_SINCE)
    BACK[item.bulk.verb](actor, task, item.before)


def _pass_on(actor: Actor, task: Task, wish: dict[str, Any]) -> None:
    actions.pass_on(actor=actor, task=task, to=_member(wish["to"]), reason=wish.get("reason", ""))


def _due(actor: Actor, task: Task, wish: dict[str, Any]) -> None:
    at = time.fromisoformat(wish["clock"]) if wish.get("clock") else None
    give_date(actor, task, moved_to(actor, task, date.fromisoformat(wish["day"]), at))


def _kind(actor: Actor, task: Task, wish: dict[str, Any]) -> None:
    if task.kind == wish["kind"]:
        raise NotAllowed(_("It is of this kind already."))
    actions.change_task(actor=actor, task=task, seen_version=task.version, wanted={"kind": wish["kind"]})


def _approve(actor: Actor, task: Task, wish: dict[str, Any]) -> None:
    delivery = _newest(task)
    if delivery is None or task.state != states.DELIVERED:
        raise NotAllowed(_("There is no result to approve yet."))
    actions.approve_delivery(actor=actor, delivery=delivery)


def _withdraw(actor: Actor, task: Task, wish: dict[str, Any]) -> None:
    actions.withdraw_task(actor=actor, task=task, reason=wish.get("reason", ""))


def _back_to_assistant(actor: Actor, task: Task, before: dict[str, Any]) -> None:
    """Who passed it on accepts it again; the coordination asks the former assistant again."""
    mine = before["assistant"] == str(actor.id)
    if not mine:
        actions.pass_on(actor=actor, task=task, to=_member(before["assistant"]))
        return
    actions.accept_task(actor=actor, task=task)
    if before["state"] == states.IN_PROGRESS:
        actions.start_task(actor=actor, task=task)


def _back_to_date(actor: Actor, task: Task, before: dict[str, Any]) -> None:
    """What was only proposed is taken back; what was changed is changed again."""
    proposal = open_date(task)
    if proposal is not None and str(proposal.pk) != before["proposed"]:
        if before["proposed"]:
            raise NotAllowed(REPLACED)
        actions.take_back_date(actor=actor, proposal=proposal)
        return
    due_at = parse_datetime(before["due_at"]) if before["due_at"] else None
    wanted = {"due_at": due_at, "due_zone": before["due_zone"]}
    actions.change_task(actor=actor, task=task, seen_version=task.version, wanted=wanted)


def _back_to_kind(actor: Actor, task: Task, before: dict[str, Any]) -> None:
    actions.change_task(actor=actor, task=task, seen_version=task.version, wanted={"kind": before["kind"]})


def _back_to_delivered(actor: Actor, task: Task, before: dict[str, Any]) -> None:
    delivery = _newest(task)
    if delivery is None:
        raise NotAllowed(CHANGED_SINCE)
    actions.take_back_approval(actor=actor, delivery=delivery)


def _back_to_open(actor: Actor, task: Task, before: dict[str, Any]) -> None:
    actions.reopen_task(actor=actor, task=task, reason=_("It was withdrawn together with others, and that is undone."))


def _newest(task: Task) -> Delivery | None:
    delivery = next(iter(Delivery.objects.filter(task=task, interim=False).order_by("-number")[:1]), None)
    if delivery is not None:
        delivery.task = task
    return delivery


def _member(key: str) -> Membership | None:
    return Membership.objects.select_related("user", "workspace").get(pk=UUID(key)) if key else None


CHANGES: dict[str, Callable[[Actor, Task, dict[str, Any]], None]] = {
    Verb.PASS_ON: _pass_on,
    Verb.DUE: _due,
    Verb.KIND: _kind,
    Verb.APPROVE: _approve,
    Verb.WITHDRAW: _withdraw,
}
BACK: dict[str, Callable[[Actor, Task, dict[str, Any]], None]] = {
    Verb.PASS_ON: _back_to_assistant,
    Verb.DUE: _back_to_date,
    Verb.KIND: _back_to_kind,
    Verb.APPROVE: _back_to_delivered,
    Verb.WITHDRAW: _back_to_open,
}
