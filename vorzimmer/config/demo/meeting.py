"""Getting to know each other: Elena met the law firm yesterday; two more needs make the board worth a look."""

from typing import Any

from vorzimmer.config.demo.calendar import Days
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.matching import actions
from vorzimmer.matching.models import Need, ShortlistEntry
from vorzimmer.people.actor import Actor

Cast = dict[str, Actor]
WANTED: dict[str, tuple[str, dict[str, Any]]] = {
    "mertens": ("julia", {
        "title": "Terminbuch der Praxis am Nachmittag", "weekly_minutes": 480,
        "kinds": [{"kind": "appointment", "weight": 3}, {"kind": "correspondence", "weight": 2}],
        "languages": [{"code": "de", "level": "C1"}], "tools": ["Outlook"], "industry": "Gesundheit", "discretion": "secret",
        "budget_cents": 4200, "must_haves": ["capacity"],
    }),
    "whitfield": ("oliver", {
        "title": "Market research for two reports", "weekly_minutes": 360,
        "kinds": [{"kind": "research", "weight": 3}, {"kind": "travel", "weight": 1}],
        "languages": [{"code": "en", "level": "C1"}], "tools": ["Excel"], "industry": "Beratung",
        "budget_cents": 5000, "must_haves": ["languages"],
    }),
    "adler": ("anna", {
        "title": "Hausmesse im Frühjahr", "weekly_minutes": 600,
        "kinds": [{"kind": "event", "weight": 3}, {"kind": "correspondence", "weight": 2}],
        "languages": [{"code": "de", "level": "C1"}], "tools": ["Excel"], "industry": "Maschinenbau",
        "budget_cents": 4500, "must_haves": [],
    }),
}  # fmt: skip
CARD: dict[str, Any] = {
    "competence": {"correspondence": 5, "appointment": 4, "research": 4}, "reliability": 5, "discretion": 5, "service": 4,
    "sympathy": 5, "note": "Klare Vorstellungen, ruhiger Ton. Ich würde gern.",
}  # fmt: skip


def get_to_know(days: Days, cast: Cast, rooms: dict[str, Engagement], firm: Need) -> None:
    """Kai offered three times, Elena chose; they spoke, her card is in, his is not."""
    entry = ShortlistEntry.objects.get(need=firm, profile__membership=cast["elena"].membership)
    slots = [days.ago(1, "10:00"), days.ago(1, "14:00"), days.ahead(1, "9:00")]
    with clock.at(days.ago(3, "15:10")):
        meeting = actions.propose_meeting(
            actor=cast["kai"], entry=entry, slots=slots, call="https://call.nordlicht.example/brandt"
        ).meeting
    with clock.at(days.ago(2, "9:00")):
        actions.choose_time(actor=cast["elena"], meeting=meeting, slot=slots[0])
    with clock.at(days.ago(1, "11:30")):
        actions.write_scorecard(actor=cast["elena"], meeting=meeting, **CARD)
    for place, (who, wanted) in WANTED.items():
        with clock.at(days.ago(1, "15:00")):
            need = actions.describe_need(actor=cast[who], place=rooms[place], **wanted).need
            actions.send_need(actor=cast[who], need=need)
