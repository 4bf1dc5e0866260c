"""A voice note is recorded, heard before it is sent, and played by somebody else at another pace."""

import pytest
from playwright.sync_api import expect

from tests.services import eventually

pytestmark = pytest.mark.browser


def test_a_voice_note_with_a_typed_word_beside_it(asked, come):
    anna, ben = come("anna", permissions=["microphone"]), come("ben")
    for person in (anna, ben):
        person.go(asked.task).listening()
    anna.button("Sprachnotiz aufnehmen").click()
    strip = anna.find("#composer .recording")
    expect(strip.locator(".recording-bars i").nth(12)).to_be_attached(timeout=8000)
    strip.get_by_role("button", name="Fertig").click()
    heard = strip.locator("sound-player")
    expect(heard.locator(".sound-time")).not_to_have_text("–:––")
    expect(anna.find("#composer [data-drop-list]")).to_contain_text("Sprachnotiz")
    anna.find("#composer trix-editor").click()
    anna.page.keyboard.type("Es geht um den Zug.")
    anna.page.keyboard.press("Control+Enter")
    expect(strip).to_be_hidden()

    player = ben.sees("#stream .message sound-player")
    expect(ben.find("#stream .message .body")).to_contain_text("Es geht um den Zug.")
    player.scroll_into_view_if_needed()
    expect(player.locator(".sound-time")).not_to_have_text("–:––")
    heights = (
        player.locator(".sound-bars").first.locator("i").evaluate_all("all => all.map((each) => each.style.blockSize)")
    )
    assert len(set(heights)) > 3, "the picture shows what is to be heard"
    speed = player.get_by_role("button", name="Geschwindigkeit")
    speed.click()
    expect(speed).to_have_text("1,5×")
    speed.click()
    assert player.locator("audio").evaluate("audio => audio.playbackRate") == 2
    player.get_by_role("button", name="abspielen").press("Enter")
    sound = player.locator("audio")
    eventually(
        lambda: ben.page.wait_for_timeout(50) or sound.evaluate("audio => audio.currentTime") > 0.2, what="sound"
    )
    player.get_by_role("slider", name="Stelle").press("ArrowLeft")
    assert sound.evaluate("audio => audio.currentTime") < 0.6


def test_a_recording_that_is_thrown_away_leaves_nothing(asked, come):
    anna = come("anna", permissions=["microphone"])
    anna.go(asked.task)
    anna.button("Sprachnotiz aufnehmen").click()
    anna.find("#composer .recording").get_by_role("button", name="Verwerfen").click()
    expect(anna.find("#composer .recording")).to_be_hidden()
    assert anna.find("#say-files").evaluate("field => field.files.length") == 0


def test_without_scripts_it_is_the_player_of_the_browser(asked, come):
    anna, ben = come("anna", permissions=["microphone"]), come("ben", java_script_enabled=False)
    anna.go(asked.task)
    anna.button("Sprachnotiz aufnehmen").click()
    anna.find("#composer .recording").get_by_role("button", name="Fertig").click()
    anna.find("#composer").get_by_role("button", name="Senden").click()
    anna.sees("#stream .message[data-number] sound-player")
    ben.go(asked.task)
    expect(ben.find("#stream sound-player > audio[controls]")).to_be_visible()
