"""Several tasks in one text: lists, paragraphs, "und dann", "and then", one request after the other."""

import re
from dataclasses import dataclass
from datetime import datetime

from vorzimmer.tasks.capture.dates import FoundDate, find_date

MOST = 20
TITLE = 80
"""Characters of a title that is made of a sentence."""
ITEM = re.compile(r"^[ \t]*(?:[-*•–‣◦]|\(?\d{1,2}[.)]|[a-z]\)|\[[ x]?\])[ \t]+(?=\S)", re.MULTILINE)
GREETING = re.compile(
    r"\A\s*(?:(?:hallo|hi|hey|hello|liebe[rs]?|guten (?:morgen|tag|abend)|good (?:morning|afternoon|evening)|dear|moin|servus"
    r"|sehr geehrte[rs]?)\b[^\n.!?]{0,40}[,!]?[ \t]*(?:\n+|(?<=[,!])[ \t]+|\Z))",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"\n\s*(?:(?:viele|beste|liebe|herzliche|schöne|mit (?:freundlichen|besten|herzlichen)) grüße\b|danke\b|vielen dank\b|lg\b|vg\b"
    r"|thanks\b|thank you\b|(?:best|kind|warm) regards\b|best,|cheers\b)[\s\S]{0,80}\Z",
    re.IGNORECASE,
)
AND_THEN = re.compile(
    r"(?:(?<=[.!?;,])|(?<=\w))\s+"
    r"(?=(?:und (?:dann|danach|außerdem|anschließend)|and then|and also|and after that)\b)"
    r"|(?<=[.!?;])\s+(?=(?:dann|danach|außerdem|anschließend|zusätzlich|ferner|weiterhin|des weiteren|zum schluss|zuletzt"
    r"|then|also|additionally|afterwards|after that|in addition|besides|finally|lastly|next)\b)",
    re.IGNORECASE,
)
OPENING = re.compile(
    r"^\s*(?:[,;]\s*)?(?:und\s+|and\s+)?"
    r"(?:(?:dann|danach|außerdem|anschließend|zusätzlich|ferner|weiterhin|des weiteren|zum schluss|zuletzt"
    r"|then|also|additionally|afterwards|after that|in addition|besides|finally|lastly|next)\b[,:]?\s*)+(?:noch\s+)?",
    re.IGNORECASE,
)
PLEASE = re.compile(
    r"^(?:bitte|please|(?:kannst|könntest|würdest) du(?: bitte)?|(?:können|könnten|würden) sie(?: bitte)?"
    r"|(?:can|could|would) you(?: please)?|(?:ich )?brauche(?: ich)?|i need(?: you to)?)[,:]?\s+",
    re.IGNORECASE,
)
NO_HEADING = re.compile(r"aufgaben|to-?dos?\b|folgende|following|\bbitte\b|please|\btasks?\b|\bliste?\b", re.IGNORECASE)
"""A line above a list that says no more than that a list follows."""
VERBS = (
    "antworte beantworte bestelle besorge bring buche bereite erstelle erinnere fasse finde frag frage hol informiere kauf"
    " kläre koordiniere kontaktiere kümmere leite mach mache melde miete nimm organisiere plane prüfe recherchiere reserviere"
    " ruf rufe sag sage schick schicke schreib schreibe sende sammle stell stelle storniere such suche trag trage übersetze"
    " vereinbare vergleiche verschiebe verschicke aktualisiere"
    " answer arrange ask book bring buy call cancel check clean collect compare contact create draft edit email file find"
    " fix forward get make move order organise organize plan prepare print reply remind research reserve review schedule"
    " send set sort summarise summarize tell translate update write"
)
REQUEST = re.compile(
    r"^(?:bitte\b|please\b|(?:kannst|könntest|würdest) du\b|(?:können|könnten|würden) sie\b|(?:can|could|would) you\b"
    rf"|(?:{'|'.join(VERBS.split())})\b)",
    re.IGNORECASE,
)
SENTENCE = re.compile(
    r"(?<=[.!?;])(?<!\d\.)(?<!\b[A-Za-z]\.)(?<!\b(?:Nr|Dr|St|Mr|ca)\.)(?<!\b(?:bzw|Mrs|z\.B|e\.g)\.)"
    r"\s+(?=[A-ZÄÖÜ„“\"])|\n"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One task of several: what it is called, what was said, by when."""

    title: str
    outcome: str
    due: FoundDate | None = None


def split(text: str, now: datetime) -> list[Piece]:
    """The tasks of a text in their order; one when it is one. Greeting and closing belong to none."""
    return [piece_of(part, now) for part in parts_of(text)]


def parts_of(text: str) -> list[str]:
    """The texts of the pieces, without the words that only join them. At most MOST; the last keeps the rest."""
    body = CLOSING.sub("", GREETING.sub("", f"{text.strip()}\n")).strip()
    found = [part for each in _listed(body) for part in _joined(each)]
    clean = [tidy for part in found if (tidy := _tidy(part))]
    return [*clean[: MOST - 1], "\n".join(clean[MOST - 1 :])] if len(clean) > MOST else clean


def piece_of(text: str, now: datetime) -> Piece:
    """A piece with the title and the date that its words give."""
    due = find_date(text, now)
    return Piece(title_of(text, due), text, due)


def title_of(text: str, due: FoundDate | None) -> str:
    """The first sentence without "please" and without the deadline, which stands in its own field."""
    said = f"{text[: due.start]}{text[due.end :]}" if due else text
    whole = SENTENCE.split(said.strip(), maxsplit=1)[0].strip().replace("()", "")
    first = PLEASE.sub("", whole)
    first = first if first == whole else first.rstrip("?")
    first = re.sub(r"\s+([,.;:!?])", r"\1", re.sub(r"\s{2,}", " ", first)).strip(" \t,;:.–-")
    if len(first) > TITLE:
        first = first[: TITLE - 1].rsplit(" ", 1)[0] + "…"
    return first[:1].upper() + first[1:]


def _listed(body: str) -> list[str]:
    """The points of a list, or the paragraphs. A heading holds for every point: it goes along with each."""
    starts = [match.start() for match in ITEM.finditer(body)]
    if len(starts) < 2:
        return re.split(r"\n\s*\n", body)
    ends = [*starts[1:], len(body)]
    points = [ITEM.sub("", body[start:end], count=1).strip() for start, end in zip(starts, ends, strict=True)]
    points[-1], _, after = points[-1].partition("\n\n")
    before = body[: starts[0]].strip()
    if before.endswith(":"):
        about = "" if NO_HEADING.search(before) else f"\n\n{before.rstrip(':')}"
        points, before = [f"{point}{about}" for point in points], ""
    return [part for part in (before, *points, after) if part.strip()]


def _joined(part: str) -> list[str]:
    """One request after the other: at the joining words, and where a sentence asks for something new."""
    pieces: list[str] = []
    for clause in AND_THEN.split(part):
        fresh = True
        for sentence in SENTENCE.split(clause):
            if fresh or (REQUEST.match(sentence.strip()) and REQUEST.match(_tidy(pieces[-1]))):
                pieces.append(sentence)
            else:
                pieces[-1] = f"{pieces[-1]}\n{sentence}" if "\n" in clause else f"{pieces[-1]} {sentence}"
            fresh = False
    return pieces


def _tidy(part: str) -> str:
    bare = OPENING.sub("", part.strip(), count=1).strip().rstrip(",;")
    bare = re.sub(r"^(brauche|möchte|hätte) ich\b", r"ich \1", bare)
    return bare[:1].upper() + bare[1:]
