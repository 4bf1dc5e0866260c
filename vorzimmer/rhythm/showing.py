"""A check-in as pages show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm import wording
from vorzimmer.rhythm.agreed import agreed_in
from vorzimmer.rhythm.models import CheckIn, CheckInLine
from vorzimmer.rhythm.models.schedule import Kind
from vorzimmer.rhythm.rules import check_ins as rules

ANSWERABLE = (CheckInLine.Section.APPOINTMENT, CheckInLine.Section.PLANNED)
"""What the assistant means to do; a question is answered where it was asked, with its own words."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line in words, and what the reader may do with it."""

    line: CheckInLine
    who: str
    when: str
    icon: str
    may_move: bool
    may_write: bool
    may_answer: bool
    may_ask: bool

    @property
    def waits_for_client(self) -> bool:
        return self.line.who == CheckInLine.Who.CLIENT and self.line.section != CheckInLine.Section.DONE


def line_rows(actor: Actor, check_in: CheckIn, lines: Sequence[CheckInLine]) -> list[Row]:
    """In the order that holds. No query besides the team."""
    return [
        Row(
            line, wording.who_words(line), wording.when_words(line), wording.ICONS[CheckInLine.Section(line.section)],
            may_move=check_in.kind == Kind.MORNING and rules.move(actor, line) is None,
            may_write=rules.write_line(actor, line) is None,
            may_answer=line.section in ANSWERABLE and rules.answer_line(actor, line) is None,
            may_ask=rules.ask(actor, line) is None,
        )
        for line in lines
    ]  # fmt: skip


def planned_minutes(lines: Sequence[CheckInLine]) -> int:
    """What the lines take of the writer's day; what the client put off takes nothing."""
    put_off = (CheckInLine.Answer.NO, CheckInLine.Answer.LATER)
    return sum(
        line.minutes or 0 for line in lines if line.who == CheckInLine.Who.ASSISTANT and line.answer not in put_off
    )


def part_check_in(actor: Actor, check_in: CheckIn, lines: Sequence[CheckInLine]) -> dict[str, Any]:
    """What the part shows, wherever it stands: on its own page and on Today."""
    rows = line_rows(actor, check_in, lines)
    planned = planned_minutes(lines)
    is_morning = check_in.kind == Kind.MORNING
    groups = [] if is_morning else _groups(check_in, rows)
    return {
        "check_in": check_in,
        "engagement": check_in.engagement,
        "topic": f"check-in-{check_in.pk}",
        "rows": rows,
        "groups": groups,
        "is_morning": is_morning,
        "planned": planned,
        "is_over": check_in.day_minutes is not None and planned > check_in.day_minutes,
        "budget_words": wording.budget_words(planned, check_in.day_minutes),
        "stands": check_in.stands(clock.now()),
        "taken_off": wording.taken_off(check_in) if check_in.figures.get("things") else "",
        "how_reckoned": wording.how_reckoned(check_in) if check_in.figures else "",
        "why_not_write": rules.write(actor, check_in),
        "why_not_answer": rules.answer(actor, check_in),
        "why_not_read": rules.read(actor, check_in),
    }


def _groups(check_in: CheckIn, rows: list[Row]) -> list[tuple[str, list[Row]]]:
    found = [(label, [row for row in rows if row.line.section == key]) for key, label in wording.sections(check_in)]
    return [(label, those) for label, those in found if those]


def why_an_offer(check_in: CheckIn) -> str:
    """With somebody self-employed: that it is an offer, and why; one query."""
    return agreed_in(check_in.engagement).reason
