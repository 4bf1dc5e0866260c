"""What the pages of a talk show."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.forms import Form
from django.urls import reverse

from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.talks import queries, turns
from vorzimmer.talks.models import PARTS, AgendaPoint, Feedback, Minutes, NoteLine, Talk, TalkOutcome
from vorzimmer.talks.models.talk import Part
from vorzimmer.talks.rules import arranging, holding


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the talk. `since` while it is talked about; `used` the minutes it has had before that."""

    key: str
    title: str
    points: list["PointRow"]
    lines: list[NoteLine]
    is_now: bool
    since: datetime | None
    used: int
    planned: int
    form: Form | None = None
    line_form: Form | None = None
    stale: NoteLine | None = None
    typed: str = ""

    @property
    def topic_key(self) -> str:
        return self.key


@dataclass(frozen=True, slots=True)
class PointRow:
    """A point, and what this person can do with it."""

    point: AgendaPoint
    is_own: bool


def section(actor: Actor, talk: Talk, key: str, more: dict[str, Any] | None = None, rows: Any = None) -> Section:
    """One part; two queries unless `rows` (points and lines of the talk) are at hand."""
    points, lines = rows or rows_of(talk)
    return Section(
        key, str(Part(key).label),
        [PointRow(each, each.added_by_id == actor.id) for each in points if each.part == key],
        [each for each in lines if each.part == key],
        talk.part == key, talk.part_since if talk.part == key else None, talk.spent.get(key, 0) // 60,
        talk.part_minutes, **(more or {}),
    )  # fmt: skip


def rows_of(talk: Talk) -> tuple[list[AgendaPoint], list[NoteLine]]:
    """Points and lines; lines only once there can be some."""
    return queries.points_of(talk), queries.lines_of(talk) if talk.begun_at else []


def frame(actor: Actor, talk: Talk, correcting: bool = False) -> dict[str, Any]:
    """What every part of the page needs; one query when the talk is over."""
    writes = (talk.is_running or correcting) and holding.write(actor, talk) is None
    return {
        "talk": talk, "engagement": talk.engagement, "correcting": correcting, "writes": writes,
        "part_url": reverse("talks:talk", args=[talk.pk]) + ("?correct=1" if correcting else ""),
        "prepares": talk.is_open, "other": other_of(actor, talk), "is_early": turns.is_early(talk), "topic": f"talk-{talk.pk}",
        "may_restore": arranging.restore(actor, talk) is None,
    }  # fmt: skip


def whole(actor: Actor, talk: Talk, correcting: bool = False) -> dict[str, Any]:
    """The whole page of a talk."""
    points, lines = rows_of(talk)
    found = frame(actor, talk, correcting)
    return found | {
        "sections": [section(actor, talk, key, rows=(points, lines)) for key in PARTS],
        **where(actor, talk, points),
        **outcomes(actor, talk),
        **said(actor, talk),
    }


def outcomes(actor: Actor, talk: Talk) -> dict[str, Any]:
    """Decisions of this talk, and those of earlier ones that are open; two queries."""
    return {
        "outcomes": [OutcomeRow(each, holding.tick(actor, each) is None) for each in queries.outcomes_of(talk)],
        "left": queries.open_outcomes(talk.engagement, talk.assistant_id) if talk.is_open else [],
    }


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """A decision, and whether this person can tick it."""

    outcome: TalkOutcome
    may_tick: bool


def said(actor: Actor, talk: Talk) -> dict[str, Any]:
    """Feedback that this person may read now, and whether some of their own still waits; one query."""
    rows: list[Feedback] = queries.feedback_of(actor, talk)
    return {
        "feedback": rows,
        "waits": [each for each in rows if not each.is_thanks and talk.begun_at is None],
    }


def where(actor: Actor, talk: Talk, points: list[AgendaPoint]) -> dict[str, Any]:
    """How far the talk is, and whose turn it is; no query."""
    return {"next_part": next_part(talk), "state": turns.talk_turn(actor, talk, points, other_of(actor, talk))}


def next_part(talk: Talk) -> tuple[str, str] | None:
    """Key and title of what comes after the present part; None at the last."""
    if talk.part not in PARTS or talk.part == PARTS[-1]:
        return None
    key = PARTS[PARTS.index(talk.part) + 1]
    return key, str(Part(key).label)


def other_of(actor: Actor, talk: Talk) -> Membership | None:
    """Whom this person talks to: the assistant, or the contact who decides."""
    if actor.id != talk.assistant_id:
        return talk.assistant
    team = talk.engagement.team
    return next(iter(team.deciding or team.contacts), None)


@dataclass(frozen=True, slots=True)
class MinutesTurn:
    """Whose turn it is with the minutes: mine, theirs or nobody; `name` of the other."""

    whose: str
    name: str = ""


def minutes_turn(actor: Actor, talk: Talk, minutes: Minutes | None) -> MinutesTurn:
    """No query when team and answers have been read."""
    if minutes is None or minutes.is_sealed:
        return MinutesTurn("nobody")
    answered = {each.side for each in minutes.answers.all()}
    mine = arranging.side_in(actor, talk)
    if mine and mine not in answered:
        return MinutesTurn("mine")
    client = next(iter(talk.engagement.team.deciding or talk.engagement.team.contacts), None)
    names = {"client": client.user.first_name if client else "", "assistant": talk.assistant.user.first_name}
    return MinutesTurn("theirs", next((names[side] for side in ("client", "assistant") if side not in answered), ""))
