"""The way of a task as a table: which verb leads from which states to which. Rules ask it, a test walks it.

`docs/task-states.md` is `diagram()`; a test compares.
"""

from dataclasses import dataclass

DRAFT, HANDED_OVER, ACCEPTED, IN_PROGRESS = "draft", "handed_over", "accepted", "in_progress"
DELIVERED, DONE, DECLINED, WITHDRAWN = "delivered", "done", "declined", "withdrawn"

STATES = (DRAFT, HANDED_OVER, ACCEPTED, IN_PROGRESS, DELIVERED, DONE, DECLINED, WITHDRAWN)
OPEN = (HANDED_OVER, ACCEPTED, IN_PROGRESS, DELIVERED)

OWNERS = {
    DRAFT: ("client", "assistant"),
    HANDED_OVER: ("assistant", "client"),
    ACCEPTED: ("assistant", "client", "third"),
    IN_PROGRESS: ("assistant", "client", "third"),
    DELIVERED: ("client", "assistant"),
    DONE: ("", "assistant", "client", "coordination"),
    DECLINED: ("",),
    WITHDRAWN: ("",),
}
"""Who may have the turn in a state, the usual side first; while a complaint is settled, a done task is somebody's."""


@dataclass(frozen=True, slots=True)
class Way:
    """A verb and where it leads; `to` is empty when the state stays as it is."""

    verb: str
    come_from: tuple[str, ...]
    to: str = ""


WAYS = (
    Way("hand_over", (DRAFT,), HANDED_OVER),
    Way("take_on", (DRAFT,), ACCEPTED),
    Way("delete_draft", (DRAFT,)),
    Way("change_task", (DRAFT, *OPEN)),
    Way("take_back", (HANDED_OVER,), DRAFT),
    Way("accept_task", (HANDED_OVER,), ACCEPTED),
    Way("accept_with_date", (HANDED_OVER,), ACCEPTED),
    Way("decline_task", (HANDED_OVER, ACCEPTED), DECLINED),
    Way("pass_on", (HANDED_OVER, ACCEPTED, IN_PROGRESS, DECLINED), HANDED_OVER),
    Way("propose_date", (HANDED_OVER, ACCEPTED, IN_PROGRESS)),
    Way("agree_date", OPEN),
    Way("refuse_date", OPEN),
    Way("take_back_date", OPEN),
    Way("start_task", (ACCEPTED,), IN_PROGRESS),
    Way("wait_for", (ACCEPTED, IN_PROGRESS)),
    Way("carry_on", (ACCEPTED, IN_PROGRESS)),
    Way("deliver", (ACCEPTED, IN_PROGRESS), DELIVERED),
    Way("approve_delivery", (DELIVERED,), DONE),
    Way("take_back_approval", (DONE,), DELIVERED),
    Way("request_changes", (DELIVERED,), IN_PROGRESS),
    Way("complain", (DONE,)),
    Way("offer_settlement", (DONE,)),
    Way("refuse_settlement", (DONE,)),
    Way("settle_complaint", (DONE,)),
    Way("withdraw_task", OPEN, WITHDRAWN),
    Way("reopen_task", (DONE,), IN_PROGRESS),
    Way("reopen_task", (DECLINED, WITHDRAWN), HANDED_OVER),
)


def leads_somewhere(verb: str, state: str) -> bool:
    """Whether the verb makes sense in this state."""
    return any(way.verb == verb and state in way.come_from for way in WAYS)


def goal(verb: str, state: str) -> str:
    """The state after the verb. KeyError if it leads nowhere from here."""
    for way in WAYS:
        if way.verb == verb and state in way.come_from:
            return way.to or state
    raise KeyError(verb, state)


def diagram() -> str:
    """The table as a drawing (Mermaid) and as text, for the documentation."""
    lines = ["# The states of a task", "", "Generated from `vorzimmer/tasks/states.py` by a test.", ""]
    lines += ["```mermaid", "stateDiagram-v2", f"  [*] --> {DRAFT}: write_draft"]
    moves = [(start, way.to, way.verb) for way in WAYS for start in way.come_from if way.to]
    for pair in dict.fromkeys((start, to) for start, to, _ in moves):
        verbs = ", ".join(verb for start, to, verb in moves if (start, to) == pair)
        lines.append(f"  {pair[0]} --> {pair[1]}: {verbs}")
    lines += [f"  {DRAFT} --> [*]: delete_draft", "```", ""]
    lines += ["| state | whose turn | verbs that stay in it |", "|---|---|---|"]
    for state in STATES:
        stay = ", ".join(way.verb for way in WAYS if not way.to and state in way.come_from)
        owners = ", ".join(owner or "nobody" for owner in OWNERS[state])
        lines.append(f"| {state} | {owners} | {stay} |")
    return "\n".join(lines) + "\n"
