"""The morning in two browsers and both languages: sent with two taps, confirmed with one, put in order by drag."""

import re

import pytest
from playwright.sync_api import expect

from tests.stories.acts import drag_up
from tests.stories.pictures import speak

pytestmark = pytest.mark.browser

CHECK_IN = re.compile(r"/check-ins/[0-9a-f-]{36}/")
WORDS = {
    "de": {"kind": "Tagesplan", "add": "Zeile hinzufügen", "put": "Hinzufügen", "send": "An .+ schicken",
           "right": "Passt so", "said": "Anna: passt", "later": "Später", "changed": "von Anna geändert"},
    "en": {"kind": "Morning check-in", "add": "Add a line", "put": "Add", "send": "Send to .+",
           "right": "All right", "said": "Anna: all right", "later": "Later", "changed": "changed by Anna"},
}  # fmt: skip


@pytest.fixture(params=["de", "en"])
def spoken(request):
    return request.param


def prepared(ben, words):
    """Ben has a draft with three lines in front of him."""
    ben.go("/engagements/")
    ben.find("main a[href*='/engagements/0']").first.click()
    ben.page.goto(re.sub(r"(/engagements/[0-9a-f-]{36}/).*", r"\1rhythm/", ben.page.url))
    ben.button(words["kind"]).click()
    ben.page.wait_for_url(CHECK_IN)
    for text in ("Post sichten", "Blumen bestellen", "Reise buchen"):
        ben.words(words["add"]).first.click()
        ben.find("#line-text").fill(text)
        ben.page.get_by_role("button", name=words["put"], exact=True).click()
        ben.sees("#check-in .day-line", text)


def order(person):
    """The lines as they stand."""
    return person.find("#check-in .day-line")


def test_two_taps_to_send_and_one_to_confirm(come, spoken):
    words, ben, anna = WORDS[spoken], come("ben"), come("anna", phone=True)
    say_in(ben, spoken)
    say_in(anna, spoken)
    prepared(ben, words)
    anna.go("/").listening()

    taps = 0
    ben.go("/")
    ben.find(".today a[href*='/check-ins/']").first.click()
    taps += 1
    ben.button(re.compile(words["send"])).click()
    taps += 1
    expect(ben.find("#check-in .check-in-state")).not_to_be_empty()
    assert taps == 2

    anna.sees("#today form[action*='/confirm/']")
    anna.button(words["right"]).click()
    expect(anna.find("#today form[action*='/confirm/']")).to_have_count(0)
    ben.sees("#check-in", words["said"])
    ben.saw_no_error()
    anna.saw_no_error()


def test_anna_changes_the_order_by_drag_and_puts_one_off(come, spoken):
    words, ben, anna = WORDS[spoken], come("ben"), come("anna")
    say_in(ben, spoken)
    say_in(anna, spoken)
    prepared(ben, words)
    ben.button(re.compile(words["send"])).click()
    expect(ben.find("#check-in form[action$='/send/']")).to_have_count(0)
    anna.page.goto(ben.page.url)
    ben.listening()
    drag_up(anna, order(anna).nth(2), order(anna).nth(0))
    expect(order(anna).first).to_contain_text("Reise buchen")
    expect(order(ben).first).to_contain_text("Reise buchen")

    last = order(anna).last
    last.locator("summary").first.click()
    last.get_by_role("button", name=words["later"]).click()
    expect(order(anna).last.locator(".chip")).to_have_text(words["later"])
    anna.find("#remark").fill("Die Reise zuerst, bitte.")
    anna.find("#check-in .check-in-answer .button").click()
    ben.sees("#check-in", "Die Reise zuerst, bitte.")
    ben.sees("#check-in", words["changed"])
    anna.saw_no_error()
    ben.saw_no_error()


def say_in(person, language):
    """As people choose it themselves."""
    if language != "de":
        speak(person, language)
