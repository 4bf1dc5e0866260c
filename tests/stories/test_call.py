"""Anna and Ben call each other: two real Chromium, devices that are made up, pictures that arrive."""

import pytest
from playwright.sync_api import expect

from tests.services import eventually
from tests.stories.talking import rings, route_of, sees_moving_pictures, takes, two_people

pytestmark = pytest.mark.browser


def test_pictures_arrive_on_both_sides_and_everything_can_be_switched(two):
    anna, ben = two
    rings(anna, anna.engagement)
    bens = takes(ben)
    for page in (anna.page, bens):
        sees_moving_pictures(page)
        expect(page.locator("[data-call-status]")).to_have_text("Verbunden", timeout=15_000)
    expect(ben.find("#incoming_call")).to_be_hidden()
    assert route_of(anna.page) in {"host", "prflx", "srflx"}

    anna.page.locator("h1").click()
    anna.page.keyboard.press("m")
    expect(bens.locator("[data-call-said]")).to_have_text("Das Mikrofon von Anna ist aus")
    assert not anna.page.evaluate("document.getElementById('call').connection.getSenders()[0].track.enabled")
    anna.page.keyboard.press("m")
    expect(bens.locator("[data-call-said]")).to_be_hidden()

    anna.page.keyboard.press("v")
    expect(bens.locator("#call")).to_have_attribute("data-their-camera", "off")
    nothing_sent = "document.getElementById('call').connection.getSenders()[1].track === null"
    eventually(lambda: anna.page.evaluate(nothing_sent), 10, "a camera that is let go")
    anna.page.keyboard.press("v")
    expect(bens.locator("#call")).to_have_attribute("data-their-camera", "on")
    sees_moving_pictures(bens)

    bens.locator("#call-text").fill("Ab Januar zehn Stunden im Monat")
    bens.reload()
    for page in (bens, anna.page):
        expect(page.locator("[data-call-status]")).to_have_text("Verbunden", timeout=15_000)
        sees_moving_pictures(page)
    expect(bens.locator("#call-text")).to_have_value("Ab Januar zehn Stunden im Monat")
    bens.locator("#call-beside").get_by_role("button", name="Notieren").click()
    expect(bens.locator("[data-note-said]")).to_have_text("Notiert.")

    anna.page.locator("h1").click()
    anna.page.keyboard.press("h")
    for page in (anna.page, bens):
        expect(page.locator(".page-header .facts")).to_contain_text("telefoniert")
        expect(page.locator("#call_notes")).to_contain_text("zehn Stunden")
    bens.locator("#call_notes").get_by_text("Etwas daraus machen").click()
    bens.locator("#call_notes").get_by_role("button", name="bestätigen lassen").click()
    anna.go("/").sees("main", "so vereinbart?")


def test_a_second_window_takes_over(two):
    anna, ben = two
    rings(anna, anna.engagement)
    bens = takes(ben)
    sees_moving_pictures(bens)
    ben.page.goto(bens.url)
    ben.sees("[data-call-elsewhere]", "in einem anderen Fenster")
    ben.forgive("409")
    ben.button("Hier weiter").click()
    sees_moving_pictures(ben.page)
    sees_moving_pictures(anna.page)
    expect(bens.locator("[data-call-elsewhere]")).to_be_visible()


def test_without_a_picture_both_are_heard(two):
    anna, ben = two
    anna.go(f"/engagements/{anna.engagement}/call/")
    anna.find(".call-start").get_by_text("Nur Ton").click()
    anna.find(".call-start").get_by_role("button", name="klingeln").click()
    bens = takes(ben)
    heard = """async () => { let packets = 0;
      (await document.getElementById("call").connection?.getStats())?.forEach((each) => {
        if (each.type === "inbound-rtp" && each.kind === "audio") packets = each.packetsReceived; });
      return packets; }"""
    for page in (anna.page, bens):
        eventually(lambda page=page: page.wait_for_timeout(50) or page.evaluate(heard) > 20, 15, "sound")
        expect(page.locator("#call")).to_have_attribute("data-their-camera", "off")


def test_not_now_says_when_and_who_closes_the_window_hangs_up(two):
    anna, ben = two
    rings(anna, anna.engagement)
    bar = ben.sees("#incoming_call", "ruft an")
    bar.get_by_text("Jetzt nicht").first.click()
    bar.get_by_label("Ich rufe zurück um").fill("15:00")
    bar.get_by_role("button", name="Jetzt nicht").click()
    anna.sees("main", "kann gerade nicht sprechen")
    anna.sees("main", "15:00")
    expect(ben.find("#incoming_call")).to_be_hidden()
    ben.go("/").sees("main", "Zurückrufen: Anna Adler")

    ben.listening()
    rings(anna, anna.engagement)
    bens = takes(ben)
    sees_moving_pictures(bens)
    bens.close(run_before_unload=False)
    expect(anna.find(".page-header .facts")).to_contain_text("telefoniert", timeout=40_000)


def test_nobody_answers_and_the_next_page_still_rings(two):
    anna, ben = two
    rings(anna, anna.engagement)
    ben.sees("#incoming_call", "ruft an")
    ben.go("/engagements/").sees("#incoming_call", "ruft an")
    anna.button("Auflegen").click()
    anna.sees(".page-header .facts", "verpasst")
    expect(ben.find("#incoming_call")).to_be_hidden()
    ben.go("/notifications/").sees("main", "niemanden erreicht")


def test_over_a_relay_only(strict, relay, browser_type):
    for anna, ben in two_people(strict, browser_type):
        rings(anna, anna.engagement)
        bens = takes(ben)
        for page in (anna.page, bens):
            sees_moving_pictures(page)
            assert route_of(page) == "relay"
    assert "ALLOCATE processed, success" in relay.said
