"""Second reading in real Chromium: hints while one writes, taken over and undone, switched off, agreed on English."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

LOUD = "Schick mir die Liste bitte zeitnah!! Das ist nicht unwichtig."
GERMAN = "Kannst du mir bitte bis Dienstag um zwölf die Liste schicken?"


def test_a_hint_is_taken_over_in_the_editor_and_undone(asked, come):
    ben = come("ben")
    ben.go(asked.task)
    ben.find("trix-editor").click()
    ben.page.keyboard.insert_text(LOUD)
    line = ben.sees("#second-reading-say summary", "3 Anmerkungen")
    line.click()
    expect(ben.find("#second-reading-say mark")).to_have_text(["zeitnah", "!!", "nicht unwichtig"])
    ben.find("#second-reading-say [data-mark^=negation] [data-take]").click()
    expect(ben.find("trix-editor")).to_contain_text("Das ist wichtig.")
    ben.sees("#second-reading-say summary", "2 Anmerkungen")
    ben.find("#second-reading-say .hint-told button").click()
    expect(ben.find("trix-editor")).to_contain_text("Das ist nicht unwichtig.")
    ben.find("#second-reading-say [data-mark^=shouting] [data-fine]").click()
    ben.sees("#second-reading-say summary", "2 Anmerkungen")
    ben.find("trix-editor").click()
    ben.page.keyboard.press("Control+Enter")
    ben.sees("#stream .message[data-number]", "nicht unwichtig")
    expect(ben.find("#second-reading-say summary")).to_have_count(0)


def test_in_a_plain_field_the_fields_own_undo_knows_it(asked, come):
    ben = come("ben", phone=True)
    ben.go(asked.task + "questions/ask/")
    ben.find("[name=text]").fill(LOUD)
    ben.sees(".second-reading summary").click()
    ben.find("[data-mark^=vague_dates] [data-take]").click()
    expect(ben.find("[name=text]")).not_to_have_value(LOUD)
    ben.page.keyboard.press("Control+z")
    expect(ben.find("[name=text]")).to_have_value(LOUD)
    ben.find("[data-mark^=negation] [data-silence]").click()
    expect(ben.find("[data-mark^=negation]")).to_have_count(0)
    ben.go("/settings/second-reading/")
    expect(ben.find("form[action$='/hear/']")).to_have_count(1)


def test_both_sides_agree_on_english_and_german_drafts_get_a_hint(asked, come):
    ben, anna = come("ben"), come("anna")
    ben.go("/engagements/").page.get_by_role("link", name="Adler").first.click()
    anna.go(ben.page.url.partition("/w/nord")[2]).listening()
    ben.find(".page-header details.menu summary").click()
    ben.button("Englisch als Sprache vorschlagen").click()
    anna.sees("#language", "Ben schlägt vor")
    anna.button("Ja, auf Englisch").click()
    expect(anna.find("#engagement_head")).to_contain_text("auf Englisch")
    anna.page.get_by_role("link", name="Gespräch", exact=True).first.click()
    anna.find("trix-editor").click()
    anna.page.keyboard.insert_text(GERMAN)
    anna.sees("#second-reading-say summary", "Hier ist als Sprache Englisch vereinbart.")


def test_without_javascript_the_marks_stand_above_the_form(asked, come):
    ben = come("ben", java_script_enabled=False)
    ben.go(asked.task)
    ben.find("#say").fill(LOUD)
    ben.find(".without-script[form=composer]").click()
    expect(ben.find(".hint-preview mark").first).to_have_text("zeitnah")
    expect(ben.find("#again")).to_have_value(LOUD)
    ben.find("#again").fill("Schick mir die Liste bitte bis Dienstag.")
    ben.page.get_by_role("button", name="Senden").click()
    expect(ben.find("#stream")).to_contain_text("bis Dienstag.")
