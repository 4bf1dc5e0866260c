"""The lines of a procedure in a form: as many as there are, and some empty ones below."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from vorzimmer.handbook.models import WishedStep
from vorzimmer.handbook.models.procedure import When
from vorzimmer.handbook.writing import MOST_DAYS, MOST_STEPS

EMPTY = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands in the form; `days` is text as it was typed."""

    number: int
    key: str = ""
    text: str = ""
    side: str = "assistant"
    days: str = ""
    unit: str = "working"
    when: str = When.AFTER_START.value
    stop: bool = False
    note: str = ""


class StepRows:
    """`step-0-text`, `step-0-side` …; a line without words is left out, so emptying one removes it."""

    whens = When.choices

    def __init__(self, typed: Mapping[str, Any] | None, steps: Iterable[Any] = ()) -> None:
        if typed is not None:
            self.lines = list(_typed(typed))
        else:
            self.lines = [_kept(number, step) for number, step in enumerate(steps)]
        more = EMPTY if typed is None or "more_steps" in typed else 0
        begin = len(self.lines)
        self.lines += [Line(number) for number in range(begin, min(begin + more, MOST_STEPS))]

    @property
    def wished(self) -> list[WishedStep]:
        """As the actions take it."""
        return [_wished(line) for line in self.lines if line.text.strip()]


def _typed(typed: Mapping[str, Any]) -> Iterable[Line]:
    for number in range(MOST_STEPS):
        name = f"step-{number}-"
        if f"{name}text" not in typed:
            return
        yield Line(
            number, key=typed.get(f"{name}key", ""), text=typed.get(f"{name}text", ""),
            side="client" if typed.get(f"{name}side") == "client" else "assistant",
            days=typed.get(f"{name}days", ""), unit=typed.get(f"{name}unit", "working"),
            when=typed.get(f"{name}when", "") if typed.get(f"{name}when") in When.values else When.AFTER_START.value,
            stop=bool(typed.get(f"{name}stop")), note=typed.get(f"{name}note", ""),
        )  # fmt: skip


def _kept(number: int, step: Any) -> Line:
    return Line(
        number, key=step["key"], text=step["text"], side=step["side"], days="" if step["days"] is None else str(step["days"]),
        unit="working" if step["working"] else "calendar", when=step["when"], stop=step["stop"], note=step["note"],
    )  # fmt: skip


def _wished(line: Line) -> WishedStep:
    days = line.days.strip()
    return WishedStep(
        key=line.key, text=line.text, side=line.side,
        days=min(int(days), MOST_DAYS) if days.isdecimal() else None,
        working=line.unit != "calendar", when=line.when, stop=line.stop, note=line.note,
    )  # fmt: skip
