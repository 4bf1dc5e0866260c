"""The pages, as each person sees them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vorzimmer.handovers import actions
from vorzimmer.handovers.urls import urlpatterns

from .scenes import asked, at, away, begun, day, ended, gate_of, parting, step_of, told
from .test_write_reference import written

HERE = "/engagements/{}/together/"


@pytest.fixture
def here(house):
    return HERE.format(house.engagement.pk)


def test_the_plan_says_what_is_due_for_me_and_for_the_other(house, visitor, here):
    begun(house, begins_on=day(23))
    with at(24):
        page = visitor.sign_in(house.anna).get(here).content.decode()
    assert "Für dich" in page
    assert "Für Ben" in page
    assert "Zugänge stehen" in page


def test_a_tick_with_and_without_javascript(house, visitor, here):
    plan = begun(house, begins_on=day(23))
    step = step_of(house, plan, "accounts")
    with at(24):
        anna = visitor.sign_in(house.anna)
        assert anna.post(f"/plans/steps/{step.pk}/tick/", {"done": "yes"}).status_code == 302
        part = anna.post(f"/plans/steps/{step.pk}/tick/", {"done": "no"}, part="together")
    assert part.status_code == 200
    assert b'id="together"' in part.content
    assert b"<html" not in part.content


def test_an_invalid_step_keeps_what_was_typed(house, visitor):
    plan = begun(house, begins_on=day(23))
    page = visitor.sign_in(house.ben).post(
        f"/plans/{plan.pk}/steps/", {"title": "Kaffee", "side": "both", "due_on": ""}
    )
    assert page.status_code == 422
    assert "Kaffee" in page.content.decode()


def test_queries_stay_few_however_long_the_plan_is(house, visitor, here):
    plan = begun(house, begins_on=day(23))
    with at(24):
        anna = visitor.sign_in(house.anna)
        anna.get(here)
        for number in range(20):
            actions.add_plan_step(actor=house.ben, plan=plan, title=f"Schritt {number}", side="both", due_on=day(25))
        with CaptureQueriesContext(connection) as captured:
            anna.get(here)
    selects = [query["sql"] for query in captured if query["sql"].startswith("SELECT")]
    assert len(selects) <= 18, "\n".join(selects)


def test_yes_from_the_list_of_absences(house, visitor):
    with at(23):
        cover = asked(house, away(house))
        bea = visitor.sign_in(house.bea)
        assert "vertreten" in bea.get("/absences/").content.decode()
        assert bea.post(f"/absences/covers/{cover.pk}/answer/", {"answer": "yes"}).status_code == 302
    assert "Anna" in told(house, "cover_accepted")


def test_ill_with_one_button(house, visitor):
    with at(23):
        answer = visitor.sign_in(house.ben).post("/absences/sick/")
    assert answer.status_code == 302
    assert told(house, "cover_proposed") == {"Bea"}


def test_the_page_of_an_absence_names_who_could_stand_in(house, visitor):
    with at(23):
        absence = away(house)
        page = visitor.sign_in(house.carla).get(f"/absences/{absence.pk}/").content.decode()
        assert "Bea Brandt" in page
        assert visitor.sign_in(house.emil).get(f"/absences/{absence.pk}/").status_code == 404


def test_the_reason_is_not_shown_to_the_other_side(house, visitor):
    with at(23):
        found = parting(house, reason="Zu teuer", may_be_said="Planmäßig")
        for who, seen in (("anna", True), ("carla", True), ("ben", False), ("susanne", False)):
            page = visitor.sign_in(getattr(house, who)).get(f"/partings/{found.pk}/").content.decode()
            assert ("Zu teuer" in page) is seen, who
            assert "Planmäßig" in page


def test_who_has_left_sees_what_is_theirs_and_nothing_else(house, visitor, here):
    with at(23):
        found = ended(house)
        actions.thank(actor=house.anna, parting=found, text="Danke, Ben")
        written(house)
        ben = visitor.sign_in(house.ben)
        page = ben.get(f"/partings/{found.pk}/").content.decode()
        assert "Danke, Ben" in page
        assert "Bereit zur Übergabe" not in page
        assert "Was wann" not in page
        assert ben.get(here).status_code == 404
        assert "Referenz von Adler" in ben.get("/kept/").content.decode()
        assert visitor.sign_in(house.emil).get(f"/partings/{found.pk}/").status_code == 404


def test_the_calendar_of_periods_for_the_coordination(house, visitor):
    with at(23):
        ended(house)
        assert "Rechnungen" in visitor.sign_in(house.carla).get("/settings/retention/").content.decode()
        assert "Rechnungen" not in visitor.sign_in(house.emil).get("/settings/retention/").content.decode()


def test_announcing_asks_who_is_there_and_offers_the_usual_day(house, visitor):
    with at(23):
        answer = visitor.sign_in(house.anna).get(f"/engagements/{house.engagement.pk}/parting/announce/")
    assert (answer.status_code == 302 and "/account/confirm/" in answer.url) or answer.status_code == 200


def test_another_workspace_does_not_exist(house, visitor, here):
    """Every address of the room, filled with what stands in `nord`, asked by Dora."""
    begun(house, begins_on=day(23))
    absence, found = away(house), parting(house)
    plan = found.plan
    rows = {
        "engagements": house.engagement.pk, "plans/steps": step_of(house, plan, "say-it").pk, "plans": plan.pk,
        "plans/gates": gate_of(house, plan, "talked").pk, "absences/covers": asked(house, absence).pk,
        "absences": absence.pk, "partings": found.pk, "references": written(house).pk, "partings/files": found.pk,
        "series": found.pk,
    }  # fmt: skip
    dora = visitor.sign_in(house.dora)
    for page in urlpatterns:
        place, _, rest = str(page.pattern).partition("/<uuid:pk>")
        if rest:
            for send in (dora.get, dora.post):
                answer = send(f"/{place}/{rows[place]}{rest}")
                assert answer.status_code in (404, 405) or "/account/confirm/" in answer.url, page.name
