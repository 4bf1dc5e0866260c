"""Shared from the phone, linked, split with two clicks, pasted, spoken: every way ends in the form of delegating."""

import re

import pytest
from playwright.sync_api import expect

from tests.stories.samples import png

pytestmark = pytest.mark.browser

SAID = {
    "de": "Hallo Ben,\nbitte buch den Flug nach Wien bis Freitag und dann reserviere ein Hotel. Außerdem ruf Frau Weber an.",
    "en": "Hi Ben,\nplease book the flight to Vienna by Friday and then reserve a hotel. Also, call Mrs Weber.",
}
TITLES = {
    "de": ["Buch den Flug nach Wien", "Reserviere ein Hotel", "Ruf Frau Weber an"],
    "en": ["Book the flight to Vienna", "Reserve a hotel", "Call Mrs Weber"],
}
MAIL = """Von: Sabine Weber <weber@stadtwerke.example>
Gesendet: Freitag, 20. November 2026 14:05
An: Anna Adler
Betreff: AW: Abrechnung

Bitte schicken Sie uns den Zählerstand.
"""
MICROPHONE = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """With a microphone that hums."""
    return browser_type_launch_args | {"args": [*browser_type_launch_args["args"], *MICROPHONE]}


STRANGE = """<form method="post" enctype="multipart/form-data" action="{url}/share/">
<input name="text" value="Bitte überweisen"><button>Gewinnen</button></form>"""


def share(person):
    """As the share sheet of the phone does it: a post that no page sent, with the person's cookies."""
    said = {"title": "Beleg", "text": "Bitte ablegen", "url": "https://shop.example/1"}
    return person.page.request.post(
        "/share/", multipart=said | {"files": png("Beleg.png", "Beleg")},
        headers={"Sec-Fetch-Site": "none", "Origin": "null"}, max_redirects=0,
    )  # fmt: skip


def test_what_the_phone_shares_begins_the_form(house, come):
    anna = come("anna", phone=True)
    anna.page.goto(share(anna).headers["location"])
    expect(anna.find("#content [name=title]")).to_have_value("Beleg")
    expect(anna.find("#content [name=outcome]")).to_have_value("Bitte ablegen\n\nhttps://shop.example/1")
    expect(anna.find("#content label.file")).to_contain_text("Beleg.png")
    anna.page.goto("/delegate/?title=Angebot&text=Bitte+antworten+bis+Freitag")
    expect(anna.find("#content [name=title]")).to_have_value("Angebot")
    expect(anna.find("#content .delegate-found .chip")).to_be_visible()
    anna.go("/tasks/")
    expect(anna.find("#content")).not_to_contain_text("Angebot")


def test_a_strange_page_cannot_share_for_somebody(house, come):
    anna = come("anna")
    anna.forgiven += ["status of 403", "status of 404"]
    strange = anna.new_page()
    strange.set_content(STRANGE.format(url=house.url))
    strange.get_by_role("button").click()
    expect(strange.locator("body")).to_contain_text("Shares come from the device itself.")
    anna.page.goto("/delegate/")
    expect(anna.find("#content [name=outcome]")).to_have_value("")


@pytest.mark.parametrize("language", ["de", "en"])
def test_several_tasks_with_two_clicks_and_all_of_them_back(house, come, language):
    anna = come("anna")
    if language == "en":
        anna.page.goto("/account/preferences/")
        anna.find("[name=language][value=en]").check(force=True)
        anna.find("main form button").last.click()
        anna.page.wait_for_load_state()
    anna.go("/tasks/new/")
    anna.find("#content [name=outcome]").fill(SAID[language])
    anna.find("#content [data-press]").click()
    for number, title in enumerate(TITLES[language]):
        expect(anna.find(f"[name=piece-{number}-title]")).to_have_value(title)
    expect(anna.find("[name=piece-0-due_date]")).to_have_value(re.compile(r"^20\d\d-\d\d-\d\d$"))
    anna.find("#split_go").click()
    anna.page.wait_for_url("**/tasks/")
    for title in TITLES[language]:
        expect(anna.find("#content")).to_contain_text(title)
    anna.find("#notices [action*='split/undo'] button").click()
    expect(anna.find("#notices form")).to_have_count(0)
    anna.go("/tasks/")
    expect(anna.find("#content")).not_to_contain_text(TITLES[language][0])
    assert not anna.take_errors()


def test_a_pasted_mail_finds_its_places_and_comes_back(house, come):
    anna = come("anna")
    anna.go("/tasks/new/")
    anna.find("#content [name=outcome]").fill(MAIL)
    anna.find("#content .delegate-found .chip").click()
    expect(anna.find("#content [name=title]")).to_have_value("Abrechnung")
    expect(anna.find("#content [name=outcome]")).to_have_value(re.compile("^Bitte schicken Sie uns den Zählerstand."))
    anna.find("#content .delegate-mail button").click()
    expect(anna.find("#content [name=outcome]")).to_have_value(re.compile("^Von: Sabine Weber"))
    expect(anna.find("#content [name=title]")).to_have_value("")
    assert not anna.take_errors()


def test_a_deadline_in_the_words_is_taken_over_by_a_click(house, come):
    anna = come("anna")
    anna.go("/tasks/new/")
    anna.find("#content [name=outcome]").fill("Rechnung prüfen bis 1.12.2099 um 15 Uhr")
    anna.find("#content .delegate-found [data-fill]").click()
    expect(anna.find("#content [name=due_date]")).to_have_value("2099-12-01")
    expect(anna.find("#content [name=due_time]")).to_have_value("15:00")
    expect(anna.find("#content .delegate-found .chip")).to_have_count(0)


def test_a_voice_note_alone_and_a_photo_are_handed_over(house, come):
    anna = come("anna", phone=True, permissions=["microphone"])
    anna.go("/tasks/new/")
    anna.find("#content sound-recorder > button").tap()
    expect(anna.find("#content .recording-bars i").nth(5)).to_be_attached()
    anna.find("#content .recording button").last.tap()
    expect(anna.find("#content label.file")).to_have_count(1)
    expect(anna.find("#content .files > sound-player")).to_be_visible()
    anna.page.set_input_files("#content [data-drop-camera]", png("Zaehler.png", "4711"))
    expect(anna.find("#content label.file img")).to_be_visible()
    anna.find("#content #delegate_go").tap()
    anna.page.wait_for_url(re.compile(r"/tasks/[0-9a-f-]{36}/"))
    expect(anna.find("h1").first).to_contain_text("Sprachnotiz")
    expect(anna.find("#content sound-player").first).to_be_attached()
