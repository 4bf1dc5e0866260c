"""What a table would become, before anything is made."""

from dataclasses import dataclass
from typing import Any

from vorzimmer.people.actor import Actor
from vorzimmer.portability import queries
from vorzimmer.portability.csv.lines import Line
from vorzimmer.portability.models import TaskImport
from vorzimmer.tasks import queries as tasks

SHOWN = 30


@dataclass(frozen=True, slots=True)
class Shown:
    """A line with the name of its kind."""

    line: Line
    kind: str


def preview(actor: Actor, task_import: TaskImport, *, all_rows: bool) -> dict[str, Any]:
    """Rows that stay outside first, then those with a note, then the good ones; the first 30 unless asked for all."""
    lines = queries.lines_of(actor, task_import)
    ordered = sorted(lines, key=lambda line: (line.is_good, not line.notes))
    faces = tasks.kind_faces()
    shown = ordered if all_rows else ordered[:SHOWN]
    good = sum(line.is_good for line in lines)
    return {
        "lines": [Shown(line, _kind_name(faces, line)) for line in shown],
        "good": good,
        "bad": len(lines) - good,
        "more": len(ordered) - len(shown),
    }


def _kind_name(faces: Any, line: Line) -> str:
    face = faces.get(line.wanted.get("kind", ""))
    return face.name if face else ""
