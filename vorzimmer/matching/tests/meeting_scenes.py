"""From a yes to the talk: built through the verbs, at moments that can be named."""

from datetime import UTC, datetime, timedelta

from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.matching import actions
from vorzimmer.matching.models import Meeting, ShortlistEntry

from .scenes import fresh, looking, profile, suggested

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
FIRST, SECOND = NOW + timedelta(days=1), NOW + timedelta(days=2)
AFTER = FIRST + timedelta(hours=1)
MARKS = {"competence": {"travel": 4, "text": 5}, "reliability": 5, "discretion": 4, "service": 5, "sympathy": 3}


def willing(house, first="ben") -> ShortlistEntry:
    """Somebody would like to."""
    entry = suggested(house, first)
    actions.accept_suggestion(actor=getattr(house, first), entry=entry)
    return fresh(house, entry)


def two_willing(house) -> tuple[ShortlistEntry, ShortlistEntry]:
    """Ben and Bea would both like to, for the same need."""
    need, found = looking(house), []
    for first in ("ben", "bea"):
        kept = profile(house, first)
        entry = actions.suggest_assistant(actor=house.carla, need=fresh(house, need), profile=kept).entry
        actions.accept_suggestion(actor=getattr(house, first), entry=entry)
        found.append(fresh(house, entry))
    return found[0], found[1]


def offered_times(house, by="anna", entry=None) -> Meeting:
    """Two times are offered."""
    with clock.at(NOW):
        entry = entry or willing(house)
        proposed = actions.propose_meeting(
            actor=getattr(house, by), entry=entry, slots=[FIRST, SECOND], call="https://call.example/x"
        )
    return fresh(house, proposed.meeting)


def planned(house, entry=None) -> Meeting:
    """Ben has chosen the first."""
    meeting = offered_times(house, entry=entry)
    with clock.at(NOW), scope(workspace=house.workspace):
        who = next(each for each in (house.ben, house.bea) if each.id == meeting.assistant.pk)
    with clock.at(NOW):
        actions.choose_time(actor=who, meeting=meeting, slot=FIRST)
    return fresh(house, meeting)


def answered(house, meeting, first, answer, **said):
    """One side's answer after the talk."""
    with clock.at(AFTER):
        return actions.answer_meeting(actor=getattr(house, first), meeting=meeting, answer=answer, **said)
