"""A series is set up, looked at and changed; a template is made of a task and used: in a real browser, in both languages."""

import re

import pytest
from playwright.sync_api import expect

from tests.stories.pictures import speak

pytestmark = pytest.mark.browser

SERIES = re.compile(r"/series/[0-9a-f-]{36}/")
WORDS = {
    "de": {"sentence": "Jeden ersten Montag im Monat", "until": ", 3 Mal", "skip": "Ausfallen lassen", "out": "fällt aus",
           "undo": "Rückgängig", "set_up": "Serie einrichten", "keep": "Vorlage speichern", "use": "Damit delegieren",
           "brief": "Reisekosten abrechnen"},
    "en": {"sentence": "Every first Monday of the month", "until": ", 3 times", "skip": "Leave it out", "out": "left out",
           "undo": "Undo", "set_up": "Set up the series", "keep": "Keep the template", "use": "Delegate with it",
           "brief": "Settle travel expenses"},
}  # fmt: skip


@pytest.fixture(params=["de", "en"])
def spoken(request):
    return request.param


def test_every_first_monday_is_set_up_while_its_dates_appear(come, spoken):
    words, anna = WORDS[spoken], come("anna")
    say_in(anna, spoken)
    anna.go("/series/new/")
    anna.find("[name=title]").fill("Monatsbericht")
    anna.find("label:has([name=pattern][value=monthly_weekday])").click()
    expect(anna.find("[name=nth]")).to_be_visible()
    anna.find("[name=weekday]").select_option("0")
    expect(anna.find("[name=month]")).to_be_hidden()
    expect(anna.find("#series_preview")).to_contain_text(words["sentence"])
    anna.find("label:has([name=ends][value=count])").click()
    anna.find("[name=count]").fill("3")
    expect(anna.find("#series_preview")).to_contain_text(words["until"])
    expect(anna.find("#series_preview li")).to_have_count(3)
    anna.button(words["set_up"]).last.click()
    anna.page.wait_for_url(SERIES)
    expect(anna.find("h1")).to_have_text("Monatsbericht")

    row = anna.find("#series_view li.line").first
    row.locator("summary").click()
    row.get_by_role("button", name=words["skip"]).click()
    expect(anna.find("#notices")).to_contain_text(words["out"])
    anna.find("#notices").get_by_role("button", name=words["undo"]).click()
    expect(anna.find("#series_view .chip").filter(has_text=words["out"])).to_have_count(0)


def test_a_brief_of_the_gallery_becomes_a_task(come, spoken):
    words, anna = WORDS[spoken], come("anna", phone=True)
    say_in(anna, spoken)
    anna.go("/templates/gallery/?kind=specialist")
    anna.page.get_by_role("link", name=words["brief"]).click()
    anna.page.get_by_role("link", name=words["use"]).click()
    anna.find("#delegate_go").click()
    anna.page.wait_for_url(re.compile(r"/tasks/[0-9a-f-]{36}/"))
    expect(anna.find("#steps .step")).to_have_count(3)


def test_two_clicks_from_a_task_to_a_template_without_a_script(come):
    anna = come("anna", java_script_enabled=False)
    anna.go("/tasks/new/").find("[name=outcome]").fill("Tickets an anna@adler.example schicken")
    anna.find("#delegate_go").click()
    anna.find("#task_plan a[href$='/keep-as-template/']").click()
    expect(anna.find(".planning-struck del")).to_have_text("anna@adler.example")
    anna.button(WORDS["de"]["keep"]).click()
    expect(anna.find(".planning-outcome")).to_contain_text("Tickets an … schicken")


def say_in(person, language):
    """As people choose it themselves."""
    if language != "de":
        speak(person, language)
