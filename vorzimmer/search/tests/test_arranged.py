"""Appointments are found by those who read what they are about; searches for a time by the two sides."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.queries import content_of
from vorzimmer.calendars.tests.scenes import LENA, at, content, guests, made, own, shared, wall
from vorzimmer.scheduling import actions as times
from vorzimmer.scheduling.tests import scenes

from .finding import finders, hits, kept_as_rebuilt

SIDES = {"anna", "ben", "bea"}


@pytest.fixture(autouse=True)
def _monday(django_capture_on_commit_callbacks):
    with at(23), django_capture_on_commit_callbacks(execute=True):
        yield


@pytest.fixture
def together(house):
    """In the calendar of the engagement, with somebody from outside."""
    return made(
        house.ben, shared(house), title="Messe planen", place="Halle sieben", description="Standplan mitbringen",
        guests=guests(house, "anna", outside=(LENA,)),
    )  # fmt: skip


def fresh(house, appointment):
    with scope(workspace=house.workspace):
        return Appointment.objects.select_related("calendar__engagement").get(pk=appointment.pk)


@pytest.mark.parametrize("words", ["Messe", "Halle sieben", "Standplan", "Lena Wolf", "Anna Messe"])
def test_both_sides_find_it_and_those_who_only_see_busy_do_not(house, together, words):
    assert finders(house, words, "appointment") == SIDES


def test_it_leads_to_its_page_and_says_when_it_is(house, together, visitor):
    [hit] = hits(house, "anna", "Standplan")
    assert hit.url == f"/calendar/appointments/{together.pk}/"
    assert any("10:00" in fact for fact in hit.facts)
    assert visitor.sign_in(house.anna).get(hit.url).status_code == 200


def test_a_private_one_is_found_by_whoever_made_it(house):
    made(house.ben, shared(house), title="Zahnarzt", private=True)
    assert finders(house, "Zahnarzt", "appointment") == {"ben"}


@pytest.mark.parametrize("shared_as", ["nothing", "busy", "details"])
def test_ones_own_calendar_is_ones_own(house, shared_as):
    made(house.anna, own(house, "anna", shared_as), title="Klavierstunde", day=25)
    assert finders(house, "Klavierstunde", "appointment") == {"anna"}


def test_whoever_is_asked_to_come_finds_it_wherever_it_stands(house):
    made(house.anna, own(house), title="Mittagessen", guests=guests(house, "carla"))
    assert finders(house, "Mittagessen", "appointment") == {"anna", "carla"}


def test_it_is_found_by_what_it_says_now(house, together):
    with scope(workspace=house.workspace):
        said = content_of(fresh(house, together)).but(title="Kongress planen")
    actions.change_appointment(actor=house.ben, appointment=fresh(house, together), content=said)
    assert finders(house, "Kongress", "appointment") == SIDES
    assert hits(house, "anna", "Messe") == []
    actions.move_appointment(
        actor=house.ben, appointment=fresh(house, together), starts_at=wall(26, 15), ends_at=wall(26, 16)
    )
    assert any("15:00" in fact for fact in hits(house, "anna", "Kongress")[0].facts)
    assert kept_as_rebuilt(house, "appointment") == 1


def test_what_was_removed_is_gone(house):
    appointment = made(house.ben, shared(house), title="Probelauf")
    actions.remove_appointment(actor=house.ben, appointment=fresh(house, appointment))
    assert finders(house, "Probelauf", "appointment") == set()
    assert kept_as_rebuilt(house, "appointment") == 0


def test_a_time_that_is_only_held_is_no_appointment_yet(house):
    said = content(title="Vielleicht Wien", held_until=wall(25, 9))
    slot = actions.hold_slot(actor=house.ben, calendar=shared(house), content=said).appointment
    assert finders(house, "Vielleicht", "appointment") == set()
    with scope(workspace=house.workspace):
        actions.confirm_hold(actor=house.ben, appointment=fresh(house, slot))
    assert finders(house, "Vielleicht", "appointment") == SIDES


def test_one_date_of_a_series_is_found_by_its_own_words(house):
    series = made(house.ben, shared(house), title="Wochenrunde", rule="FREQ=WEEKLY;COUNT=5")
    second, third = (wall(day, 10, month=12) for day in (1, 8))
    with scope(workspace=house.workspace):
        said = content_of(fresh(house, series))
    for date, place, following in ((second, "Gewächshaus", False), (third, "Sternwarte", True)):
        there = said.but(place=place, starts_at=date, ends_at=date + series.lasts)
        with scope(workspace=house.workspace):
            actions.change_appointment(
                actor=house.ben, appointment=fresh(house, series), content=there, occurrence=date, following=following
            )
    assert finders(house, "Gewächshaus", "appointment") == SIDES
    assert finders(house, "Sternwarte", "appointment") == SIDES
    assert kept_as_rebuilt(house, "appointment") == 2


@pytest.mark.parametrize("words", ["Messe", "Eva Huber", "Kern"])
def test_a_search_for_a_time_belongs_to_both_sides(house, words):
    search = scenes.begun(house)
    assert finders(house, words, "time_search") == SIDES
    assert [hit.url for hit in hits(house, "anna", words, "time_search")] == [f"/times/{search.pk}/"]


def test_what_came_of_a_search_is_found_too(house):
    search = scenes.offered(house)
    assert finders(house, "Messe", "appointment") == set()
    scenes.allowed(house)
    scenes.taken(house, search)
    assert finders(house, "Messe", "appointment") == SIDES
    assert kept_as_rebuilt(house, "time_search") == kept_as_rebuilt(house, "appointment") == 1


def test_a_search_that_was_called_off_is_still_found(house):
    search = scenes.begun(house)
    times.cancel_search(actor=house.ben, search=scenes.again(house, search))
    assert finders(house, "Messe", "time_search") == SIDES
    assert kept_as_rebuilt(house, "time_search") == 1
