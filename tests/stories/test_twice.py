"""Impatient fingers, two tabs, a page that stood open for too long."""

import pytest
from playwright.sync_api import expect

from tests.stories import acts

pytestmark = pytest.mark.browser


def test_two_fast_presses_hand_over_one_task_and_approve_one_result(come):
    anna, ben = come("anna"), come("ben")
    anna.go("/tasks/new/")
    anna.find("[name=outcome]").fill("Eine Liste der Messebauer")
    anna.find("#delegate_go").dblclick()
    anna.page.wait_for_url(acts.TASK)
    task = acts.TASK.search(anna.page.url).group()
    ben.go("/tasks/")
    expect(ben.find("#task_list tbody tr")).to_have_count(1)

    ben.go(task)
    acts.accept(ben)
    acts.deliver(ben, "Fünf Anbieter, nach Preis.", "liste.png")
    anna.go(task)
    anna.find("form[action$='/approve/'] button").dblclick()
    expect(anna.find("#stream .entry").filter(has_text="freigegeben")).to_have_count(1)
    ben.go(task)
    assert len([line for line in acts.told(ben) if "freigegeben" in line or "übergeben" in line]) == 3


def test_the_second_tab_learns_that_it_was_answered_in_the_first(asked, come):
    anna = come("anna")
    anna.forgive("Failed to load resource")
    late = anna.new_page()
    late.route("**/live/**", lambda route: route.abort())
    anna.go(asked.task, late)
    anna.go(asked.task)
    anna.find("#questions").get_by_role("button", name="7:55").click()
    anna.sees("#questions .settled strong", "7:55")

    late.locator("#questions").get_by_role("button", name="9:30").click()
    expect(late.locator("#questions")).to_contain_text("7:55")
    anna.go(asked.task)
    expect(anna.find("#questions .settled strong")).to_have_text("7:55")


def test_a_briefing_that_changed_meanwhile_says_what_changed_and_keeps_both(asked, come):
    anna = come("anna")
    anna.forgive("Failed to load resource")
    late = anna.new_page()
    late.route("**/live/**", lambda route: route.abort())
    for page in (anna.page, late):
        anna.go(f"{asked.task}brief/change/", page)
    anna.find("[name=outcome]").fill("Ein Reiseplan mit Rückfahrt")
    anna.find("#brief_form [data-key='mod+enter']").click()
    anna.sees("#brief", "Ein Reiseplan mit Rückfahrt")

    late.locator("[name=title]").fill("Reise Wien und Graz")
    late.locator("#brief_form [data-key='mod+enter']").click()
    alert = late.locator("#brief [role=alert]")
    expect(alert).to_contain_text("Ein Reiseplan mit Rückfahrt")
    expect(late.locator("[name=title]")).to_have_value("Reise Wien und Graz")
    expect(late.locator("[name=outcome]")).to_have_value("Ein Reiseplan mit Rückfahrt")
    late.locator("#brief_form [data-key='mod+enter']").click()
    expect(late.locator("#brief_form")).to_have_count(0)

    anna.go(asked.task)
    expect(anna.find("h1")).to_have_text("Reise Wien und Graz")
    expect(anna.find("#brief")).to_contain_text("Ein Reiseplan mit Rückfahrt")
