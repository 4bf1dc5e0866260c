"""The morning in two browsers and both languages: sent with two taps, confirmed with one."""

import re

import pytest
from playwright.sync_api import expect

from tests.stories.pictures import speak

pytestmark = pytest.mark.browser

CHECK_IN = re.compile(r"/check-ins/[0-9a-f-]{36}/")
WORDS = {
    "de": {"kind": "Tagesplan", "add": "Zeile hinzufügen", "put": "Hinzufügen", "send": "An .+ schicken",
           "right": "Passt so", "said": "Anna: passt"},
    "en": {"kind": "Morning check-in", "add": "Add a line", "put": "Add", "send": "Send to .+",
           "right": "All right", "said": "Anna: all right"},
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


def say_in(person, language):
    """As people choose it themselves."""
    if language != "de":
        speak(person, language)
