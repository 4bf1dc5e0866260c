"""One line of the list "who does what by when": in words already, so that printing it is cheap."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.foundation import clock, moments
from vorzimmer.foundation.templatetags.ui import turn_words
from vorzimmer.people.actor import Actor
from vorzimmer.people.names import first_name
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.queries.kinds import Face

ANY = UUID(int=0)


@dataclass(slots=True)
class TaskRow:
    """A task, or an open step of one (`is_step`). `whose` and `turn_text` are for the turn component.

    `promise_text`: the answer that is promised before the work is due. `late`: whoever has the turn let the
    promised moment pass; `overdue`: it should be finished by now. `assistant` of a step is whoever does it.
    `turn` is the side that must act, as it is stored; `begun_at`: when it was handed over, or written down.
    """

    pk: UUID
    task_id: UUID
    is_step: bool
    title: str
    task_title: str
    url: str
    client: str
    engagement_id: UUID
    kind: str
    icon: str
    kind_name: str
    state: str
    state_text: str
    whose: str
    turn_text: str
    promise_text: str
    due_at: datetime | None
    due_text: str
    late: bool
    overdue: bool
    assistant: str
    budget_minutes: int | None
    turn: str = ""
    begun_at: datetime | None = None

    @property
    def is_mine(self) -> bool:
        return self.whose == "mine"


@dataclass(slots=True)
class Reader:
    """Who reads the list, and what is looked up once for all rows. `undecided`: where they approve no results."""

    actor: Actor
    sides: dict[UUID, str]
    contacts: dict[UUID, str]
    faces: Mapping[str, Face]
    undecided: frozenset[UUID] = frozenset()
    now: datetime = field(default_factory=clock.now)
    address: str = field(default_factory=lambda: reverse("screens:task", args=[ANY]))
    states: dict[str, str] = field(default_factory=lambda: {key: str(label) for key, label in Task.State.choices})

    def url(self, task: UUID) -> str:
        return self.address.replace(str(ANY), str(task))

    def face(self, kind: str) -> Face:
        return self.faces.get(kind) or Face("circle", "")


def whose_turn(actor: Actor, task: Task) -> tuple[str, str]:
    """For the turn component on a page of one task: mine, theirs, outside or nobody, and the name."""
    team = task.engagement.team
    part = team.part_of(actor)
    contact = next((one.user.first_name for one in [*team.deciding, *team.contacts]), "")
    may_not = part is not None and part.role == "contact" and not part.decides
    reader = Reader(
        actor=actor,
        sides={task.engagement_id: team.side_of(actor) or part.role} if part else {},
        contacts={task.engagement_id: contact},
        faces={},
        undecided=frozenset([task.engagement_id] if may_not else []),
        address="",
        states={},
    )
    row = {
        name: getattr(task, name) for name in ("engagement_id", "turn", "state", "waits_for", "is_open", "assistant_id")
    }
    return _whose(reader, {**row, "assistant__user__name": task.assistant.name if task.assistant else ""})


def task_row(reader: Reader, row: dict[str, Any]) -> TaskRow:
    """A row of `values(*TASK_COLUMNS)`."""
    whose, name = _whose(reader, row)
    until, due = row["turn_until"], row["due_at"]
    since = None if whose in ("outside", "nobody") else row["turn_since"]
    closed = reader.states[row["state"]] if whose == "nobody" else ""
    face = reader.face(row["kind"])
    promise = until is not None and until != due and whose in ("mine", "theirs")
    complained = promise and row["state"] == Task.State.DONE
    return TaskRow(
        pk=row["pk"], task_id=row["pk"], is_step=False, title=row["title"], task_title=row["title"],
        url=reader.url(row["pk"]), client=row["engagement__client__name"], engagement_id=row["engagement_id"],
        kind=row["kind"], icon=face.icon, kind_name=face.name,
        state=row["state"], state_text=reader.states[row["state"]],
        whose=whose,
        turn_text=closed or turn_words(whose, name, since, until if whose == "outside" else None),
        promise_text=_promise_words(reader, row) % {"when": moments.near(until)} if promise and until else "",
        due_at=due, due_text=moments.near(due) if due and not complained else "",
        late=until is not None and until < reader.now,
        overdue=row["state"] in Task.OPEN and due is not None and due < reader.now,
        assistant=row["assistant__user__name"] or "", budget_minutes=row["budget_minutes"],
        turn=row["turn"], begun_at=row["handed_over_at"],
    )  # fmt: skip


def _promise_words(reader: Reader, row: dict[str, Any]) -> str:
    """What is promised: an answer, or that a complaint about what is done is settled."""
    if row["state"] == Task.State.DONE:
        return _("Complaint to be settled by %(when)s")
    return _("Answer overdue since %(when)s") if row["turn_until"] < reader.now else _("Answer by %(when)s")


def step_row(reader: Reader, row: dict[str, Any]) -> TaskRow:
    """A row of `values(*STEP_COLUMNS)`."""
    place, due = row["task__engagement_id"], row["due_at"]
    whose, name = _whose_step(reader, row, place)
    face = reader.face(row["task__kind"])
    overdue = due is not None and due < reader.now
    return TaskRow(
        pk=row["pk"], task_id=row["task_id"], is_step=True, title=row["text"], task_title=row["task__title"],
        url=f"{reader.url(row['task_id'])}#steps", client=row["task__engagement__client__name"],
        engagement_id=place,
        kind=row["task__kind"], icon="list-checks", kind_name=face.name, state="", state_text="",
        whose=whose, turn_text=turn_words(whose, name), promise_text="",
        due_at=due, due_text=moments.near(due) if due else "", late=overdue, overdue=overdue,
        assistant=_does(reader, row, place)[1], budget_minutes=None,
        turn="third" if whose == "outside" else row["side"], begun_at=row["added_at"],
    )  # fmt: skip


def _whose(reader: Reader, row: dict[str, Any]) -> tuple[str, str]:
    place, turn = row["engagement_id"], row["turn"]
    side = reader.sides.get(place)
    if row["state"] == Task.State.DRAFT:
        return "mine", ""
    if turn == Task.Turn.THIRD:
        return "outside", row["waits_for"]
    if turn == Task.Turn.NOBODY:
        return "nobody", ""
    if turn == Task.Turn.CLIENT:
        decides = row["state"] != Task.State.DELIVERED or place not in reader.undecided
        return ("mine", "") if side == "client" and decides else ("theirs", reader.contacts.get(place, ""))
    if turn == Task.Turn.COORDINATION or (row["assistant_id"] is None and row["state"] in Task.OPEN):
        coordinates = reader.actor.runs_the_workspace or side == "coordinator"
        return ("mine", "") if coordinates else ("theirs", _("The coordination"))
    name = row["assistant__user__name"] or ""
    return ("mine", "") if row["assistant_id"] == reader.actor.id else ("theirs", first_name(name))


def _whose_step(reader: Reader, row: dict[str, Any], place: UUID) -> tuple[str, str]:
    if row["after_id"] is not None and row["after__done_at"] is None:
        return "outside", _("“%(step)s”") % {"step": row["after__text"]}
    mine, name = _does(reader, row, place)
    return ("mine", "") if mine else ("theirs", first_name(name))


def _does(reader: Reader, row: dict[str, Any], place: UUID) -> tuple[bool, str]:
    """Whether the reader does the step, and the name of who does it."""
    if row["who_id"] is not None:
        return row["who_id"] == reader.actor.id, row["who__user__name"] or ""
    if row["side"] == Task.Turn.CLIENT:
        return reader.sides.get(place) == "client", reader.contacts.get(place, "")
    return row["task__assistant_id"] == reader.actor.id, row["task__assistant__user__name"] or ""
