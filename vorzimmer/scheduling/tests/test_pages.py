"""The pages inside: who sees what, what works without JavaScript, how much they ask of the database."""

from uuid import UUID

import pytest
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from vorzimmer.scheduling import actions
from vorzimmer.scheduling.models import AppointmentRules, TimeSearch

from .scenes import (
    EVA,
    TUESDAY,
    WEDNESDAY,
    again,
    allowed,
    at,
    begun,
    guest,
    made,
    offered,
    poll,
    slots,
    taken,
    time_of,
)


def test_from_the_form_to_the_appointment(house, visitor):
    with at():
        visitor.sign_in(house.ben)
        page = visitor.get(f"/times/new/?engagement={house.engagement.pk}")
        assert page.status_code == 200
        fields = {
            "engagement": house.engagement.pk, "for_whom": house.anna.id, "title": "Messe", "minutes": "60",
            "first_on": "2026-11-24", "last_on": "2026-11-27", "buffer": "0", "travel": "0",
            "name_1": "Eva Huber", "email_1": "huber@kunde.example", "language_1": "de",
        }  # fmt: skip
        made_at = visitor.post("/times/new/", fields).url
        page = visitor.get(made_at).content.decode()
        assert 'name="times"' in page
        assert visitor.post(f"{made_at}offer/", {}).status_code == 422
        offer = {"times": [TUESDAY.isoformat()], "way": "offer", "hold": "on"}
        assert visitor.post(f"{made_at}offer/", offer).status_code == 302
        assert "Eva Huber" in visitor.get(made_at).content.decode()
    with scope(workspace=house.workspace):
        assert TimeSearch.objects.get().state == "open"


def test_what_is_missing_is_said_and_what_was_typed_stays(house, visitor):
    with at():
        fields = {"engagement": house.engagement.pk, "title": "Messe", "name_1": "Eva"}
        answer = visitor.sign_in(house.ben).post("/times/new/", fields)
    assert answer.status_code == 422
    assert 'value="Messe"' in answer.content.decode()


def test_at_once(house, visitor):
    with at():
        search = begun(house)
        visitor.sign_in(house.ben).post(f"/times/{search.pk}/book/", {"times": [TUESDAY.isoformat()]})
    assert made(house, search).starts_at == TUESDAY


@pytest.mark.parametrize(("who", "status"), [("anna", 200), ("bea", 200), ("carla", 200), ("emil", 404)])
def test_who_sees_it(house, visitor, who, status):
    with at():
        search = offered(house)
        assert visitor.sign_in(getattr(house, who)).get(f"/times/{search.pk}/").status_code == status


def test_the_table_says_which_time_is_best(house, visitor):
    from .test_answer_poll import answered

    with at():
        search = poll(house)
        answered(house, search, ["yes", "no", "yes"])
        answered(house, search, ["no", "if_need_be", "yes"], name="Jim")
        page = visitor.sign_in(house.ben).get(f"/times/{search.pk}/").content.decode()
        row = page.split('class="is-best"')[1].split("</tr>")[0]
        assert str(slots(house, search)[2].pk) in row


def test_the_client_confirms_with_one_tap(house, visitor):
    allowed(house, "approval")
    with at():
        search = offered(house)
        taken(house, search)
        page = visitor.sign_in(house.anna).get(f"/times/{search.pk}/").content.decode()
        assert f"/times/{search.pk}/confirm/" in page
        visitor.post(f"/times/{search.pk}/confirm/")
    assert made(house, search).starts_at == TUESDAY


def test_the_list_waits_on_today(house, visitor):
    with at():
        search = begun(house)
        page = visitor.sign_in(house.ben).get("/").content.decode()
        assert f"/times/{search.pk}/" in page
        assert visitor.get("/times/").status_code == 200


def test_polite_words_are_suggested_in_the_language_of_the_other_side(house, visitor):
    with at():
        search = offered(house)
        taken(house, search)
        visitor.sign_in(house.ben)
        assert "Leider" in visitor.get(f"/times/{search.pk}/move/").content.decode()
        assert "Leider" in visitor.get(f"/times/{search.pk}/cancel/").content.decode()
        visitor.post(f"/times/{search.pk}/move/", {"words": "Leider krank."})
    assert again(house, search).moved == 1


