"""Whoever is removed is out, at once and on every page that stands open."""

import pytest
from playwright.sync_api import expect

from tests.stories.fill import PASSWORD

pytestmark = pytest.mark.browser

TELLS_BYE = """
const Real = window.EventSource;
window.EventSource = class extends Real {
  constructor(...given) {
    super(...given);
    this.addEventListener("bye", () => { document.documentElement.dataset.bye = "1"; });
  }
};
"""


def test_carla_removes_bea_and_her_open_page_is_cut_off(asked, come):
    carla, bea = come("carla"), come("bea")
    bea.page.add_init_script(TELLS_BYE)
    bea.go(asked.task).listening()
    expect(bea.find("h1")).to_have_text("Reise Wien")
    bea.forgive("status of 404")

    carla.go("/members/")
    row = carla.find("li").filter(has_text="bea@nord.example")
    row.locator("summary").click()
    row.get_by_role("link", name="entfernen").click()
    carla.find("[name=password]").fill(PASSWORD)  # what comes now is important: once more, who is it?
    carla.page.keyboard.press("Enter")
    carla.find("main form button.danger").click()
    expect(carla.find("main")).not_to_contain_text("bea@nord.example")

    expect(bea.find("html")).to_have_attribute("data-bye", "1")
    with bea.page.expect_response(lambda answer: "/stream/" in answer.url or "/post/" in answer.url) as answered:
        bea.find("trix-editor").click()
        bea.page.keyboard.type("Bin ich noch da?")
        bea.page.keyboard.press("Control+Enter")
    assert answered.value.status == 404
    bea.page.get_by_role("link", name="Aufgaben").first.click()
    expect(bea.find("h1")).to_have_text("Diese Seite gibt es hier nicht")
    carla.go(asked.task)
    expect(carla.find("#stream")).not_to_contain_text("Bin ich noch da?")
