"""The minutes of a talk: everything that was written in it, as it stands, with names as they are now."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.talks.models import PARTS, AgendaPoint, Feedback, Minutes, MinutesAnswer, NoteLine, Talk, TalkOutcome


def compose(actor: Actor, talk: Talk) -> Minutes:
    """The version to be answered. One that somebody has answered stays, and a next one is begun. For actions only."""
    body = body_of(talk)
    newest: Minutes | None = Minutes.objects.filter(talk=talk).order_by("-number").first()
    if newest is not None and not MinutesAnswer.objects.filter(minutes=newest).exists():
        newest.change(body=body, digest=digest_of(body))
        return newest
    number = newest.number + 1 if newest else 1
    made: Minutes = Minutes.objects.create(
        talk=talk, number=number, body=body, digest=digest_of(body), made_by=actor.membership
    )
    return made


def recompose(actor: Actor, talk: Talk) -> None:
    """After a correction of a talk that is over; nothing while it goes on. For actions only."""
    if talk.is_held:
        compose(actor, talk)


def digest_of(body: dict[str, Any]) -> str:
    """SHA-256 of the minutes in one fixed spelling: who reads the same text has the same digest."""
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def body_of(talk: Talk) -> dict[str, Any]:
    """Private notes are not in it, and never were near it."""
    points = list(AgendaPoint.objects.filter(talk=talk).select_related("added_by__user"))
    lines = list(NoteLine.objects.filter(talk=talk).select_related("by__user"))
    outcomes = TalkOutcome.objects.filter(talk=talk).select_related("who__user")
    said = Feedback.objects.filter(talk=talk).select_related("by__user")
    return {
        "begun_at": talk.begun_at.isoformat() if talk.begun_at else "",
        "ended_at": talk.ended_at.isoformat() if talk.ended_at else "",
        "since": talk.since.isoformat(),
        "people": {"client": _present(talk, points, lines), "assistant": talk.assistant.name},
        "parts": [_part(talk, part, points, lines) for part in PARTS],
        "outcomes": [
            {"text": each.text, "who": each.who.name, "by_when": each.by_when.isoformat(), "kind": each.kind}
            for each in outcomes
        ],
        "feedback": [
            {
                "kind": each.kind, "by": each.by.name, "observation": each.observation, "effect": each.effect,
                "wish": each.wish,
            }
            for each in said
        ],
        "figures": talk.figures,
    }  # fmt: skip


def _part(talk: Talk, part: str, points: Iterable[AgendaPoint], lines: Iterable[NoteLine]) -> dict[str, Any]:
    return {
        "key": part,
        "minutes": round(talk.spent.get(part, 0) / 60),
        "points": [
            {"text": each.text, "by": each.added_by.name, "settled": each.is_settled}
            for each in points if each.part == part
        ],
        "lines": [{"text": each.text, "by": each.by.name} for each in lines if each.part == part],
    }  # fmt: skip


def _present(talk: Talk, points: Iterable[AgendaPoint], lines: Iterable[NoteLine]) -> list[str]:
    """Contacts who had a hand in it; without a trace of anybody, those who decide."""
    team = talk.engagement.team
    traces = (
        {each.added_by_id for each in points} | {each.by_id for each in lines} | {talk.begun_by_id, talk.ended_by_id}
    )
    found: list[Membership] = [each for each in team.contacts if each.pk in traces]
    return [each.name for each in found or team.deciding]
