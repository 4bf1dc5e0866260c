"""Finding: words in any form, everything that has words, and in which order."""

import pytest
from django_scopes import scope

from tests.story import handed_over
from vorzimmer.conversations import actions as talk
from vorzimmer.search.queries import Filters, find
from vorzimmer.tasks import actions

TYPED = ["haus wien", "HÄUSER", "Haeuser", "hauser", "häus", "wie", "ansehen in wien", "hauser  wien ", "die Häuser"]


@pytest.mark.parametrize("typed", TYPED)
def test_a_task_is_found_by_any_form_of_its_words(travel, indexed, found, typed):
    assert ("task", "Häuser in Wien ansehen") in found(indexed.anna, typed)


@pytest.mark.parametrize("typed", ["haus linz", "wienerwald", "9", "zzz", "(", '"', "haus AND linz", "*"])
def test_what_is_not_there_is_not_found(travel, indexed, found, typed):
    assert found(indexed.anna, typed) == []


@pytest.mark.parametrize("typed", ["Rechnug", "rechnunng", "Übersetzng", "ubersetzugn", "Adlr", "Machinenbau"])
def test_a_slip_is_forgiven_and_said(travel, indexed, typed):
    with scope(workspace=indexed.workspace):
        page = find(indexed.anna, typed)
    assert page.hits
    assert page.instead


def test_what_is_found_as_it_was_typed_is_not_corrected(travel, indexed):
    with scope(workspace=indexed.workspace):
        assert find(indexed.anna, "rechnungen").instead == ""


def test_everything_that_has_words_is_found(travel, indexed, now, found):
    anna, ben = indexed.anna, indexed.ben
    now(actions.accept_task, actor=ben, task=travel)
    asked = now(
        actions.ask_question, actor=ben, about=travel, text="Welcher Bahnhof?", options=["Westbahnhof"]
    ).question
    now(actions.answer_questions, actor=anna, about=travel, answers={asked.pk: "Der Hauptbahnhof, bitte"})
    now(actions.add_step, actor=ben, task=travel, text="Makler anrufen", side="assistant")
    now(actions.note_call, actor=ben, task=travel, text="Balkon gewünscht")
    now(actions.deliver, actor=ben, task=travel, text="Exposé mit Grundriss")
    seen = {word: [kind for kind, _ in found(anna, word)] for word in
            ["Hauptbahnhof", "Westbahnhof", "Makler", "Balkon", "Grundrisse", "Rechnung", "Adler", "Ben"]}  # fmt: skip
    assert seen == {
        "Hauptbahnhof": ["question"], "Westbahnhof": ["question"], "Makler": ["task"], "Balkon": ["phone_note"],
        "Grundrisse": ["delivery"], "Rechnung": ["message"], "Adler": ["engagement", "person", "task"], "Ben": ["person"],
    }  # fmt: skip


def test_what_is_called_so_comes_before_what_says_so(travel, indexed, now, found, django_capture_on_commit_callbacks):
    with scope(workspace=indexed.workspace), django_capture_on_commit_callbacks(execute=True):
        handed_over(indexed, "Rechnung prüfen")
    now(talk.post_message, actor=indexed.anna, about=travel, html="<p>Noch eine Rechnung</p>")
    assert [kind for kind, _ in found(indexed.anna, "Rechnung")] == ["task", "message", "message"]


def test_pages_follow_each_other_without_a_gap(indexed, django_capture_on_commit_callbacks):
    with scope(workspace=indexed.workspace), django_capture_on_commit_callbacks(execute=True):
        titled = [handed_over(indexed, f"Angebot {number}").pk for number in range(5)]
        for number in range(4):
            task = actions.write_draft(
                actor=indexed.anna, engagement=indexed.engagement, title=f"Nummer {number}", outcome="Ein Angebot"
            ).task
            titled.append(task.pk)
    with scope(workspace=indexed.workspace):
        got, after = [], None
        for _round in range(9):
            page = find(indexed.anna, "angebote", Filters(), after, most=2)
            got += [hit.pk for hit in page.hits]
            after = page.after
            if after is None:
                break
    assert got == titled[4::-1] + titled[:4:-1]


def test_an_answer_that_is_taken_back_is_no_longer_found(travel, indexed, now, found):
    now(actions.accept_task, actor=indexed.ben, task=travel)
    asked = now(actions.ask_question, actor=indexed.ben, about=travel, text="Balkon?").question
    now(actions.answer_questions, actor=indexed.anna, about=travel, answers={asked.pk: "Unbedingt Südseite"})
    assert found(indexed.ben, "Südseite") == [("question", "Balkon?")]
    asked.refresh_from_db()
    now(actions.take_back_answer, actor=indexed.anna, question=asked)
    assert found(indexed.ben, "Südseite") == []


def test_words_that_were_changed_are_found_and_the_old_ones_are_not(travel, indexed, now, found):
    with scope(workspace=indexed.workspace):
        travel.refresh_from_db()
    wanted = {"title": "Wohnungen in Graz ansehen"}
    now(actions.change_task, actor=indexed.anna, task=travel, seen_version=travel.version, wanted=wanted)
    assert found(indexed.anna, "Wohnung Graz") == [("task", "Wohnungen in Graz ansehen")]
    assert ("task", "Wohnungen in Graz ansehen") not in found(indexed.anna, "Häuser")
