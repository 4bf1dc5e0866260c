"""The page of a person."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.members import actions
from vorzimmer.people.changes import change_profile
from vorzimmer.people.reach import coming_days

MONDAY = datetime(2026, 5, 11, 7, 0, tzinfo=UTC)


def page_of(visitor, reader, whom):
    response = visitor.sign_in(reader).get(f"/people/{whom.id}/")
    return response.status_code, response.content.decode()


@pytest.mark.parametrize(
    ("who", "whom", "status"),
    [
        ("anna", "ben", 200), ("ben", "anna", 200), ("anna", "anna", 200), ("susanne", "bea", 200),
        ("otto", "emil", 200), ("carla", "otto", 200),
        ("anna", "emil", 404), ("emil", "ben", 404), ("ben", "otto", 404), ("anna", "dora", 404),
    ],
)  # fmt: skip
def test_one_sees_whom_one_works_with(visitor, house, who, whom, status):
    assert page_of(visitor, getattr(house, who), getattr(house, whom))[0] == status


def test_whoever_left_is_no_longer_there(visitor, house):
    actions.remove_member(actor=house.carla, member=house.bea.membership)
    assert page_of(visitor, house.anna, house.bea)[0] == 404


def test_it_says_what_one_needs_to_write_and_to_call(visitor, house):
    change_profile(
        house.ben.person, name="Ben Berger", pronunciation="BER-ger", salutation="mr",
        languages=[{"language": "en", "level": "C1"}], phones=[{"kind": "mobile", "number": "+49 170 555"}],
    )  # fmt: skip
    _, page = page_of(visitor, house.anna, house.ben)
    for said in ("BER-ger", "Herr", "Englisch", "C1, fließend", "Mobil", "tel:+49 170 555", "Adler Maschinenbau"):
        assert said in page
    assert "ben@nord.example" not in page, "addresses are for those who run the workspace"
    assert "ben@nord.example" in page_of(visitor, house.carla, house.ben)[1]


def test_the_coming_days_are_told_in_the_readers_time(house):
    with clock.at(MONDAY), scope(workspace=house.workspace), timezone.override("Asia/Tokyo"):
        monday = coming_days(house.ben.membership)[0]
        words = [(f"{timezone.localtime(a):%H:%M}", f"{timezone.localtime(b):%H:%M}") for a, b in monday.stretches]
    assert words == [("16:00", "00:00")], "nine to five in Berlin reaches over midnight in Tokyo"


def test_public_holidays_are_named(house):
    house.ben.membership.holidays_region = "DE-HH"
    with clock.at(MONDAY), timezone.override("Europe/Berlin"):
        days = coming_days(house.ben.membership)
    ascension = next(day for day in days if f"{day.day}" == "2026-05-14")
    assert (ascension.stretches, ascension.is_holiday) == ([], True)
    assert [bool(day.stretches) for day in days] == [True, True, True, False, True, False, False]


def test_both_clocks_are_told(visitor, house):
    house.ben.person.timezone = "Europe/London"
    house.ben.person.save()
    with clock.at(MONDAY):
        for place in (f"/people/{house.ben.id}/", f"/engagements/{house.engagement.pk}/"):
            page = visitor.sign_in(house.anna).get(place).content.decode()
            assert "dort ist es 8:00 Uhr (London)" in page, "7:00 in UTC, 9:00 in Berlin"
