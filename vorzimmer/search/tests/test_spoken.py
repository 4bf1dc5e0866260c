"""What was noted in talks is found by the two who held them; notes of calls by those who read them."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.calls import actions as calls
from vorzimmer.calls.tests import scenes as ringing
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Door
from vorzimmer.search.models import Thing
from vorzimmer.talks import actions
from vorzimmer.talks.tests.scenes import again, arranged, at, begun, ended, noted, pointed
from vorzimmer.tenancy.writes import writes_allowed

from .finding import finders, hits, kept_as_rebuilt

AROUND = {"anna", "ben", "bea", "carla", "susanne", "otto"}


@pytest.fixture(autouse=True)
def _monday(django_capture_on_commit_callbacks):
    with at(23), django_capture_on_commit_callbacks(execute=True):
        yield


@pytest.fixture
def talk(house):
    """A talk that goes on, with a point, a line, a decision, feedback and a note for oneself."""
    talk = begun(house)
    pointed(house, talk, "Mehr Bahnfahrten")
    noted(house, talk, "Der Rundbrief kommt gut an")
    actions.decide_in_talk(
        actor=house.ben, talk=again(house, talk), text="Vorlage überarbeiten", who=house.ben.membership,
        by_when=again(house, talk).starts_at.date(),
    )  # fmt: skip
    return talk


@pytest.mark.parametrize("words", ["Bahnfahrt", "Rundbrief", "Vorlage"])
def test_the_two_find_what_was_noted_and_nobody_else_does(house, talk, words):
    assert finders(house, words, "minutes") == {"anna", "ben"}
    assert [hit.url for hit in hits(house, "anna", words, "minutes")] == [f"/talks/{talk.pk}/"]


def test_after_both_have_answered_it_is_theirs_still(house, talk):
    minutes = ended(house, talk)
    actions.confirm_minutes(actor=house.anna, minutes=minutes)
    actions.confirm_minutes(actor=house.ben, minutes=again(house, minutes))
    assert finders(house, "Rundbrief", "minutes") == {"anna", "ben"}
    assert kept_as_rebuilt(house, "minutes") == 1


def test_whoever_takes_over_reads_no_talk_of_the_one_before(house, talk):
    with scope(workspace=house.workspace), writes_allowed("test"):
        house.engagement.parts.filter(membership=house.ben.membership).update(role="backup")
        house.engagement.parts.filter(membership=house.bea.membership).update(role="lead")
    assert finders(house, "Rundbrief", "minutes") == {"anna", "ben"}


def test_whoever_has_left_the_engagement_finds_nothing_of_it(house, talk):
    with scope(workspace=house.workspace), writes_allowed("test"):
        house.engagement.parts.filter(membership=house.ben.membership).update(until=clock.now())
    assert finders(house, "Rundbrief", "minutes") == {"anna"}


def test_a_talk_that_lies_ahead_has_no_minutes(house):
    pointed(house, arranged(house), "Urlaubsplanung")
    assert finders(house, "Urlaubsplanung", "minutes") == set()


def test_neither_private_notes_nor_feedback_stand_in_the_index(house, talk, visitor):
    visitor.sign_in(house.ben).post(f"/talks/{talk.pk}/my-notes/", {"text": "Geheimnis mit Zimt"})
    actions.give_feedback(
        actor=house.anna, talk=again(house, talk), kind="thanks", observation="Danke für Koriander"
    )  # fmt: skip
    for words in ("Zimt", "Koriander"):
        assert hits(house, "anna", words) == hits(house, "ben", words) == []
    with scope(workspace=house.workspace):
        said = Thing.objects.values_list("title", "text")
        assert not [row for row in said if "Zimt" in str(row) or "Koriander" in str(row)]


def test_a_line_that_is_changed_or_taken_out_is_followed(house, talk):
    line = noted(house, talk, "Orangen")
    actions.change_line(actor=house.ben, note_line=again(house, line), text="Zitronen", seen_version=line.version)
    assert hits(house, "anna", "Orangen") == []
    assert finders(house, "Zitronen", "minutes") == {"anna", "ben"}
    actions.remove_line(actor=house.ben, note_line=again(house, line), seen_version=again(house, line).version)
    assert hits(house, "anna", "Zitronen") == []
    assert kept_as_rebuilt(house, "minutes") == 1


@pytest.mark.parametrize("words", ["Weber", "verlegen"])
def test_a_note_of_a_call_is_found_by_all_of_its_engagement(house, words):
    note = ringing.noted(house)
    assert finders(house, words, "call_note") == AROUND
    assert [hit.url for hit in hits(house, "anna", words, "call_note")] == [f"/calls/notes/{note.pk}/"]
    assert kept_as_rebuilt(house, "call_note") == 1


def test_that_of_a_private_call_by_the_two_alone(house):
    call = calls.take_call(actor=house.ben, call=ringing.ringing(house, caller="carla")).call
    ringing.noted(house, call=call, text="Blaue Mappe")
    assert finders(house, "Mappe", "call_note") == {"carla", "ben"}


def test_a_note_is_found_by_its_new_words(house):
    note = ringing.noted(house)
    calls.change_call_note(actor=house.ben, note=note, text="Er schickt ein Angebot", status="information")
    assert finders(house, "Angebot", "call_note") == AROUND
    assert hits(house, "anna", "verlegen") == []


def test_who_called_from_outside_is_not_found_any_more_once_it_is_forgotten(house):
    note = ringing.noted(house, name="Jens Kowalski", company="", text="Er will den Termin verlegen")
    assert finders(house, "Kowalski", "call_note") == AROUND
    with clock.at(note.written_at + timedelta(days=181)):
        calls.forget_caller(actor=house.ben.through(Door.SCHEDULE), note=note)
    assert not any(hits(house, who, "Kowalski") for who in AROUND)
    assert finders(house, "verlegen", "call_note") == AROUND
    assert kept_as_rebuilt(house, "call_note") == 1
