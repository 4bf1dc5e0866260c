"""The whole way with forms and links only: an old browser, a strict company, a broken script."""

import pytest
from playwright.sync_api import expect

from tests.stories.acts import TASK
from tests.stories.samples import png

pytestmark = pytest.mark.browser


def test_from_handing_over_to_a_rating_without_javascript(come):
    anna = come("anna", java_script_enabled=False)
    ben = come("ben", java_script_enabled=False)

    anna.go("/")
    anna.page.get_by_role("link", name="Delegieren").first.click()
    anna.find("[name=outcome]").fill("Drei Hotels in Wien")
    anna.find("select[name=kind]").select_option("travel")
    anna.find("[name=show_fields]").click()
    expect(anna.find("[name=brief-traveller]")).to_have_count(1)
    anna.find("#delegate_go").click()
    anna.page.wait_for_url(TASK)
    task = TASK.search(anna.page.url).group()
    expect(anna.find("#notices")).to_contain_text("Ben hat die Aufgabe")

    ben.go("/").find("#today h3 a").click()
    ben.find("#turn form[action$='/accept-task/'] button").click()
    ben.find("#ask-question > summary").click()
    ben.find("#ask-question a").click()
    form = ben.find("#content form").last
    form.locator("[name=text]").fill("Mit Frühstück?")
    form.locator("[name=option_1]").fill("Ja")
    form.locator("[name=option_2]").fill("Nein")
    form.get_by_role("button").last.click()
    expect(ben.find("#questions")).to_contain_text("Mit Frühstück?")

    anna.go("/").find("#today article.question").get_by_role("button", name="Ja").click()
    anna.go(task)
    expect(anna.find("#questions .settled strong")).to_have_text("Ja")
    anna.find("#say").fill("Danke fürs Nachfragen.")
    anna.find("#composer button").last.click()
    expect(anna.find("#stream")).to_contain_text("Danke fürs Nachfragen.")

    ben.go(task)
    expect(ben.find("#stream")).to_contain_text("Danke fürs Nachfragen.")
    ben.find("#deliver > summary").click()
    form = ben.find("#deliver form")
    form.locator("[name=text]").fill("Drei Hotels mit Frühstück.")
    form.locator("input[type=file][name=files]").set_input_files(png("hotels.png", "Drei Hotels"))
    form.get_by_role("button").last.click()
    expect(ben.find("#deliveries article.delivery")).to_contain_text("hotels.png")

    anna.go(task).find("form[action$='/approve/'] button").click()
    anna.find("label[for=id_result_5]").click()
    anna.find("label[for=id_cooperation_5]").click()
    anna.find("form[action$='/rating/'] button").click()
    expect(anna.find("#deliveries .rating")).to_contain_text("Anna")