def test_links_are_taken_back_and_renewed(house, visitor):
    with at():
        search = offered(house)
        eva = guest(house, search)
        visitor.sign_in(house.ben).post(f"/times/links/{eva.pk}/revoke/")
        assert guest(house, search).revoked_at
        visitor.post(f"/times/links/{eva.pk}/renew/")
    assert (guest(house, search).revoked_at, guest(house, search).link_number) == (None, 2)


@pytest.mark.parametrize("guests", [1, 6])
def test_the_page_asks_the_database_a_constant_number_of_times(house, visitor, guests):
    from django.db import connection

    with at():
        people = [{"name": f"G{n}", "email": f"g{n}@kunde.example"} for n in range(guests)]
        search = offered(house, guests=people, way="poll")
        visitor.sign_in(house.ben).get(f"/times/{search.pk}/")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            visitor.get(f"/times/{search.pk}/")
    assert len(asked) <= 12, [each["sql"][:150] for each in asked]


def test_rules_are_kept_and_proposed(house, visitor):
    fields = {"buffer": "15", "most_a_day": "4", "desk_days": ["0", "2"], "desk_from": "09:00", "desk_until": "11:00",
              "part_of_day": "morning", "avoids": ["4"]}  # fmt: skip
    visitor.sign_in(house.ben)
    assert visitor.post(f"/appointment-rules/{house.ben.id}/", fields).status_code == 302
    assert visitor.post(f"/appointment-rules/{house.anna.id}/", fields).status_code == 302
    assert visitor.get(f"/appointment-rules/{house.emil.id}/").status_code == 404
    assert visitor.get("/appointment-rules/").status_code == 302
    with scope(workspace=house.workspace):
        mine = AppointmentRules.objects.get(membership=house.ben.membership)
        hers = AppointmentRules.objects.get(membership=house.anna.membership)
    assert (mine.most_a_day, mine.desk["2"], mine.avoids) == (4, [["09:00", "11:00"]], [4])
    assert (hers.most_a_day, hers.waits) == (None, True)
    page = visitor.sign_in(house.anna).get(f"/appointment-rules/{house.anna.id}/").content.decode()
    assert "09:00–11:00" in page
    visitor.post(f"/appointment-rules/{house.anna.id}/answer/", {"answer": "yes"})
    with scope(workspace=house.workspace):
        assert AppointmentRules.objects.get(membership=house.anna.membership).most_a_day == 4


def test_an_address_that_is_none(house, visitor):
    visitor.sign_in(house.ben)
    assert visitor.get("/times/new/?engagement=nonsense").status_code == 404
    assert visitor.get(f"/times/{UUID(int=1)}/").status_code == 404


def test_a_colleague_who_was_asked_reads_that_it_is_their_turn_and_finds_their_answer_again(house, visitor):
    with at():
        with scope(workspace=house.workspace):
            member = (house.carla.membership,)
        search = begun(house, guests=(EVA,), members=member)
        actions.offer_times(actor=house.ben, search=again(house, search), times=(TUESDAY, WEDNESDAY), way="poll")
        page = visitor.sign_in(house.carla).get(f"/times/{search.pk}/").content.decode()
        assert "Du bist dran" in page
        assert "checked" not in page
        first = slots(house, search)[0]
        said = {f"slot-{first.pk}": "if_need_be", "words": "Lieber am Mittwoch"}
        visitor.post(f"/times/{search.pk}/answer/", said)
        page = visitor.get(f"/times/{search.pk}/").content.decode()
        assert "Du bist dran" not in page
        assert f'name="slot-{first.pk}" value="if_need_be" checked' in page
        assert "Lieber am Mittwoch</textarea>" in page


def test_eight_people_and_six_times_are_read_without_scrolling_sideways(house, visitor):
    people = tuple({"name": f"Person {number}", "email": f"p{number}@x.example"} for number in range(8))
    times = tuple(time_of(day, hour) for day in (25, 26, 27) for hour in (10, 14))
    with at():
        search = offered(house, times=times, guests=people, way="poll", deadline=time_of(23, 18))
        page = visitor.sign_in(house.ben).get(f"/times/{search.pk}/").content.decode()
    assert "table-box" not in page
    assert page.count('<td class="poll-who">') == 48
    assert "Alle sind freigehalten" in page
