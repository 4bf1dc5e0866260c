"""Walking the pages as each of the people concerned."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import CheckInLine, Schedule, ThankYou

from .scenes import again, at, draft, line, proposed, question, running, sent, task

MOST_QUERIES = 12


def here(house, more="") -> str:
    return f"/engagements/{house.engagement.pk}/rhythm/{more}"


@pytest.mark.parametrize("who", ["carla", "otto", "susanne"])
def test_whoever_looks_after_it_sees_no_morning_and_no_count(house, visitor, who):
    with at():
        task(house, "Geheime Reise")
        made = sent(house)
        page = visitor.sign_in(getattr(house, who)).get(here(house)).content.decode()
        assert "Geheime Reise" not in page
        assert str(made.pk) not in page
        for path in (f"/check-ins/{made.pk}/", f"/check-ins/{made.pk}/confirm/"):
            send = visitor.get if path.endswith(f"{made.pk}/") else visitor.post
            assert send(path).status_code == 404


def test_emil_finds_nothing(house, visitor):
    with at():
        made = sent(house)
        visitor.sign_in(house.emil)
        assert visitor.get(here(house)).status_code == 404
        assert visitor.get(f"/check-ins/{made.pk}/").status_code == 404


@pytest.mark.parametrize("rows", [1, 12])
def test_few_queries_however_many_lines(house, visitor, rows):
    with at():
        running(house)
        for number in range(rows):
            task(house, f"Aufgabe {number}")
        made = sent(house)
        question(house)
        visitor.sign_in(house.anna)
        for path in (here(house), f"/check-ins/{made.pk}/", here(house, "pulse/"), here(house, "times/")):
            visitor.get(path)
            with CaptureQueriesContext(
                connection,
            ) as asked:
                assert visitor.get(path).status_code == 200
            sql = [one["sql"] for one in asked.captured_queries if "SAVEPOINT" not in one["sql"]]
            assert len(sql) <= MOST_QUERIES, (path, len(sql), sql)


def test_ben_sends_with_one_tap_from_today_and_anna_confirms_with_one(house, visitor):
    with at():
        task(house)
        made = draft(house)
        page = visitor.sign_in(house.ben).get("/").content.decode()
        assert f"/check-ins/{made.pk}/send/" in page
        assert visitor.post(f"/check-ins/{made.pk}/send/", {"back": "today"}).status_code == 302
        page = visitor.sign_in(house.anna).get("/").content.decode()
        assert page.count(f"/check-ins/{made.pk}/confirm/") == 1
        assert visitor.post(f"/check-ins/{made.pk}/confirm/", {"back": "today"}).status_code == 302
        assert f"/check-ins/{made.pk}/confirm/" not in visitor.get("/").content.decode()
    assert again(house, made).state == "confirmed"


def test_lines_are_written_ordered_and_answered_in_place(house, visitor):
    with at():
        made = draft(house)
        visitor.sign_in(house.ben)
        for text in ("Post", "Blumen"):
            said = {"text": text, "who": "assistant", "minutes": "20"}
            assert visitor.post(f"/check-ins/{made.pk}/lines/", said, part="check-in").status_code == 200
        with scope(workspace=house.workspace):
            post, flowers = CheckInLine.objects.filter(check_in=made)
        visitor.post(f"/check-ins/lines/{flowers.pk}/move/", {"move": "up"}, part="check-in")
        visitor.post(f"/check-ins/lines/{post.pk}/change/", {"text": "Post öffnen", "who": "assistant"})
        visitor.post(f"/check-ins/{made.pk}/change/", {"note": "Guten Morgen", "day_minutes": "30"}, part="check-in")
        body = visitor.post(f"/check-ins/{made.pk}/send/", part="check-in").content.decode()
        assert body.index("Blumen") < body.index("Post öffnen")
        visitor.sign_in(house.anna)
        said = {"answer": "later"}
        assert visitor.post(f"/check-ins/lines/{post.pk}/answer/", said, part="check-in").status_code == 200
        visitor.post(f"/check-ins/lines/{post.pk}/move/", {"position": "0"}, part="check-in")
        body = visitor.post(f"/check-ins/{made.pk}/confirm/", {"remark": "Danke"}, part="check-in").content.decode()
    assert "Danke" in body
    assert again(house, post).answer == "later"
    assert again(house, post).position == 0


def test_what_was_typed_wrong_stays(house, visitor):
    with at():
        made = draft(house)
        visitor.sign_in(house.ben)
        wrong = {"text": "", "who": "assistant", "needs": "Die Farbe"}
        answer = visitor.post(f"/check-ins/{made.pk}/lines/", wrong, part="check-in")
        assert answer.status_code == 422
        assert "Die Farbe" in answer.content.decode()
        assert visitor.post(here(house, "times/"), {"kind": "morning", "at": "8:00"}).status_code == 422
        assert visitor.post(here(house, "thanks/"), {"words": ""}).status_code == 422


def test_times_are_proposed_agreed_paused_and_stopped_on_one_page(house, visitor):
    with at():
        plan = {"kind": "week", "days": ["4"], "at": "15:00"}
        visitor.sign_in(house.ben).post(here(house, "times/"), plan)
        with scope(workspace=house.workspace):
            proposal = house.engagement.schedule_proposals.get()
        visitor.sign_in(house.anna).post(f"/rhythm/proposals/{proposal.pk}/decide/", {"answer": "yes"})
        with scope(workspace=house.workspace):
            schedule = Schedule.objects.get(kind="week")
        until = (clock.now() + timedelta(days=9)).date().isoformat()
        visitor.post(f"/rhythm/schedules/{schedule.pk}/pause/", {"until": until})
        assert again(house, schedule).paused_until is not None
        visitor.post(f"/rhythm/schedules/{schedule.pk}/resume/")
        assert again(house, schedule).paused_until is None
        visitor.post(f"/rhythm/schedules/{schedule.pk}/stop/")
    assert not again(house, schedule).is_on


def test_a_proposal_waits_on_today_for_the_other_side(house, visitor):
    with at():
        proposed(house)
        assert here(house, "times/") in visitor.sign_in(house.anna).get("/").content.decode()
        assert here(house, "times/") not in visitor.sign_in(house.ben).get("/").content.decode()


def test_the_pulse_and_thanks_have_their_pages(house, visitor):
    with at(9):
        asked = question(house)
        visitor.sign_in(house.anna)
        assert str(asked.pk) in visitor.get(here(house, "pulse/")).content.decode()
        assert visitor.post(f"/rhythm/questions/{asked.pk}/answer/", {}).status_code == 422
        visitor.post(f"/rhythm/questions/{asked.pk}/answer/", {"value": "4", "words": "Gut so"})
        assert "Gut so" in visitor.get(here(house, "pulse/")).content.decode()
        assert "Gut so" not in visitor.sign_in(house.ben).get(here(house, "pulse/")).content.decode()
        visitor.post(f"/rhythm/questions/{asked.pk}/skip/")
        visitor.post(here(house, "thanks/"), {"to": str(house.anna.id), "words": "für das Vertrauen"})
        assert "für das Vertrauen" in visitor.get(here(house)).content.decode()
    with scope(workspace=house.workspace):
        assert ThankYou.objects.count() == 1


def test_a_report_is_read_with_one_tap_and_a_decision_becomes_a_question(house, visitor):
    with at(17):
        made = draft(house, "evening")
        one = line(house, made, "Welche Farbe?", section="decision", who="client")
        visitor.sign_in(house.ben).post(f"/check-ins/lines/{one.pk}/ask/", part="check-in")
        actions.send_check_in(actor=house.ben, check_in=made)
        visitor.sign_in(house.anna).post(f"/check-ins/{made.pk}/read/", part="check-in")
    assert again(house, one).question_id is not None
    assert again(house, made).read_by_id == house.anna.id
