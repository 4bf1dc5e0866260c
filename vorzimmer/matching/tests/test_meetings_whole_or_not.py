"""Every verb of a meeting: half-way nothing stays, and sent twice it has happened once."""

import dataclasses

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.models import Entry
from vorzimmer.matching import actions
from vorzimmer.matching.models import Meeting, Scorecard
from vorzimmer.notifications.models import Notification

from .meeting_scenes import AFTER, FIRST, MARKS, NOW, SECOND, offered_times, planned, willing
from .scenes import fresh

TASK = {"title": "Antwort", "outcome": "150 Wörter", "budget_minutes": 60}
VERBS = {
    "propose_meeting": (willing, "entry", "anna", NOW, {"slots": [FIRST]}),
    "offer_times": (planned, "meeting", "anna", NOW, {"slots": [SECOND]}),
    "choose_time": (offered_times, "meeting", "ben", NOW, {"slot": FIRST}),
    "cancel_meeting": (planned, "meeting", "ben", NOW, {}),
    "write_scorecard": (planned, "meeting", "ben", AFTER, MARKS),
    "answer_meeting": (planned, "meeting", "anna", AFTER, {"answer": "yes"}),
    "begin_trial": (planned, "meeting", "anna", NOW, TASK),
}


def state(house):
    """All rows that a verb of a meeting could leave behind."""
    with scope(workspace=house.workspace):
        return (
            list(Meeting.objects.values()), list(Scorecard.objects.values()),
            Entry.objects.count(), Notification.objects.count(),
        )  # fmt: skip


def done(house, verb, row, key=""):
    _scene, subject, who, at, said = VERBS[verb]
    actor = dataclasses.replace(getattr(house, who), key=key) if key else getattr(house, who)
    with clock.at(at):
        return getattr(actions, verb)(actor=actor, **{subject: fresh(house, row)}, **said)


@pytest.mark.parametrize("verb", VERBS)
def test_half_way_nothing_stays(house, verb, monkeypatch):
    row = VERBS[verb][0](house)
    before = state(house)
    monkeypatch.setattr(Entry, "save", lambda *_args, **_kwargs: 1 / 0)
    monkeypatch.setattr(Entry.objects, "create", lambda *_args, **_kwargs: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        done(house, verb, row)
    monkeypatch.undo()
    assert state(house) == before


@pytest.mark.parametrize("verb", VERBS)
def test_sent_twice_it_has_happened_once(house, verb):
    row = VERBS[verb][0](house)
    done(house, verb, row, key="the-same-form")
    after = state(house)
    done(house, verb, row, key="the-same-form")
    assert state(house) == after
