"""One page as a Markdown file: a few lines about it, its text, and the checklist of a procedure. Decision 0030."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vorzimmer.handbook.models import ProcedureStep, WishedStep
from vorzimmer.handbook.models.procedure import When

FENCE = "---"
STEPS = "<!-- steps -->"
LINE = re.compile(r"^- \[[ xX]\] (?P<text>.*?)(?:\s*<!--(?P<facts>[^>]*)-->)?\s*$")
FACT = re.compile(r"(\w+)(?:=(\"[^\"]*\"|\S+))?")
HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


@dataclass(slots=True)
class Read:
    """What a file says. `title` is empty when the file names none."""

    title: str
    section: str
    kind: str
    body: str
    steps: list[WishedStep] = field(default_factory=list)


def write(facts: Mapping[str, str], body: str, steps: Sequence[ProcedureStep] = ()) -> str:
    """The page as a file; facts without a value are left out."""
    head = [f"{name}: {_one_line(value)}" for name, value in facts.items() if value]
    text = "\n".join([FENCE, *head, FENCE, "", body.strip(), ""])
    return text if not steps else text + "\n".join(["", STEPS, *map(_line, steps), ""])


def read(text: str) -> Read:
    """The same way back; also files of other programs, with or without lines about them at their head."""
    facts, body = _head(text.lstrip("\ufeff").replace("\r\n", "\n"))
    body, _mark, checklist = body.partition(STEPS)
    steps = [step for line in checklist.splitlines() if (step := _step(line))]
    title = facts.get("title", "")
    if not title and (found := HEADING.search(body)):
        title = found[1].strip()
        body = body.replace(found[0], "", 1)
    kind = "procedure" if steps or facts.get("kind") == "procedure" else "page"
    return Read(title[:200], facts.get("section", "")[:200], kind, body.strip(), steps)


def _head(text: str) -> tuple[dict[str, str], str]:
    if not text.startswith(f"{FENCE}\n"):
        return {}, text
    head, mark, body = text[len(FENCE) + 1 :].partition(f"\n{FENCE}\n")
    if not mark:
        return {}, text
    pairs = (line.partition(":") for line in head.splitlines() if ":" in line and not line.startswith((" ", "-")))
    return {name.strip().casefold(): value.strip().strip("\"'") for name, _colon, value in pairs}, body


def _line(step: ProcedureStep) -> str:
    facts = [f"key={step['key']}", f"side={step['side']}"]
    if step["days"] is not None:
        facts += [f"days={step['days']}", f"when={step['when']}", "working" if step["working"] else "calendar"]
    facts += ["stop"] if step["stop"] else []
    facts += [f'note="{_one_line(step["note"]).replace(chr(34), chr(39))}"'] if step["note"] else []
    return f"- [ ] {step['text']} <!-- {' '.join(facts)} -->"


def _step(line: str) -> WishedStep | None:
    found = LINE.match(line)
    if not found or not found["text"].strip():
        return None
    facts = {name: value.strip('"') for name, value in FACT.findall(found["facts"] or "")}
    days = facts.get("days", "")
    return WishedStep(
        key=facts.get("key", "")[:12], text=found["text"].strip(),
        side="client" if facts.get("side") == "client" else "assistant",
        days=int(days) if days.isdecimal() and len(days) < 4 else None,
        working="calendar" not in facts, when=facts["when"] if facts.get("when") in When.values else "after_start",
        stop="stop" in facts, note=facts.get("note", ""),
    )  # fmt: skip


def _one_line(value: str) -> str:
    return " ".join(str(value).split())
