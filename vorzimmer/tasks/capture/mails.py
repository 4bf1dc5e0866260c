"""A mail that somebody pasted: its head, the newest text, and what is quoted, as German and English programs write them."""

import re
from dataclasses import dataclass, field
from datetime import datetime

NAMES = {
    "sender": "von|from|absender|sender",
    "subject": "betreff|subject",
    "to": "an|to|empfänger",
    "sent": "gesendet|sent|datum|date|gesendet am",
    "copy": "cc|kopie|bcc|antwort an|reply-to|reply to|wichtigkeit|importance|priorität|priority|anlagen|attachments|message-id",
}
LINE = re.compile(
    rf"^[ \t>]*\*{{0,2}}(?P<name>{'|'.join(NAMES.values())})[ \t]*:\*{{0,2}}[ \t]*(?P<value>.*)$", re.IGNORECASE
)
FIELD = {name: key for key, names in NAMES.items() for name in names.split("|")}
MARKER = re.compile(
    r"^[ \t>]*(?:-{2,}[ \t]*(?:ursprüngliche nachricht|original message|originalnachricht|original-nachricht|forwarded message"
    r"|weitergeleitete nachricht|weitergeleitete e-?mail)[ \t]*-{2,}"
    r"|(?:anfang der weitergeleiteten (?:nachricht|e-?mail)|begin forwarded message|weitergeleitete nachricht)[ \t]*:|_{10,})[ \t]*$",
    re.IGNORECASE,
)
WROTE = re.compile(
    r"^[ \t>]*(?:am\s(?P<am>[^\n]{6,80}?)\sschrieb\s(?P<wer>[^\n]{2,120}(?:\n[^\n]{2,80})?):"
    r"|on\s(?P<on>[^\n]{6,80}?(?:AM|PM|\d{4}|\d:\d\d)),?\s(?P<who>[^\n]{2,120}(?:\n[^\n]{2,80})?)\swrote:)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
SUBJECT_MARKS = re.compile(r"^(?:(?:aw|antw|wg|re|fwd?|wtrlt?|rv)(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a mail."""

    name: str
    kind: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail says. `words` are those of whoever passes it on; `left_out` is what older mails are quoted with.

    `sent` is as the mail says it, or a moment where the file knows it.
    """

    subject: str = ""
    sender: str = ""
    to: str = ""
    sent: str | datetime = ""
    words: str = ""
    text: str = ""
    left_out: str = ""
    attachments: list[Attachment] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Head:
    """A block of lines such as "Von: …"; `start` and `end` are numbers of lines."""

    start: int
    end: int
    said: dict[str, str]


def read_mail(text: str) -> Mail | None:
    """The mail in a pasted text; None when it looks like none. Nothing of the text is lost: see `left_out`."""
    lines = text.replace("\r\n", "\n").replace("\u00a0", " ").split("\n")
    head = _head(lines, 0)
    return _with_head(lines, head) if head else _reply("\n".join(lines))


def newest(text: str) -> tuple[str, str]:
    """The newest text of a mail, and everything older that is quoted below it."""
    lines = text.split("\n")
    older = _head(lines, 0)
    cuts = [_marker_before(lines, older.start)] if older else []
    cuts += [number for number, line in enumerate(lines) if MARKER.match(line) or line.startswith(">")]
    cut = min(cuts, default=len(lines))
    before, below = "\n".join(lines[:cut]), "\n".join(lines[cut:])
    for end in (WROTE.search(before), SIGNATURE.search(before)):
        if end:
            before, below = before[: end.start()], f"{before[end.start() :]}\n{below}"
    return _neat(before), below.strip()


def _with_head(lines: list[str], head: Head) -> Mail:
    said = head.said
    words = _neat("\n".join(lines[: _marker_before(lines, head.start)]))
    body = "\n".join(lines[head.end :])
    if all(not line.strip() or line.startswith(">") for line in lines[head.end :]):
        body = _unquoted(body)
    text, older = newest(body)
    return Mail(
        subject_of(said.get("subject", "")), said.get("sender", ""), said.get("to", ""), said.get("sent", ""), words,
        text, older,
    )  # fmt: skip


def _reply(text: str) -> Mail | None:
    """A text with "Am … schrieb …:" and the quoted mail below it."""
    wrote = WROTE.search(text)
    if not wrote or "\n>" not in text[wrote.end() - 1 :]:
        return None
    words, quoted = _neat(text[: wrote.start()]), _unquoted(text[wrote.end() :])
    inner, older = newest(quoted)
    who, when = wrote["wer"] or wrote["who"], wrote["am"] or wrote["on"]
    return Mail(sender=" ".join(who.split()), sent=when.replace(" um ", ", "), words=words, text=inner, left_out=older)


def subject_of(text: str) -> str:
    """Without what replying and forwarding put before it."""
    return SUBJECT_MARKS.sub("", " ".join(text.split()))


def _head(lines: list[str], start: int) -> Head | None:
    """The first block that names a sender, and a subject, a date or a recipient."""
    number = start
    while number < len(lines):
        if not LINE.match(lines[number]):
            number += 1
            continue
        head = _block(lines, number)
        if "sender" in head.said and head.said.keys() & {"subject", "sent", "to"}:
            return head
        number = head.end
    return None


def _block(lines: list[str], start: int) -> Head:
    said: dict[str, str] = {}
    number, last = start, ""
    while number < len(lines):
        line = lines[number]
        match = LINE.match(line)
        if match:
            last = FIELD[match["name"].casefold()]
            said.setdefault(last, match["value"].strip(" *\t"))
        elif last and line[:1] in (" ", "\t") and line.strip():
            said[last] = f"{said[last]} {line.strip()}".strip()
        elif last and not said[last] and line.strip():
            said[last] = line.strip()
        else:
            break
        number += 1
    return Head(start, number, said)


def _marker_before(lines: list[str], start: int) -> int:
    """Where the mail begins: at the line "Weitergeleitete Nachricht" above its head, if there is one."""
    above = start
    while above and not lines[above - 1].strip():
        above -= 1
    return above - 1 if above and MARKER.match(lines[above - 1]) else start


def _unquoted(text: str) -> str:
    return "\n".join(re.sub(r"^> ?", "", line) for line in text.split("\n"))


def _neat(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in text.split("\n"))).strip()
