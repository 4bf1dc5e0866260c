"""Somebody writes down what they want."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Task

from .promises import every_promise
from .scenes import draft, everybody_but, what


def test_the_first_line_of_the_outcome_becomes_the_title(house):
    task = draft(house, title="", outcome="\n  Tisch für vier am Freitag\n19 Uhr, ruhig")

    assert task.title == "Tisch für vier am Freitag"
    assert (what(task).state, what(task).turn) == ("draft", "client")
    with scope(workspace=house.workspace):
        entry = Entry.objects.get()
        assert (entry.kind, entry.by, entry.within_id) == ("tasks.draft_written", house.anna.membership, None)


def test_a_long_first_line_is_cut_at_a_word(house):
    title = draft(house, title="", outcome="Wort " * 100).title
    assert title.endswith("Wort…")
    assert len(title) <= 200


def test_the_draft_of_an_assistant_is_the_assistants_turn(house):
    assert draft(house, "ben").turn == "assistant"


def test_the_date_keeps_the_zone_it_was_given_in(house):
    assert draft(house).due_zone == "Europe/Berlin"
    assert draft(house, due_zone="Europe/Lisbon").due_zone == "Europe/Lisbon"


def test_nothing_at_all_is_too_little(house):
    with pytest.raises(NotAllowed):
        draft(house, title=" ", outcome="")


@pytest.mark.parametrize("who", everybody_but("anna", "ben", "bea", "carla", "otto"))
def test_who_only_looks_on_writes_nothing(house, who):
    with pytest.raises(NotAllowed):
        draft(house, who)


def test_a_resting_engagement_takes_nothing_new(house):
    house.engagement.stage = "ended"
    with scope(workspace=house.workspace):
        Task.objects.exists()
        from vorzimmer.tenancy.writes import writes_allowed

        with writes_allowed("test"):
            house.engagement.save()
    with pytest.raises(NotAllowed, match=r"paused|pausiert"):
        draft(house)


def test_it_happens_once_wholly_or_not_at_all(house, monkeypatch):
    every_promise(house, house.anna, actions.write_draft, house.engagement, monkeypatch, title="Reise Wien")
