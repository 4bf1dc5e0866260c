"""Reachable hours as they are typed, with mistakes in words."""

import pytest
from django.utils import translation
from django.utils.datastructures import MultiValueDict

from vorzimmer.people import regions
from vorzimmer.people.forms.hours import HoursForm

USUAL = {str(day): [["09:00", "17:00"]] for day in range(5)}


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def form_of(*stretches, region=""):
    """(day, place, from, until), …"""
    sent = MultiValueDict({"region": [region]})
    for day, place, begins, ends in stretches:
        sent[f"day{day}_{place}_from"], sent[f"day{day}_{place}_until"] = begins, ends
    return HoursForm(sent, hours=USUAL, region="")


def test_a_week_is_read_in_order_and_kept_as_the_membership_keeps_it():
    form = form_of(
        (0, 1, "13:00", "17:00"), (0, 0, "09:00", "12:30"), (5, 0, "20:00", "00:00"), region="DE-BY-catholic"
    )
    assert form.is_valid(), form.errors
    assert form.cleaned_data["hours"]["0"] == [["09:00", "12:30"], ["13:00", "17:00"]]
    assert form.cleaned_data["hours"]["5"] == [["20:00", "24:00"]]
    assert form.cleaned_data["hours"]["1"] == []
    assert form.cleaned_data["region"] == "DE-BY-catholic"


@pytest.mark.parametrize(
    ("stretches", "words"),
    [
        ([(1, 0, "14:00", "12:00")], "14:00 to 12:00: the end comes before the beginning."),
        (
            [(1, 0, "09:00", "13:00"), (1, 1, "12:00", "17:00")],
            "12:00 to 17:00 overlaps with 09:00 to 13:00.",
        ),
        (
            [(1, 0, "22:00", "00:00"), (1, 1, "23:00", "23:30")],
            "23:00 to 23:30 overlaps with 22:00 to 00:00.",
        ),
        ([(1, 0, "09:00", "")], "A stretch needs a beginning and an end."),
    ],
)
def test_mistakes_stand_at_their_day(stretches, words):
    form = form_of(*stretches)
    assert not form.is_valid()
    assert form.weekdays[1].errors == [words]
    assert form.weekdays[0].errors == []


def test_a_week_without_any_hour_is_refused():
    form = form_of()
    assert not form.is_valid()
    assert "At least one stretch" in form.non_field_errors()[0]


def test_an_invented_region_is_refused():
    assert not form_of((0, 0, "09:00", "12:00"), region="DE-XX").is_valid()


def test_the_kept_hours_are_shown_with_room_for_one_more():
    form = HoursForm(
        hours={"0": [["08:00", "09:00"], ["10:00", "11:00"], ["20:00", "24:00"]]}, region="AT-9", own="DE-BE"
    )
    monday = form.weekdays[0].stretches
    assert [pair[1].value() for pair in monday] == ["09:00", "11:00", "00:00", ""]
    assert form["region"].value() == "AT-9"
    assert "As in the workspace: Berlin" in str(form["region"])


def test_every_region_has_a_name():
    for _country, named in regions.choices():
        for code, name in named:
            assert name != code
            assert len(code) <= 16
