"""What the pages of a search show: times with their reasons and both clocks, whose turn it is, who may confirm."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from vorzimmer.foundation import clock, moments
from vorzimmer.jobs.recurring import zone_of
from vorzimmer.journal.authority import Answer, ask
from vorzimmer.people.actor import Actor
from vorzimmer.people.timezones import place_of
from vorzimmer.scheduling import door, queries, suggesting
from vorzimmer.scheduling.forms.searches import CounterForm
from vorzimmer.scheduling.models import Participant, Round, Slot, TimeSearch
from vorzimmer.scheduling.rules import searches as rules
from vorzimmer.scheduling.settling import ACT
from vorzimmer.scheduling.words import reason_words


@dataclass(frozen=True, slots=True)
class Shown:
    """A time as it is read: on this clock, on the others that differ, and why."""

    starts_at: datetime
    ends_at: datetime
    elsewhere: str
    reasons: list[str]
    slot: Slot | None = None
    answer: str = ""

    @property
    def value(self) -> str:
        """As a form sends it."""
        return self.starts_at.isoformat()


def shown(
    starts_at: datetime, ends_at: datetime, zones: set[str], reasons: Any = (), slot: Slot | None = None, answer: str = "",
) -> Shown:  # fmt: skip
    """`zones` of the others: said only where their clock shows another time."""
    here = timezone.localtime(starts_at)
    told: list[str] = []
    for zone in sorted(zones):
        there = starts_at.astimezone(zone_of(zone))
        if there.utcoffset() == here.utcoffset():
            continue
        with timezone.override(zone_of(zone)):
            day = "" if there.date() == here.date() else f"{moments.day(starts_at)}, "
            told.append(
                _("%(time)s in %(place)s") % {"time": day + moments.time_of(starts_at), "place": place_of(zone)}
            )
    return Shown(starts_at, ends_at, " · ".join(told), reason_words(reasons), slot, answer)


def zones_of(search: TimeSearch, people: list[Participant]) -> set[str]:
    """Every clock that matters: theirs, and that of the search."""
    return {search.zone, search.for_whom.user.timezone, *(each.zone for each in people)}


def suggested(search: TimeSearch, people: list[Participant]) -> list[Shown]:
    """What the engine finds, best first."""
    zones = zones_of(search, people)
    return [shown(each.starts_at, each.ends_at, zones, each.reasons) for each in suggesting.suggestions(search)]


def page_of(actor: Actor, search: TimeSearch) -> dict[str, Any]:
    """Everything that the page inside shows."""
    table = queries.table_of(search)
    people, arranges = table.people, not rules.link(actor, search)
    wants_times = arranges and search.state in (TimeSearch.State.DRAFT, TimeSearch.State.OPEN)
    zones = zones_of(search, people)
    mine = next((each for each in people if each.membership_id == actor.id), None)
    lines = []
    for line in table.lines:
        said = list(zip(people, line.answers, strict=True))
        answer = next((answer for who, answer in said if who is mine), "")
        time = shown(line.slot.starts_at, line.slot.ends_at, zones, line.slot.reasons, line.slot, answer)
        lines.append((line, time, said))
    rounds = [] if search.is_poll else queries.rounds_of(search)
    offered_by = rounds[-1].side if rounds and not search.is_poll else ""
    may_settle = arranges and search.state == TimeSearch.State.OPEN
    return {
        "search": search, "topic": f"time-{search.pk}", "table": table, "people": people, "lines": lines,
        "held": held_together([line.slot for line in table.lines]),
        "suggested": suggested(search, people) if wants_times and search.turn != TimeSearch.Turn.THEIRS else [],
        "rounds": rounds, "arranges": arranges,
        "turn": turn_of(search, people, arranges, mine is not None and mine.answered_at is None),
        "mine": mine if mine and search.state == TimeSearch.State.OPEN and not rules.speaks(actor, search, mine) else None,
        "may_choose": may_settle and (search.is_poll or offered_by == Round.Side.THEIRS),
        "may_offer": wants_times, "decides": search.engagement.team.may_decide(actor),
        "why_not_move": rules.move(actor, search), "why_not_cancel": rules.cancel(actor, search),
        "moved_often": search.moved >= rules.MOST_MOVES, "confirms": confirms(search), "best": table.best,
        "unanswered": [each for each in people if each.answered_at is None and each.is_outside and not each.revoked_at],
        "counter_form": CounterForm(),
        "is_over": search.appointment is not None and search.appointment.ends_at < clock.now(),
    }  # fmt: skip


def held_together(slots: list[Slot]) -> datetime | None:
    """Until when all of them are kept free; None if they differ, or one is not."""
    until = {slot.hold.held_until if slot.hold else None for slot in slots}
    return until.pop() if len(until) == 1 else None


def turn_of(search: TimeSearch, people: list[Participant], arranges: bool, answers: bool = False) -> dict[str, Any]:
    """For the tag: who is on turn, and until when. `answers`: the reader was asked, and has not said anything."""
    if search.turn == TimeSearch.Turn.OURS:
        return {"who": "mine" if arranges else "theirs", "name": search.made_by.user.first_name}
    if search.turn == TimeSearch.Turn.CLIENT:
        return {"who": "theirs", "name": search.for_whom.user.first_name}
    if search.turn == TimeSearch.Turn.THEIRS and answers:
        return {"who": "mine", "until": search.deadline}
    if search.turn == TimeSearch.Turn.THEIRS:
        missing = [each.name for each in people if each.answered_at is None] or [each.name for each in people]
        return {"who": "outside", "name": ", ".join(missing[:3]), "until": search.deadline}
    return {"who": "nobody", "words": search.get_state_display()}


def confirms(search: TimeSearch) -> str:
    """What whoever arranges may promise under the agreement: said to those who deal with them."""
    host = door.host_of(search)
    names = {"host": host.user.first_name or host.name, "whom": search.for_whom.name}
    if host.pk == search.for_whom_id:
        return ""
    said = ask(Actor(host), ACT, search.engagement, {}).answer
    if said in (Answer.ALLOWED, Answer.REPORT):
        return _("%(host)s may confirm appointments for %(whom)s.") % names
    return _("%(host)s arranges the time; %(whom)s confirms it. You hear of it at once.") % names
