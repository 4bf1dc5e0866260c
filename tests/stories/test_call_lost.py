"""A call outlives what breaks: the line to the house, the house itself, the relay."""

import pytest
from playwright.sync_api import expect

from tests.services import eventually
from tests.stories.talking import FRAMES, rings, route_of, sees_moving_pictures, takes, two_people

pytestmark = pytest.mark.browser
WAY = "document.getElementById('call').connection.localDescription.sdp.match(/ice-ufrag:(.*)/)[1]"
LOST = ("Failed to load resource", "ERR_", "NetworkError", "htmx")


def goes_on(page, seconds=30):
    """New pictures come, not only old ones that stand still. A new connection counts from nought."""

    def more():
        before = page.evaluate(FRAMES)
        page.wait_for_timeout(700)
        return page.evaluate(FRAMES) > before + 2

    eventually(more, seconds, "new pictures")


def another_than(page, before):
    eventually(lambda: page.wait_for_timeout(100) or page.evaluate(WAY) != before, 20, "a new way")


def connected(page, seconds=60):
    expect(page.locator("[data-call-status]")).to_have_text("Verbunden", timeout=seconds * 1000)


def talking(anna, ben):
    """They see each other; Ben's window with the call."""
    for person in (anna, ben):
        for words in LOST:
            person.forgive(words)
    rings(anna, anna.engagement)
    bens = takes(ben)
    for page in (anna.page, bens):
        sees_moving_pictures(page)
    return bens


def test_without_a_line_to_the_house_the_pictures_go_on_and_what_was_missed_is_fetched(two):
    anna, ben = two
    bens = talking(anna, ben)
    anna.context.set_offline(True)
    for page in (anna.page, bens):
        goes_on(page)
    bens.reload()
    anna.page.wait_for_timeout(3000)
    anna.context.set_offline(False)
    for page in (anna.page, bens):
        connected(page)
        goes_on(page)


def test_the_house_falls_over_and_comes_back_while_they_talk(house, two):
    anna, ben = two
    bens = talking(anna, ben)
    house.kill()
    for page in (anna.page, bens):
        goes_on(page)
    house.open()
    bens.reload()
    for page in (anna.page, bens):
        connected(page)
        goes_on(page)
    anna.page.locator("h1").click()
    anna.page.keyboard.press("h")
    for page in (anna.page, bens):
        expect(page.locator(".page-header .facts")).to_contain_text("telefoniert", timeout=20_000)


def test_the_relay_dies_and_both_are_told_and_a_new_way_is_found(strict, relay, browser_type):
    for anna, ben in two_people(strict, browser_type):
        bens = talking(anna, ben)
        relay.stop()
        for page in (anna.page, bens):
            expect(page.locator("[data-call-status]")).to_contain_text("unterbrochen", timeout=30_000)
        anna.page.wait_for_timeout(15_000)  # so long that a first new way is not found either
        relay.start()
        for page in (anna.page, bens):
            connected(page)
            goes_on(page)
            assert route_of(page) == "relay"


def test_another_network_is_another_way_of_the_same_call_for_one_and_for_both_at_once(two):
    anna, ben = two
    bens = talking(anna, ben)
    moved = "setTimeout(() => dispatchEvent(new Event('online')), 2000 - Date.now() % 1000)"
    for who in ((anna.page,), (bens,), (anna.page, bens)):
        first = anna.page.evaluate(WAY)
        for page in who:
            page.evaluate(moved)
        another_than(anna.page, first)
        for page in (anna.page, bens):
            connected(page)
            goes_on(page)
