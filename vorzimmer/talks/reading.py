"""Minutes as they are read: on the page, on paper, and by search."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from vorzimmer.people.actor import Actor
from vorzimmer.talks import queries
from vorzimmer.talks.facts import words
from vorzimmer.talks.models import Feedback, Minutes, MinutesAnswer, Talk, TalkOutcome
from vorzimmer.talks.models.talk import Part
from vorzimmer.talks.rules import arranging, holding
from vorzimmer.talks.showing import minutes_turn


@dataclass(frozen=True, slots=True)
class Document:
    """A version of minutes with its words in the language that is active; `body` is as it was kept."""

    minutes: Minutes
    begun_at: datetime | None
    ended_at: datetime | None
    since: date
    client: list[str]
    assistant: str
    parts: list[dict[str, Any]]
    outcomes: list[dict[str, Any]]
    feedback: list[dict[str, Any]]
    figures: list[tuple[str, str, bool]]
    answers: dict[str, MinutesAnswer]

    @property
    def talk(self) -> Talk:
        return self.minutes.talk


def document(minutes: Minutes) -> Document:
    """No query when the answers have been read."""
    body = minutes.body
    return Document(
        minutes, _moment(body["begun_at"]), _moment(body["ended_at"]), datetime.fromisoformat(body["since"]).date(),
        body["people"]["client"], body["people"]["assistant"],
        [each | {"title": str(Part(each["key"]).label)} for each in body["parts"]],
        [
            each | {"by_when": date.fromisoformat(each["by_when"]), "becomes": str(TalkOutcome.Kind(each["kind"]).label)}
            for each in body["outcomes"]
        ],
        [each | {"is_thanks": each["kind"] == Feedback.Kind.THANKS} for each in body["feedback"]],
        [
            (words.title(each["key"]), words.told(each["key"], each["done"], each["of"]), 0 < each.get("cases", 9) < 3)
            for each in body["figures"] if each["key"] in words.TITLES
        ],
        {each.side: each for each in minutes.answers.all()},
    )  # fmt: skip


def said_in(minutes: Minutes) -> Iterator[str]:
    """Everything that can be found in them; never a private note."""
    body = minutes.body
    for part in body["parts"]:
        yield from (each["text"] for each in (*part["points"], *part["lines"]))
    yield from (each["text"] for each in body["outcomes"])


def page_context(actor: Actor, minutes: Minutes) -> dict[str, Any]:
    """The page of minutes: what was said, what became of it, whose turn it is."""
    talk = minutes.talk
    takes_part = arranging.takes_part(actor, talk)
    newer = queries.current_minutes(talk) if takes_part else None
    is_newest = newer is None or newer.pk == minutes.pk
    outcomes = queries.outcomes_of(talk)
    return {
        "talk": talk, "engagement": talk.engagement, "topic": f"talk-{talk.pk}", "shown": document(minutes),
        "minutes": minutes, "newer": None if is_newest else newer, "takes_part": takes_part,
        "became": [(each, takes_part and holding.tick(actor, each) is None) for each in outcomes],
        "turn": minutes_turn(actor, talk, minutes), "why_not_answer": holding.answer(actor, minutes),
        "may_correct": takes_part and is_newest and not minutes.is_sealed,
        "coming": queries.coming_talk(talk.engagement) if takes_part else None,
    }  # fmt: skip


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
