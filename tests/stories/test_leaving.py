"""Whoever is removed is out, at once and on every page that stands open."""

import pytest
from playwright.sync_api import expect

from tests.stories.fill import PASSWORD

pytestmark = pytest.mark.browser


def test_carla_removes_bea_and_her_open_page_is_cut_off(asked, come):
    carla, bea = come("carla"), come("bea")
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

    expect(bea.find("h1")).to_have_text("Diese Seite gibt es hier nicht")
    expect(bea.find("body")).not_to_contain_text("Reise Wien")


def test_carla_takes_bea_out_of_one_engagement_and_its_pages_go_at_once(asked, come):
    carla, bea = come("carla"), come("bea")
    bea.go(asked.task).listening()
    talk = bea.new_page()
    elsewhere = bea.new_page()
    carla.go("/engagements/").find(".line-title a").filter(has_text="Adler").click()
    place = carla.page.url.rstrip("/").rsplit("/", 1)[1]
    for page, path in ((talk, f"/conversations/{place}/"), (elsewhere, "/settings/")):
        with page.expect_response(lambda answer: "/live/" in answer.url):
            bea.go(path, page)
    expect(talk.locator("h2").first).to_contain_text("Adler")
    bea.forgive("status of 404")

    row = carla.find("#people li").filter(has_text="Bea")
    row.locator("summary").click()
    row.get_by_role("button", name="Aus der Zusammenarbeit nehmen").click()
    expect(carla.find("#people li").filter(has_text="Bea")).to_have_count(0)

    for page in (bea.page, talk):
        expect(page.locator("h1")).to_have_text("Diese Seite gibt es hier nicht")
    expect(bea.find("body")).not_to_contain_text("Reise Wien")
    expect(elsewhere.locator("h1")).to_have_text("Einstellungen")
