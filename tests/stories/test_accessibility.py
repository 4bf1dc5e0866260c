"""Every page for everybody: WCAG 2.2 AA, narrow screens, the keyboard alone, and nothing in the console."""

import pytest
from playwright.sync_api import expect

from tests.a11y import complaints
from tests.stories import acts
from tests.stories.mailbox import links_of
from tests.stories.pages import PAGES
from tests.stories.people import Person
from tests.stories.visiting import visit

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("who", list(PAGES), ids=[who or "stranger" for who in PAGES])
def test_every_page_can_be_used_by_everybody(demo, new_context, who):
    found = []
    person = Person(demo, new_context, who)
    person.forgive("status of 404")
    for name, place in PAGES[who]:
        visit(person.page, person.inside, place)
        found += [f"{name}: {words}" for words in [*person.take_errors(), *complaints(person.page)]]
        person.take_errors()
    assert not found, "\n".join(found)


def test_the_sheet_for_delegating_and_the_page_of_a_link_as_well(asked, come, mails):
    anna = come("anna")
    anna.go("/")
    anna.page.keyboard.press("n")
    anna.find("#delegate_form [name=outcome]").fill("Eine Reise nach Wien")
    expect(anna.find("#delegate_form select[name=kind] option:checked")).to_contain_text("Reise")
    found = [*anna.take_errors(), *complaints(anna.page)]
    for link in links_of(mails.wait_for("anna@nord.example", "Rückfrage"))[1:]:
        anna.take_errors()
        anna.page.goto(link)
        found += [*anna.take_errors(), *complaints(anna.page)]
    anna.take_errors()
    assert not found, "\n".join(found)


def test_the_keyboard_alone_is_enough_to_delegate_and_to_answer(asked, come):
    anna = come("anna")
    anna.go("/")
    _tab_to(anna, "option", "7:55")
    anna.page.keyboard.press("Enter")
    anna.sees("#today .settled", "7:55")
    acts.delegate_by_keyboard(anna, "Eine Liste der Messebauer")
    expect(anna.find("#notices")).to_contain_text("Ben hat die Aufgabe")


def test_after_a_part_was_exchanged_the_keyboard_goes_on_in_it(asked, come):
    anna = come("anna")
    anna.go(asked.task).listening()
    anna.find("#questions").get_by_role("button", name="7:55").focus()
    anna.page.keyboard.press("Enter")
    expect(anna.find("#questions").get_by_role("button", name="9:30")).to_have_count(0)
    expect(anna.find("#questions:focus-within")).to_have_count(1)


def test_the_first_stop_of_the_keyboard_skips_the_navigation(asked, come):
    anna = come("anna")
    anna.go(asked.task)
    anna.page.keyboard.press("Tab")
    expect(anna.find(":focus")).to_have_text("Zum Inhalt springen")
    anna.page.keyboard.press("Enter")
    expect(anna.find("main")).to_be_focused()


def _tab_to(person, name, value):
    for _ in range(60):
        person.page.keyboard.press("Tab")
        if person.page.evaluate(
            "([name, value]) => document.activeElement.name === name && document.activeElement.value === value",
            [name, value],
        ):
            outline = person.page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
            assert float(outline.removesuffix("px")) >= 2, "one sees where one is"
            return
    raise AssertionError(f"the keyboard does not reach {name}={value}")
