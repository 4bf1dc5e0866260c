"""A time zone is found by what one calls it: the city, the country, the other language; with the keys and by a finger."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def at_preferences(person):
    person.page.goto("/account/preferences/")
    return person.find("input[role=combobox]"), person.find("select[name=timezone]")


def test_a_zone_is_searched_with_the_keys_and_kept(house, come):
    ben = come("ben")
    field, kept = at_preferences(ben)
    field.fill("österreich")
    expect(ben.find("[role=option]")).to_have_count(1)
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("Enter")
    expect(kept).to_have_value("Europe/Vienna")
    assert field.input_value().startswith("Wien, Österreich · UTC+")
    ben.button("Speichern").click()
    field, kept = at_preferences(ben)
    expect(kept).to_have_value("Europe/Vienna")
    field.fill("gibt es nicht")
    expect(ben.find(".find-list")).to_be_hidden()
    field.press("Escape")
    assert field.input_value().startswith("Wien")
    field.fill("calcutta")
    field.press("Tab")
    expect(kept).to_have_value("Asia/Kolkata")
    expect(ben.find(".find-list")).to_be_hidden()


def test_a_finger_chooses_and_whoever_goes_elsewhere_changes_nothing(house, come):
    ben = come("ben", phone=True)
    field, kept = at_preferences(ben)
    before = kept.input_value()
    field.tap()
    assert ben.find("[role=option]").count() > 390
    ben.find("h1, h2, .brand").first.evaluate("() => document.activeElement.blur()")
    expect(kept).to_have_value(before)
    field.tap()
    field.fill("Lissabon")
    ben.find("[role=option]").filter(has_text="Lissabon").tap()
    expect(kept).to_have_value("Europe/Lisbon")


def test_without_javascript_it_is_a_select(house, come):
    ben = come("ben", java_script_enabled=False)
    ben.page.goto("/account/preferences/")
    ben.find("select[name=timezone]").select_option("Europe/Vienna")
    ben.button("Speichern").click()
    ben.page.goto("/account/preferences/")
    expect(ben.find("select[name=timezone]")).to_have_value("Europe/Vienna")
