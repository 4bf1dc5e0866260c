"""The pages, as each person sees them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django_scopes import scope

from vorzimmer.journal.models import Entry
from vorzimmer.notifications import addresses
from vorzimmer.notifications.letters import letter_about
from vorzimmer.notifications.links import PURPOSES
from vorzimmer.people.actor import Door
from vorzimmer.talks import actions
from vorzimmer.talks.models import Minutes
from vorzimmer.talks.paper import text_of
from vorzimmer.talks.reading import document

from .scenes import again, arranged, at, begun, ended, fresh, noted, on, pointed, sealed


def test_today_says_prepare_and_confirm(house, visitor):
    with at(24):
        talk = arranged(house)
        assert "Feedbackgespräch vorbereiten" in visitor.sign_in(house.ben).get("/").content.decode()
        pointed(house, talk, who="ben")
        assert "Feedbackgespräch vorbereiten" not in visitor.sign_in(house.ben).get("/").content.decode()
        assert "Feedbackgespräch vorbereiten" not in visitor.sign_in(house.bea).get("/").content.decode()
    with at(26, 10):
        minutes = ended(house, actions.begin_talk(actor=house.anna, talk=again(house, talk)).talk)
        assert "Protokoll eures Gesprächs" in visitor.sign_in(house.anna).get("/").content.decode()
        actions.confirm_minutes(actor=house.anna, minutes=minutes)
        assert "Protokoll eures Gesprächs" not in visitor.sign_in(house.anna).get("/").content.decode()


def test_the_page_of_all_talks_says_whose_turn_it_is(house, visitor):
    with at(26, 10):
        minutes = ended(house)
        here = f"/engagements/{house.engagement.pk}/talks/"
        actions.confirm_minutes(actor=house.anna, minutes=minutes)
        assert "Ben ist dran" in visitor.sign_in(house.anna).get(here).content.decode()
        assert "Du bist dran" in visitor.sign_in(house.ben).get(here).content.decode()


def test_a_part_is_read_again_alone(house, visitor):
    with at(26, 10):
        talk = begun(house)
        pointed(house, talk, "Nur hier")
        part = visitor.sign_in(house.ben).get(f"/talks/{talk.pk}/", part="ideas").content.decode()
    assert "Nur hier" in part
    assert "<html" not in part


def test_an_empty_point_keeps_the_page(house, visitor):
    with at(26, 10):
        talk = arranged(house)
        answer = visitor.sign_in(house.ben).post(f"/talks/{talk.pk}/points/", {"part": "ideas", "text": ""})
    assert answer.status_code == 422


def test_queries_stay_few_however_much_is_written(house, visitor):
    with at(26, 10):
        talk = begun(house)
        anna = visitor.sign_in(house.anna)
        counted = []
        for _round in range(2):
            for number in range(10):
                pointed(house, talk, f"Punkt {number}")
                noted(house, talk, f"Zeile {number}")
            with CaptureQueriesContext(connection) as captured:
                assert anna.get(f"/talks/{talk.pk}/").status_code == 200
            counted.append(len([each for each in captured if each["sql"].startswith("SELECT")]))
    assert counted[0] == counted[1]
    assert counted[0] <= 18


def test_minutes_on_paper(house, visitor):
    with at(26, 10):
        minutes = sealed(house)
        paper = visitor.sign_in(house.ben).get(f"/talks/minutes/{minutes.pk}/pdf/")
        assert paper.content.startswith(b"%PDF")
        assert visitor.sign_in(house.carla).get(f"/talks/minutes/{minutes.pk}/pdf/").status_code == 404


def test_paper_says_days_in_words_with_their_year(house):
    with at(26, 10):
        minutes = sealed(house)
    with scope(workspace=house.workspace), translation.override("de"):
        rows = Minutes.objects.select_related("talk__engagement__client").prefetch_related("answers__by__user")
        text = text_of(document(rows.get(pk=minutes.pk)))
    assert "Do, 26. November 2026, 10:00 bis 10:00" in text
    assert "bestätigt (Do, 26. November 2026, 10:00)" in text
    assert "Dazu wurde nichts gesagt." in text
    assert "2026-11" not in text


def letter(kind, to):
    return letter_about(Entry.objects.get(kind=f"talks.{kind}"), to.membership)


def test_mails_say_when_and_ask_for_one_click(house):
    with at(26, 10), scope(workspace=house.workspace), addresses.inside(house.workspace):
        talk = arranged(house)
        assert "26 November" in letter("arranged", house.ben).subject
        minutes = ended(house, actions.begin_talk(actor=house.anna, talk=talk).talk)
        label, _address = letter("ended", house.anna).buttons[0]
        assert label == "Confirm the minutes"
        confirming = PURPOSES["talks.confirm_minutes"]
        assert confirming.closed(house.anna, minutes.pk, "") is None
        confirming.perform(house.anna.through(Door.MAIL), minutes.pk, "", {})
        assert letter("ended", house.anna) is None
        assert confirming.closed(house.anna, minutes.pk, "")


@pytest.mark.parametrize("who", ["carla", "otto", "susanne", "bea"])
def test_others_see_that_there_are_talks_and_nothing_of_them(house, visitor, who):
    with at(26, 10):
        actions.keep_series(actor=house.anna, engagement=fresh(house))
        talk = begun(house, starts_at=on(26, 10, 30))
        pointed(house, talk, "Vertraulich")
        other = visitor.sign_in(getattr(house, who))
        page = other.get(f"/engagements/{house.engagement.pk}/talks/")
        assert page.status_code == 200
        assert str(talk.pk) not in page.content.decode()
        for place in ("", "facts/", "feedback/", "decide/", "move/"):
            assert other.get(f"/talks/{talk.pk}/{place}").status_code == 404, place


def test_another_workspace_does_not_exist(house, visitor):
    with at(26, 10):
        talk = begun(house)
        dora = visitor.sign_in(house.dora)
        assert dora.get(f"/talks/{talk.pk}/").status_code == 404
        assert dora.post(f"/talks/{talk.pk}/end/").status_code == 404
