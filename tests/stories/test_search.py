"""Finding something and doing something, by the keyboard alone, in both languages."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SAID = {
    "de": {"saved": "Gespeicherte Suchen", "profile": "profil", "label": "Dein Profil", "title": "Aufgaben"},
    "en": {"saved": "Saved searches", "profile": "profile", "label": "Your profile", "title": "Tasks"},
}


def speak(person, language):
    """As somebody who has chosen this language."""
    if language == "en":
        person.page.goto("/account/preferences/")
        person.find("[name=language][value=en]").check(force=True)
        person.find("main form button").last.click()
        person.page.wait_for_load_state()


def palette(person):
    """Open it, once the page listens, and wait for what it offers."""
    expect(person.find("#palette-words[data-htmx-powered]")).to_have_count(1)
    person.page.keyboard.press("Control+k")
    expect(person.find("#palette-words")).to_be_focused()
    expect(person.find("#palette_list [role=option]").first).to_be_visible()


def type_and_see(person, typed, words):
    """What is chosen first after typing contains the words."""
    person.page.keyboard.type(typed)
    expect(person.find("#palette_list [role=option][aria-selected=true]")).to_contain_text(words)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_palette_leads_anywhere_by_the_keyboard(asked, come, language):
    anna = come("anna")
    speak(anna, language)
    anna.go("/")
    palette(anna)
    type_and_see(anna, SAID[language]["title"].lower(), SAID[language]["title"])
    anna.page.keyboard.press("Enter")
    anna.page.wait_for_url("**/w/nord/tasks/")

    palette(anna)
    anna.page.keyboard.press("Escape")
    expect(anna.find("#palette")).not_to_be_visible()

    palette(anna)
    type_and_see(anna, SAID[language]["profile"], SAID[language]["label"])
    chosen = anna.find("#palette_list [role=option][aria-selected=true]")
    assert anna.find("#palette-words").get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    anna.page.keyboard.press("ArrowDown")
    expect(anna.find("#palette_list [role=option][aria-selected=true]")).to_have_count(1)
    anna.page.keyboard.press("ArrowUp")
    anna.page.keyboard.press("Enter")
    anna.page.wait_for_url("**/account/")
    assert not anna.take_errors()


def test_the_palette_does_what_one_may_with_the_task_that_is_open(asked, come):
    ben = come("ben")
    ben.go(asked.task)
    palette(ben)
    labels = ben.find("#palette_list [aria-labelledby='palette-here'] [role=option]").all_inner_texts()
    menu = ben.find("#turn .menu-item:not(.is-off), #turn .button:not(.is-off)").all_text_contents()
    assert labels
    everywhere = {"Schritt hinzufügen", "Telefonat notieren"}  # they have their own places on the page
    assert {label.strip() for label in labels} - everywhere <= {label.strip() for label in menu}
    assert not ben.take_errors()


def test_the_palette_delegates_without_leaving_the_page(asked, come):
    anna = come("anna")
    anna.go("/tasks/")
    palette(anna)
    type_and_see(anna, "delegieren", "Aufgabe delegieren")
    anna.page.keyboard.press("Enter")
    expect(anna.find("#delegate_form [name=outcome]")).to_be_visible()
    expect(anna.find("#palette")).not_to_be_visible()


@pytest.mark.parametrize("language", ["de", "en"])
def test_searching_saving_and_finding_again_by_the_keyboard(asked, come, language):
    anna = come("anna")
    speak(anna, language)
    anna.go("/")
    anna.page.keyboard.press("/")
    expect(anna.find("#rail-search")).to_be_focused()
    anna.page.keyboard.type("zug")
    anna.page.keyboard.press("Enter")
    anna.page.wait_for_url("**/search/?q=zug")
    expect(anna.find("#hits mark").first).to_be_visible()

    field = anna.find("#search-words")
    field.focus()
    anna.page.keyboard.press("End")
    anna.page.keyboard.type("xx")
    expect(anna.find("#hits .empty")).to_contain_text("zugxx")
    for _letter in range(2):
        anna.page.keyboard.press("Backspace")
    expect(anna.find("#hits [data-hit]").first).to_be_visible()
    anna.page.keyboard.press("ArrowDown")
    expect(anna.find("#hits [data-hit]").first).to_be_focused()
    anna.page.keyboard.press("Escape")
    expect(field).to_be_focused()

    anna.find("#hits .search-save > summary").focus()
    anna.page.keyboard.press("Enter")
    anna.find("#hits [name=name]").focus()
    anna.page.keyboard.type("Meine Züge")
    anna.page.keyboard.press("Enter")
    expect(anna.find("#notices")).to_contain_text("Meine Züge")

    palette(anna)
    type_and_see(anna, "meine", "Meine Züge")
    expect(anna.find("#palette_list")).to_contain_text(SAID[language]["saved"])
    anna.page.keyboard.press("Enter")
    anna.page.wait_for_url("**/search/?q=zug")
    assert not anna.take_errors()


def test_the_search_works_without_javascript(asked, come):
    anna = come("anna", java_script_enabled=False)
    anna.go("/search/")
    anna.find("#search-words").fill("zug")
    anna.find(".search-field button").click()
    expect(anna.find("#hits mark").first).to_be_visible()
    anna.find("#hits .chip").nth(1).click()
    anna.page.wait_for_url("**kind=task**")


def test_on_a_phone_the_palette_opens_by_a_touch(asked, come):
    anna = come("anna", phone=True)
    anna.go("/")
    anna.find(".search-corner").tap()
    expect(anna.find("#palette-words")).to_be_focused()
    anna.page.keyboard.type("zug")
    option = anna.find("#palette_list [aria-labelledby='palette-hits'] [role=option]").first
    option.tap()
    expect(anna.find("#palette")).not_to_be_visible()
    assert not anna.take_errors()
