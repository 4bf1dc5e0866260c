"""The pages of a meeting, as each person sees them."""

import re

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.models import Entry
from vorzimmer.matching.models import Meeting
from vorzimmer.notifications.addresses import as_read_by
from vorzimmer.notifications.letters import letter_about

from .meeting_scenes import AFTER, FIRST, NOW, answered, offered_times, planned, willing
from .scenes import fresh


def page(visitor, who, meeting, at=NOW):
    with clock.at(at):
        return visitor.sign_in(who).get(f"/meetings/{meeting.pk}/").content.decode()


def test_times_are_offered_on_a_page_of_its_own(house, visitor):
    entry = willing(house)
    path = f"/needs/suggestions/{entry.pk}/meeting/"
    with clock.at(NOW):
        assert visitor.sign_in(house.anna).get(path).status_code == 200
        assert visitor.post(path, {"slot_1": "2026-11-20T10:00"}).status_code == 422
        assert visitor.post(path, {"slot_1": "2026-11-24T10:00", "call": "030 5550"}).status_code == 302
    with scope(workspace=house.workspace):
        assert Meeting.objects.get().slots == ["2026-11-24T09:00:00+00:00"]
    for who in ("ben", "bea", "emil", "susanne"):
        assert visitor.sign_in(getattr(house, who)).get(path).status_code == 404


def test_whoever_chooses_sees_one_button_for_each_time(house, visitor):
    meeting = offered_times(house)
    assert page(visitor, house.ben, meeting).count('name="slot"') == 2
    assert page(visitor, house.anna, meeting).count('name="slot"') == 0
    with clock.at(NOW):
        visitor.sign_in(house.ben).post(f"/meetings/{meeting.pk}/choose/", {"slot": FIRST.isoformat()})
        assert visitor.post(f"/meetings/{meeting.pk}/choose/", {"slot": "gestern"}).status_code == 400
    assert fresh(house, meeting).starts_at == FIRST


def test_others_do_not_find_it(house, visitor):
    meeting = planned(house)
    for who in ("bea", "emil", "susanne"):
        assert visitor.sign_in(getattr(house, who)).get(f"/meetings/{meeting.pk}/").status_code == 404
        assert str(meeting.pk) not in visitor.get("/meetings/").content.decode()
    assert str(meeting.pk) in visitor.sign_in(house.carla).get("/meetings/").content.decode()


def test_what_good_answers_show_is_not_for_the_assistant(house, visitor):
    meeting = planned(house)
    assert "Gute Antworten" in page(visitor, house.anna, meeting)
    assert "Gute Antworten" not in page(visitor, house.ben, meeting)


def test_after_the_talk_first_the_card_then_the_answer(house, visitor):
    meeting = planned(house)
    path = f"/meetings/{meeting.pk}/"
    assert "scorecard/" not in page(visitor, house.ben, meeting)
    assert "scorecard/" in page(visitor, house.ben, meeting, AFTER)
    marks = {
        "kind_travel": "4",
        "kind_text": "3",
        "reliability": "5",
        "discretion": "5",
        "service": "4",
        "sympathy": "5",
    }
    with clock.at(AFTER):
        missing = visitor.post(path + "scorecard/", {**marks, "sympathy": "", "note": "Bleibt stehen"})
        assert missing.status_code == 422
        assert "Bleibt stehen" in missing.content.decode()
        assert visitor.post(path + "scorecard/", marks).status_code == 302
        shown = visitor.get(path).content.decode()
        assert path + "answer/" in shown
        assert visitor.post(path + "answer/", {"answer": "vielleicht"}).status_code == 422
        assert visitor.post(path + "answer/", {"answer": "yes"}).status_code == 302
    assert fresh(house, meeting).assistant_answer == "yes"


def test_a_trial_task_is_handed_over_from_the_page(house, visitor):
    meeting = planned(house)
    path = f"/meetings/{meeting.pk}/trial/"
    with clock.at(NOW):
        visitor.sign_in(house.anna)
        assert visitor.post(path, {"title": "Probe", "outcome": "", "hours": "1"}).status_code == 422
        assert "/tasks/" in visitor.post(path, {"title": "Probe", "outcome": "Eine Antwort", "hours": "1.5"}).url
    with scope(workspace=house.workspace):
        assert fresh(house, meeting).trial.budget_minutes == 90


def test_called_off_and_other_times_from_the_page(house, visitor):
    meeting = planned(house)
    with clock.at(NOW):
        again = visitor.sign_in(house.ben).post(f"/meetings/{meeting.pk}/times/", {"slot_1": "2026-11-26T10:00"})
        assert again.status_code == 302
        assert visitor.get(f"/meetings/{meeting.pk}/times/").status_code == 200
        visitor.post(f"/meetings/{meeting.pk}/cancel/")
    assert fresh(house, meeting).state == "cancelled"


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_the_end_is_said_without_blame(house, visitor, answer):
    meeting = planned(house)
    answered(house, meeting, "ben", "yes")
    answered(house, meeting, "anna", answer)
    said = page(visitor, house.anna, meeting, AFTER)
    assert ("Ihr habt beide Ja gesagt" if answer == "yes" else "Niemand ist schuld") in said


def test_a_time_is_chosen_with_one_click_in_the_mail(house, visitor):
    meeting = offered_times(house)
    with clock.at(NOW), scope(workspace=house.workspace), as_read_by(house.ben.membership):
        entry = Entry.objects.get(kind="matching.meeting_proposed")
        letter = letter_about(entry, house.ben.membership)
    path = re.sub(r"^https?://[^/]+", "", letter.buttons[0][1])
    with clock.at(NOW):
        assert visitor.http.get(path).status_code == 200
        assert fresh(house, meeting).state == "proposed", "mail programs open links"
        visitor.http.post(path)
    assert fresh(house, meeting).starts_at == FIRST
    with clock.at(NOW), scope(workspace=house.workspace), as_read_by(house.anna.membership):
        assert letter_about(entry, house.ben.membership) is None
        chosen = letter_about(Entry.objects.get(kind="matching.time_chosen"), house.anna.membership)
    assert "https://call.example/x" in chosen.lines


def test_as_many_queries_however_much_is_written(house, visitor, django_assert_max_num_queries):
    meeting = planned(house)
    visitor.sign_in(house.anna)
    with clock.at(NOW), django_assert_max_num_queries(12):
        visitor.get(f"/meetings/{meeting.pk}/")
