"""What belongs to a call besides the talking: trying the devices, showing the screen, writing to each other."""

import re

import pytest
from playwright.sync_api import expect

from tests.services import eventually
from tests.stories.talking import rings, sees_moving_pictures, takes

pytestmark = pytest.mark.browser
SIZE = (
    "(() => { const v = document.querySelector('[data-their-picture]'); return `${v.videoWidth}x${v.videoHeight}`; })()"
)
SENT = "document.getElementById('call').connection.getSenders()[1].track"
MIRROR = "document.querySelector('[data-own-picture]').videoWidth"
LEVEL = "document.querySelector('[data-level]').value"
REFUSED = """navigator.mediaDevices.getUserMedia = () =>
  Promise.reject(new DOMException("no", "NotAllowedError"))"""


def talking(anna, ben):
    rings(anna, anna.engagement)
    bens = takes(ben)
    for page in (anna.page, bens):
        sees_moving_pictures(page)
    return bens


def test_the_screen_is_shown_and_the_camera_comes_back(two):
    anna, ben = two
    bens = talking(anna, ben)
    camera = bens.evaluate(SIZE)
    said = bens.locator("[data-call-said]")
    anna.page.locator("h1").click()
    for end in (
        lambda: anna.page.keyboard.press("b"),
        lambda: anna.page.evaluate(f"{SENT}.dispatchEvent(new Event('ended'))"),  # "stop" in the browser's own bar
    ):
        anna.page.keyboard.press("b")
        expect(said).to_have_text("Anna zeigt den Bildschirm")
        assert anna.page.evaluate(f"Boolean({SENT}.getSettings().displaySurface)")
        eventually(lambda: bens.wait_for_timeout(50) or bens.evaluate(SIZE) != camera, 15, "the screen")
        end()
        expect(said).to_be_hidden()
        assert not anna.page.evaluate(f"Boolean({SENT}.getSettings().displaySurface)")
        eventually(lambda: bens.wait_for_timeout(50) or bens.evaluate(SIZE) == camera, 15, "the camera")
    sees_moving_pictures(bens)


def test_the_screen_is_shown_without_a_camera_and_whoever_comes_back_sees_it(two):
    anna, ben = two
    bens = talking(anna, ben)
    anna.page.locator("h1").click()
    anna.page.keyboard.press("v")
    expect(bens.locator("#call")).to_have_attribute("data-their-camera", "off")
    anna.page.keyboard.press("b")
    expect(bens.locator("#call")).to_have_attribute("data-their-camera", "on")
    bens.reload()
    expect(bens.locator("[data-call-said]")).to_have_text("Anna zeigt den Bildschirm", timeout=20_000)
    eventually(lambda: bens.wait_for_timeout(50) or bens.evaluate(SIZE) not in ("0x0", "640x480"), 15, "the screen")
    anna.page.keyboard.press("b")
    expect(bens.locator("#call")).to_have_attribute("data-their-camera", "off")


def test_they_write_to_each_other_beside_the_picture(two):
    anna, ben = two
    bens = talking(anna, ben)
    beside = bens.locator("#call-beside")
    beside.locator("trix-editor").click()
    bens.keyboard.type("Der Link: hannover.example")
    bens.keyboard.press("Control+Enter")
    for page in (bens, anna.page):
        expect(page.locator("#call-beside .message[data-number]").last).to_contain_text("hannover.example")
        expect(page.locator("[data-call-status]")).to_have_text("Verbunden")
    expect(anna.page.locator("#call-beside trix-editor")).not_to_be_focused()
    anna.page.locator("h1").click()
    anna.page.keyboard.press("t")
    expect(anna.page.locator("#call-beside")).to_be_hidden()
    anna.page.keyboard.press("t")
    expect(anna.page.locator("#call-beside")).to_be_visible()
    sees_moving_pictures(anna.page)


def test_camera_microphone_and_loudspeaker_are_tried_before(two):
    anna, _ben = two
    page = anna.go(f"/engagements/{anna.engagement}/call/").page
    eventually(lambda: page.wait_for_timeout(50) or page.evaluate(MIRROR) > 100, 15, "one's own picture")
    page.locator("[data-devices-fold] > summary").click()
    eventually(lambda: page.wait_for_timeout(50) or page.evaluate(LEVEL) > 0.01, 15, "how loud one is")
    cameras = page.get_by_label("Kamera").locator("option")
    expect(cameras.filter(has_text=re.compile("fake", re.I)).first).to_be_attached()
    chosen = cameras.nth(1).get_attribute("value")
    page.get_by_label("Kamera").select_option(index=1)
    page.get_by_role("button", name="Ton abspielen").click()
    page.reload()
    expect(page.get_by_label("Kamera")).to_have_value(chosen)
    eventually(lambda: page.wait_for_timeout(50) or page.evaluate(MIRROR) > 100, 15, "one's own picture")


def test_refused_devices_are_explained_and_the_telephone_stands_beside(two):
    anna, _ben = two
    anna.context.add_init_script(REFUSED)
    page = anna.go(f"/engagements/{anna.engagement}/call/").page
    expect(page.get_by_role("alert").filter(has_text="Schloss")).to_be_visible()
    expect(page.locator(".call-start button").filter(has_text="klingeln")).to_be_enabled()
    expect(page.get_by_role("complementary", name="Telefon")).to_be_visible()
