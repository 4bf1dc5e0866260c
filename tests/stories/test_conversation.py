"""Two people in one conversation: what one does to a message stands on both screens at once."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_reacting_replying_editing_pinning_agreeing_and_deleting_are_seen_at_once(asked, come):
    anna, ben = come("anna"), come("ben")
    for person in (anna, ben):
        person.go(asked.task).listening()
    loads = anna.loads + ben.loads
    ben.writes("Ab Januar zehn Stunden im Monat")
    said = anna.sees("#stream .message[data-number]", "zehn Stunden")

    said.hover()
    said.get_by_role("button", name="Danke").click()
    expect(ben.sees("#stream .reactions button", "1")).to_have_attribute("aria-label", "Danke: Anna Adler")
    expect(said.locator(".reactions [aria-pressed=true]")).to_be_visible()

    said.hover()
    anna.page.keyboard.press("r")
    expect(anna.find("[data-reply-words]")).to_contain_text("Ben: Ab Januar zehn Stunden")
    anna.page.keyboard.type("Gilt das auch für Dezember?")
    anna.page.keyboard.press("Control+Enter")
    expect(ben.sees("#stream .message-quote", "Ab Januar")).to_contain_text("Ben")
    expect(anna.find("[data-reply-strip]")).to_be_hidden()

    ben.find("#composer trix-editor").click()
    ben.page.keyboard.press("ArrowUp")
    editor = ben.find("#message-sheet trix-editor")
    expect(editor).to_be_focused()
    ben.page.keyboard.type(", auch im Dezember")
    ben.page.keyboard.press("Control+Enter")
    anna.sees("#stream .message .body", "im Monat, auch im Dezember")
    expect(anna.sees("#stream .message-quote")).to_contain_text("auch im Dezember")
    anna.find("#stream .message header").get_by_role("link", name="bearbeitet").click()
    expect(anna.find("#message-sheet .version")).to_have_count(2)
    anna.find("#message-sheet").get_by_role("button", name="Schließen").click()

    _choose(anna, "zehn Stunden", "Anheften")
    ben.sees("#top summary", "1 Nachricht oben")
    _choose(anna, "zehn Stunden", "So vereinbaren wir es")
    ben.sees("#stream .agreement", "Noch nicht bestätigt").get_by_role("button", name="Ja, vereinbart").click()
    anna.sees("#stream .agreement.is-agreed", "Vereinbart: Anna Adler und Ben Berger")

    _choose(anna, "Dezember?", "Löschen")
    anna.find("#message-sheet").get_by_role("button", name="Löschen").click()
    ben.sees("#stream .message.is-gone", "Anna hat eine Nachricht gelöscht")
    expect(ben.find("#stream")).not_to_contain_text("Gilt das auch")
    assert anna.loads + ben.loads == loads, "nobody had to reload"


def test_forwarding_and_what_the_menu_does_on_a_phone(asked, come):
    anna = come("anna", phone=True)
    anna.go(asked.task)
    anna.writes("Bitte einen Platz am Gang")
    anna.find("#stream .message [data-message-menu]").tap()
    anna.find("#message-choices").get_by_role("link", name="Weiterleiten").tap()
    anna.find("#message-sheet").get_by_role("button", name="Weiterleiten").tap()
    expect(anna.find("#message-sheet")).to_be_hidden()
    anna.go("/conversations/").find("#conversations .line a").filter(has_text=re.compile("^Adler")).first.tap()
    expect(anna.find("#stream .message-source")).to_contain_text("Weitergeleitet: Anna Adler, Reise Wien")


def test_where_no_script_runs_everything_is_a_page(asked, come):
    ben = come("ben", java_script_enabled=False)
    ben.go(asked.task)
    ben.find("#say").fill("Um acht")
    ben.find("#composer").get_by_role("button", name="Senden").click()
    ben.find("#stream .message [data-message-menu]").click()
    ben.find("main").get_by_role("button", name="Erledigt").click()
    expect(ben.find("#stream .reactions button")).to_have_attribute("aria-label", "Erledigt: Ben Berger")
    ben.find("#stream .message [data-message-menu]").click()
    ben.find("main").get_by_role("link", name="Bearbeiten").click()
    ben.find("#edit-text").fill("Um neun")
    ben.find("main").get_by_role("button", name="Speichern").click()
    expect(ben.find("#stream .message .body")).to_contain_text("Um neun")


def _choose(person, words, verb):
    said = person.find("#stream .message").filter(has=person.find(".body").filter(has_text=words))
    said.last.locator("[data-message-menu]").click()
    person.find("#message-choices").get_by_text(verb, exact=True).click()
    expect(person.find("#message-choices")).to_be_hidden()
