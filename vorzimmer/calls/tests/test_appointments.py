"""An appointment to talk has a way to talk."""

from django_scopes import scope

from vorzimmer.calendars.tests.scenes import LENA, at, guests, made, shared
from vorzimmer.calls import actions

from .scenes import now


def test_a_call_between_the_two_leads_into_this_house(house, visitor, settings):
    with at(20):
        appointment = made(house.ben, shared(house), kind="call")
    link = now(house, appointment).link
    assert link == f"{settings.BASE_URL}/w/nord/engagements/{house.engagement.pk}/call/?appointment={appointment.pk}"
    with scope(workspace=house.workspace):
        assert link.split("?")[0] in now(house, appointment).component.replace("\r\n ", "")
    rang = visitor.sign_in(house.anna).post(
        link.removeprefix(settings.BASE_URL),
        {"callee": str(house.ben.id), "kind": "video", "appointment": appointment.pk},
    )
    assert rang.status_code == 302


def test_guests_without_an_account_get_a_room_where_they_can_enter_or_none(house):
    with at(20):
        calendar, coming = shared(house), guests(house, "anna", outside=(LENA,))
        assert now(house, made(house.ben, calendar, kind="call", guests=coming)).link == ""
        with scope(workspace=house.workspace):
            way = {"way": "elsewhere", "address": "https://meet.example.org/{appointment}"}
            actions.choose_way_of_calling(actor=house.otto, workspace=house.workspace, **way)
        link = now(house, made(house.ben, calendar, kind="call", guests=coming)).link
    assert link.startswith("https://meet.example.org/")


def test_a_link_that_somebody_gave_stays_and_a_visit_needs_none(house, visitor):
    with at(20):
        calendar = shared(house)
        assert (
            now(house, made(house.ben, calendar, kind="call", link="https://a.example/1")).link == "https://a.example/1"
        )
        visit = made(house.ben, calendar)
    assert now(house, visit).link == ""
    page = visitor.sign_in(house.anna).get(f"/calendar/appointments/{visit.pk}/").text
    assert f"/call/?appointment={visit.pk}" in page
