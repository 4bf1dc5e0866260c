"""The server falls, the train goes through a tunnel: nothing is lost and nothing happens twice."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_after_a_crash_of_the_server_open_pages_catch_up_by_themselves(asked, come):
    anna, ben = come("anna"), come("ben")
    for person in (anna, ben):
        person.forgive("Failed to load resource")
        person.forgive("ERR_")
        person.forgive("Failed to fetch")
        person.go(asked.task).listening()
    loads = anna.loads + ben.loads

    asked.kill()
    for person in (anna, ben):
        expect(person.find("[data-live-lost]")).to_have_text(
            "Verbindung unterbrochen. Vorzimmer versucht es weiter.", timeout=10_000
        )
    asked.open()
    elsewhere = come("anna", phone=True)
    elsewhere.go("/").sees("#today article.question").get_by_role("button", name="7:55").tap()
    for person in (anna, ben):
        expect(person.find("#questions .settled strong")).to_have_text("7:55", timeout=20_000)
        expect(person.find("[data-live-lost]")).to_be_hidden()
    assert anna.loads + ben.loads == loads, "nobody had to reload"


def test_a_message_written_in_a_tunnel_waits_and_is_sent_once(asked, come):
    anna, ben = come("anna"), come("ben")
    for person in (anna, ben):
        person.go(asked.task).listening()
    ben.forgive("ERR_INTERNET_DISCONNECTED")

    ben.context.set_offline(True)
    ben.find("trix-editor").click()
    ben.page.keyboard.type("Ich bin gerade im Tunnel.")
    ben.page.keyboard.press("Control+Enter")
    expect(ben.find("#stream .message.is-failed")).to_contain_text("Tunnel")
    ben.page.keyboard.type("Das schreibe ich noch.")
    expect(anna.find("#stream .message")).to_have_count(0)

    ben.context.set_offline(False)
    anna.sees("#stream .message[data-number]", "Tunnel")
    expect(ben.find("#stream .is-failed, #stream .is-sending")).to_have_count(0)
    expect(ben.find("#stream .message")).to_have_count(1)
    expect(ben.find("trix-editor")).to_contain_text("Das schreibe ich noch.")
    anna.page.reload()
    expect(anna.find("#stream .message")).to_have_count(1)


def test_a_form_that_cannot_be_sent_says_so_and_keeps_what_was_typed(asked, come):
    anna = come("anna")
    anna.go(asked.task).listening()
    anna.forgive("ERR_INTERNET_DISCONNECTED")
    anna.forgive("Failed to fetch")
    anna.find("#questions details summary").filter(has_text="Andere Antwort").click()
    anna.find("#questions [name=answer]").fill("Bitte den Nachtzug.")
    anna.context.set_offline(True)
    anna.find("#questions form:has([name=answer]) button:not([name])").click()
    expect(anna.find("#questions [role=alert]")).to_contain_text("Es gibt keine Verbindung")
    expect(anna.find("#questions [name=answer]")).to_have_value("Bitte den Nachtzug.")
    anna.context.set_offline(False)
    anna.button("Noch einmal versuchen").click()
    anna.sees("#questions .settled strong", "Bitte den Nachtzug.")
