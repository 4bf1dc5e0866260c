"""Forms that come into their fold when it is opened: by mouse and keyboard, and nothing typed is ever lost."""

import pytest
from playwright.sync_api import expect

from tests.stories import acts

pytestmark = pytest.mark.browser


def test_what_is_typed_stays_when_somebody_else_changes_the_part(asked, come):
    anna, ben = come("anna"), come("ben")
    ben.go(asked.task).listening()
    ben.find("#ask-question > summary").focus()
    ben.page.keyboard.press("Enter")
    words = ben.find("#ask-question-form [name=text]")
    words.fill("Mit oder ohne Frühst")
    anna.go(asked.task).find("#questions").get_by_role("button", name="7:55").click()
    ben.sees("#questions .settled strong", "7:55")
    expect(words).to_have_value("Mit oder ohne Frühst")
    expect(words).to_be_focused()
    ben.page.keyboard.type("ück?")
    ben.find("#ask-question-form").get_by_role("button").last.click()
    ben.sees("#questions article.question", "Mit oder ohne Frühstück?")
    expect(ben.find("#ask-question-form [name=text]")).to_have_count(0)


def test_a_mistake_is_said_in_the_fold_with_what_was_typed(asked, come):
    ben = come("ben")
    ben.go(asked.task)
    ben.find("#add-step > summary").click()
    form = ben.find("#add-step-form")
    form.locator("input[name^=due]").first.fill("2020-01-01T12:00")
    form.evaluate("form => { form.noValidate = true; form.requestSubmit(); }")
    expect(ben.find("#add-step-form [name=text][aria-invalid=true]")).to_be_visible()
    expect(ben.find("#add-step-form input[name^=due]").first).to_have_value("2020-01-01T12:00")
    ben.find("#add-step-form [name=text]").fill("Züge ansehen")
    ben.find("#add-step-form input[name^=due]").first.fill("")
    ben.find("#add-step-form").get_by_role("button").click()
    ben.sees("#steps .steps", "Züge ansehen")


def test_a_link_by_itself_where_no_script_runs(asked, come):
    ben = come("ben", java_script_enabled=False)
    for fold, field in (("#add-step", "text"), ("#note-call", "text"), ("#ask-question", "text")):
        ben.go(asked.task).find(f"{fold} > summary").click()
        ben.find(f"{fold} a").click()
        form = ben.find("#content form").filter(has=ben.find(f"[name={field}]")).last
        form.locator(f"[name={field}]").fill(f"Wort für {fold}")
        form.get_by_role("button").last.click()
        ben.page.wait_for_url(acts.TASK)
        expect(ben.find("#content")).to_contain_text(f"Wort für {fold}")
