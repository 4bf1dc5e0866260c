"""Time zones are called as the reader calls them, and found by their country, by older names and in both languages."""

from datetime import UTC, datetime

import pytest
from django import forms
from django.utils import translation

from vorzimmer.foundation import clock
from vorzimmer.people import timezones
from vorzimmer.people.forms.zones import choose_zone, zone_select

WINTER, SUMMER = datetime(2026, 11, 22, 12, tzinfo=UTC), datetime(2026, 7, 22, 12, tzinfo=UTC)


def labels(language, current="", at=WINTER):
    with translation.override(language), clock.at(at):
        return {zone: label for _group, zones in timezones.choices(current) for zone, label in zones}


@pytest.mark.parametrize(
    ("language", "zone", "place"),
    [
        ("de", "Europe/Vienna", "Wien"), ("de-formal", "Europe/Lisbon", "Lissabon"), ("en", "Europe/Vienna", "Vienna"),
        ("de", "Asia/Calcutta", "Kalkutta"), ("en", "Europe/Kiev", "Kyiv"), ("en", "America/St_Johns", "St. John’s"),
        ("de", "Etc/UTC", "UTC"), ("en", "Nowhere/Some_Place", "Some Place"),
    ],
)  # fmt: skip
def test_a_place_in_the_readers_language(language, zone, place):
    with translation.override(language):
        assert timezones.place_of(zone) == place


def test_every_offered_zone_has_a_name_and_what_the_clock_shows_there():
    found = labels("de")
    assert found["Europe/Vienna"] == "Wien, Österreich · UTC+1"
    assert found["America/St_Johns"] == "St. John’s, Kanada · UTC−3:30"
    assert found["Asia/Kolkata"].endswith("UTC+5:30")
    assert labels("en", at=SUMMER)["Europe/Vienna"] == "Vienna, Austria · UTC+2"
    assert found["Europe/London"].endswith("· UTC")
    assert len(found) > 390
    assert all(timezones.is_zone(zone) for zone in found)


def test_they_stand_by_region_and_by_name():
    with translation.override("de"):
        groups = {str(group): [label for _zone, label in zones] for group, zones in timezones.choices()}
    assert list(groups)[:2] == ["Europa", "Afrika"]
    europe = groups["Europa"]
    assert europe.index("Athen, Griechenland · UTC+2") < europe.index("Zürich, Schweiz · UTC+1")


@pytest.mark.parametrize("zone", ["UTC", "Asia/Calcutta", "Antarctica/Troll"])
def test_what_somebody_has_stays_offered(zone):
    with translation.override("de"):
        assert timezones.choices(zone)[0][0] == zone


def test_the_select_says_by_what_else_it_is_found():
    with translation.override("de"):
        text = zone_select("zone", "Asia/Kolkata", "zone")
    assert '<option value="Asia/Kolkata" selected data-words="Asia/Kolkata Asia/Calcutta Kolkata India">' in text
    assert text.count(" selected") == 1
    assert text.startswith('<select data-find="" id="zone" name="zone">')


def test_a_form_takes_what_is_offered_and_nothing_else():
    class Form(forms.Form):
        zone = forms.ChoiceField(required=False)

        def __init__(self, *args):
            super().__init__(*args)
            choose_zone(self, "zone", none="not known")

    assert Form({"zone": "Europe/Vienna"}).is_valid()
    assert Form({"zone": ""}).is_valid()
    assert not Form({"zone": 'Europe/"><script>'}).is_valid()
    assert "<script>" not in str(Form({"zone": 'Europe/"><script>'})["zone"])
