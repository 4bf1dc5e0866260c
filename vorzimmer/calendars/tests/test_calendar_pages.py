"""The calendar as a page: day, week, month, agenda, for both sides; what it costs and who sees it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from .scenes import LENA, at, guests, made, own, shared

SHAPES = ("week", "day", "month", "agenda")


@pytest.fixture
def here(house):
    with scope(workspace=house.workspace), at(23):
        yield f"/engagements/{house.engagement.pk}/calendar/"


def page(visitor, actor, path):
    answer = visitor.sign_in(actor).get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


@pytest.mark.parametrize("shape", SHAPES)
def test_both_see_it_in_every_shape(house, visitor, here, shape):
    made(house.ben, shared(house), title="Abstimmung", place="Raum 4", guests=guests(house, "anna", "ben"))
    for path in (here, "/calendar/"):
        for who in (house.anna, house.ben):
            assert "Abstimmung" in page(visitor, who, f"{path}?shape={shape}&day=2026-11-24")


@pytest.mark.parametrize("shape", SHAPES)
def test_without_anything_it_says_so(house, visitor, here, shape):
    assert page(visitor, house.anna, f"{here}?shape={shape}")


def test_whoever_looks_on_sees_only_that_the_time_is_taken(house, visitor, here):
    made(house.ben, shared(house), title="Gehalt", guests=guests(house, "anna", "ben"))
    seen = page(visitor, house.susanne, f"{here}?day=2026-11-24")
    assert "Gehalt" not in seen
    assert "/calendar/new/" not in seen


def test_others_do_not_find_it(house, visitor, here):
    for stranger in (house.emil, house.dora):
        assert visitor.sign_in(stranger).get(here).status_code == 404


def test_private_appointments_of_others_have_no_title(house, visitor, here):
    made(house.anna, own(house, "anna", "details"), title="Zahnarzt", private=True)
    assert "Zahnarzt" in page(visitor, house.anna, "/calendar/?day=2026-11-24")
    assert "Zahnarzt" not in page(visitor, house.ben, f"{here}?day=2026-11-24")


def test_a_part_is_read_again_without_the_frame(house, visitor, here):
    answer = visitor.sign_in(house.ben).get(f"{here}?shape=month", part="calendar")
    assert b'id="calendar"' in answer.content
    assert b"<html" not in answer.content


def test_it_listens_to_what_it_shows(house, visitor, here):
    calendar = shared(house)
    assert f"live:calendar-{calendar.pk} from:body" in page(visitor, house.anna, here)


def test_nonsense_in_the_address_shows_this_week(house, visitor, here):
    assert "23. – 29. November 2026" in page(visitor, house.anna, "/calendar/?shape=x&day=2026-99-99")


def test_the_clock_of_the_other_side_stands_beside(house, visitor, here):
    person = house.ben.person
    person.timezone = "Europe/Lisbon"
    person.save()
    assert "two-clocks" in page(visitor, house.anna, here)
    assert "two-clocks" not in page(visitor, house.anna, f"{here}?shape=month")


def test_what_is_switched_off_stays_off(house, visitor, here):
    calendar = shared(house)
    made(house.ben, calendar, title="Abstimmung")
    anna = visitor.sign_in(house.anna)
    keys = ["appointments", "deadlines", "absences", "reachable", "holidays", "follow_ups"]
    anna.post("/calendar/look/", {"known": keys, "on": ["deadlines", "holidays"], "shape": "month", "beside": "-"})
    month = anna.get("/calendar/?day=2026-11-24").content.decode()
    assert "cal-month" in month
    assert "Abstimmung" not in month
    assert "Abstimmung" in page(visitor, house.ben, f"{here}?day=2026-11-24")


def test_words_of_others_cannot_break_the_page(house, visitor, here):
    evil = '"><script>alert(1)</script>'
    made(house.ben, shared(house), title=evil, place=evil, guests=guests(house, "anna"))
    for shape in SHAPES:
        assert "<script>alert" not in page(visitor, house.anna, f"{here}?shape={shape}&day=2026-11-24")


@pytest.mark.parametrize("shape", SHAPES)
def test_queries_are_few_however_much_there_is(house, visitor, here, shape):
    calendar = shared(house)
    made(house.ben, calendar, title="Erste", rule="FREQ=DAILY;COUNT=9")
    for path in (here, "/calendar/"):
        counts = []
        for _round in range(2):
            anna = visitor.sign_in(house.anna)
            anna.get(f"{path}?shape={shape}")
            with CaptureQueriesContext(connection) as captured:
                anna.get(f"{path}?shape={shape}")
            counts.append(len([q for q in captured if q["sql"].startswith("SELECT")]))
            for number in range(6):
                made(
                    house.ben,
                    calendar,
                    title=f"Noch {number}",
                    rule="FREQ=WEEKLY",
                    guests=guests(house, outside=(LENA,)),
                )
        assert counts[0] == counts[1], "\n".join(q["sql"] for q in captured)
        assert counts[1] <= 12, "\n".join(q["sql"][:300] for q in captured)


def test_an_invitation_waits_above_the_calendar(house, visitor, here):
    made(house.ben, shared(house), title="Abstimmung", guests=guests(house, "anna", "ben"))
    assert "Zusagen" in page(visitor, house.anna, here)
    assert "cal-asked" not in page(visitor, house.ben, here)
