"""The pages before, during and after a call, and its notes."""

import pytest
from django.utils.html import escape
from django_scopes import scope

from vorzimmer.calls import actions
from vorzimmer.calls.models import Call, CallNote

from .scenes import noted, now, ringing, talking

MOST_QUERIES = 12


def test_a_button_leads_to_the_call_from_the_engagement_and_only_those_who_may_call_see_it(house, visitor):
    address = f"/engagements/{house.engagement.pk}/call/"
    assert address in visitor.sign_in(house.anna).get(f"/engagements/{house.engagement.pk}/").text
    assert address not in visitor.sign_in(house.otto).get(f"/engagements/{house.engagement.pk}/").text
    assert "Only the people" not in visitor.sign_in(house.anna).get(address).text


def test_calling_and_answering_by_form(house, visitor):
    visitor.sign_in(house.anna)
    address = f"/engagements/{house.engagement.pk}/call/"
    rang = visitor.post(address, {"callee": str(house.ben.id), "kind": "audio"})
    with scope(workspace=house.workspace):
        call = Call.objects.get()
    assert rang.url == f"/w/nord/calls/{call.pk}/"
    bar = visitor.sign_in(house.ben).get("/calls/incoming/", part="incoming_call").text
    assert "Anna Adler" in bar
    assert "data-rings-until" in bar
    assert visitor.get(f"/calls/{call.pk}/").status_code == 200
    visitor.post(f"/calls/{call.pk}/take/")
    assert now(house, call).state == "running"
    assert "Anna Adler" not in visitor.get("/calls/incoming/", part="incoming_call").text


def test_not_now_with_a_time_that_has_passed_means_tomorrow_and_a_typing_error_stays(house, visitor):
    call = ringing(house)
    visitor.sign_in(house.ben)
    wrong = visitor.post(f"/calls/{call.pk}/decline/", {"back_at": "viertel", "words": "Bin im Zug"})
    assert wrong.status_code == 422
    assert "Bin im Zug" in wrong.text
    visitor.post(f"/calls/{call.pk}/decline/", {"back_at": "00:01"})
    declined = now(house, call)
    assert declined.back_at > declined.ended_at


def test_who_is_in_a_call_is_led_to_it(house, visitor):
    call = talking(house)
    address = f"/engagements/{house.engagement.pk}/call/"
    again = visitor.sign_in(house.anna).post(address, {"callee": str(house.bea.id), "kind": "video"})
    assert again.url == f"/w/nord/calls/{call.pk}/"


def test_somebody_who_does_not_belong_here_cannot_be_chosen(house, visitor):
    address = f"/engagements/{house.engagement.pk}/call/"
    answer = visitor.sign_in(house.anna).post(address, {"callee": str(house.emil.id), "kind": "video"})
    assert answer.status_code == 422


@pytest.mark.parametrize("who", ["bea", "carla", "otto", "susanne"])
def test_a_call_is_nobody_elses_business(house, visitor, who):
    call = talking(house)
    assert visitor.sign_in(getattr(house, who)).get(f"/calls/{call.pk}/").status_code == 404


def test_after_the_call_the_note_is_written_and_the_other_sees_it(house, visitor):
    call = talking(house)
    actions.hang_up(actor=house.anna, call=call)
    said = {"text": "Zehn Stunden im Monat", "status": "information"}
    visitor.sign_in(house.ben).post(f"/calls/{call.pk}/note/", said, part="call_notes")
    assert "Zehn Stunden" in visitor.sign_in(house.anna).get(f"/calls/{call.pk}/").text
    assert "Zehn Stunden" in visitor.sign_in(house.bea).get(f"/engagements/{house.engagement.pk}/calls/").text


def test_a_caller_from_outside_for_somebody_here(house, visitor):
    address = f"/engagements/{house.engagement.pk}/calls/note/"
    visitor.sign_in(house.ben)
    assert visitor.post(address, {"text": "x", "status": "information"}).status_code == 422
    said = {"name": "Jens <b>Weber</b>", "status": "call_back", "for_whom": str(house.anna.id), "text": "Rückruf"}
    assert visitor.post(address, said).status_code == 302
    page = visitor.sign_in(house.anna).get(f"/engagements/{house.engagement.pk}/calls/").text
    assert escape("Jens <b>Weber</b>") in page
    assert "Zurückrufen: Jens" in visitor.get("/").text or "Call back: Jens" in visitor.get("/").text


def test_two_clicks_make_a_task_a_question_or_an_agreement(house, visitor):
    note = noted(house, "anna", text="Bahn statt Flug")
    visitor.sign_in(house.anna)
    for verb in ("task", "question", "agreement"):
        assert visitor.post(f"/calls/notes/{note.pk}/{verb}/").status_code == 302
    made = now(house, note)
    assert all((made.became_task_id, made.became_question_id, made.became_message_id))
    assert visitor.get(f"/calls/notes/{note.pk}/").status_code == 200
    visitor.post(f"/calls/notes/{note.pk}/done/")
    assert now(house, note).status == CallNote.Status.DONE


def test_elsewhere_the_page_leads_to_the_room_and_by_telephone_to_the_numbers(house, visitor):
    address = f"/engagements/{house.engagement.pk}/call/"
    for way, seen in (("elsewhere", "https://meet.example.org/"), ("none", "data-nothing")):
        said = {"way": way, "address": "https://meet.example.org/{engagement}"}
        assert visitor.sign_in(house.otto).post("/settings/calls/", said).status_code == 302
        page = visitor.sign_in(house.anna).get(address).text
        assert (seen in page) is (way == "elsewhere")
        assert "call-start" not in page
    assert visitor.sign_in(house.otto).post("/settings/calls/", {"way": "elsewhere"}).status_code == 422


def test_pages_ask_little_however_much_there_is(house, visitor, django_assert_max_num_queries):
    call = talking(house)
    visitor.sign_in(house.ben)
    places = [
        f"/calls/{call.pk}/",
        f"/engagements/{house.engagement.pk}/call/",
        f"/engagements/{house.engagement.pk}/calls/",
    ]
    for many in (1, 12):
        for _each in range(many):
            noted(house)
        for place in places:
            visitor.get(place)
            with django_assert_max_num_queries(MOST_QUERIES):
                assert visitor.get(place).status_code == 200


def test_what_belongs_to_another_workspace_does_not_exist(house, visitor):
    call, note = talking(house), noted(house)
    visitor.sign_in(house.dora)
    verbs = ("", "take/", "decline/", "give-up/", "hang-up/", "fail/", "join/", "line/", "leave/", "note/")
    places = [f"/calls/{call.pk}/{verb}" for verb in verbs]
    places += [f"/calls/notes/{note.pk}/{verb}" for verb in ("", "done/", "task/", "question/", "agreement/")]
    places += [f"/engagements/{house.engagement.pk}/{verb}" for verb in ("call/", "calls/", "calls/note/")]
    for place in places:
        assert visitor.get(place).status_code in (404, 405), place
        assert visitor.post(place).status_code in (404, 405), place


def test_a_call_of_two_others_stands_in_the_list_and_leads_nowhere(house, visitor):
    call = talking(house)
    actions.hang_up(actor=house.anna, call=call)
    for who, leads in (("anna", True), ("ben", True), ("bea", False), ("susanne", False)):
        page = visitor.sign_in(getattr(house, who)).get(f"/engagements/{house.engagement.pk}/calls/").text
        assert "telefoniert" in page
        assert (f"/calls/{call.pk}/" in page) is leads, who
