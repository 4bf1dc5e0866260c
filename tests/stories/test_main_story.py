"""From handing over to a rating: two people who never meet, and one who keeps an eye on them. Nobody reloads a page."""

import re

import pytest
from playwright.sync_api import expect

from tests.services import eventually
from tests.stories import acts
from tests.stories.fill import PASSWORD

pytestmark = pytest.mark.browser


def test_anna_delegates_ben_asks_and_delivers_and_carla_sees_what_waits_for_whom(come):
    anna, ben, carla = come("anna"), come("ben"), come("carla")
    ben.go("/").listening()
    carla.go("/tasks/").listening()
    loads = ben.loads + carla.loads
    whose_turn = carla.find("#task_list .turn")

    anna.go("/")
    task = acts.delegate_by_keyboard(anna, "Ein Reiseplan nach Wien\nZwei Nächte, Bahn, bis 600 Euro.")
    expect(anna.find("#notices")).to_contain_text("Ben hat die Aufgabe")
    expect(anna.find("h1")).to_have_text("Ein Reiseplan nach Wien")
    ben.sees("#today h3", "Ein Reiseplan nach Wien")
    expect(whose_turn).to_contain_text("Ben ist dran")
    assert ben.loads + carla.loads == loads, "it came by itself"

    ben.find("#today h3 a").click()
    acts.accept(ben)
    acts.ask(ben, "Welcher Zug soll es sein?", "7:55", "9:30", default="9:30")
    expect(whose_turn).to_contain_text("Anna ist dran")
    phone = come("anna", phone=True)
    phone.go("/")
    phone.sees("#today article.question", "Welcher Zug").get_by_role("button", name="9:30").tap()
    ben.sees("#questions .settled strong", "9:30")
    expect(whose_turn).to_contain_text("Ben ist dran")

    ben.writes("Guten Morgen, der Fensterplatz ist reserviert.")
    anna.sees("#stream .message", "Fensterplatz")
    phone.listening()
    acts.deliver(ben, "Der Plan liegt bei.", "plan.png")
    phone.sees("#today article.delivery", "Der Plan liegt bei")
    phone.find("#today article.delivery h3 a").tap()
    phone.sees("#deliveries .file img")
    picture = phone.page.locator("#deliveries .file img").first
    eventually(lambda: picture.evaluate("img => img.naturalWidth > 0"), what="the preview is a picture")
    acts.ask_for_changes(phone, "Bitte auch die Umstiege, damit ich nicht suchen muss.")
    ben.sees("#deliveries", "Bitte auch die Umstiege")

    acts.deliver(ben, "Jetzt mit allen Umstiegen.", "plan.png")
    phone.sees("#deliveries article.delivery", "Jetzt mit allen Umstiegen")
    phone.sees("#deliveries .file", "Fassung 2")
    phone.find("form[action$='/approve/'] button").tap()
    phone.find("label[for=id_result_5]").tap()
    phone.find("label[for=id_cooperation_4]").tap()
    ben.sees("#deliveries .rating", "Anna")
    assert carla.loads + ben.loads == loads + 1, "Ben opened one page, Carla none"

    anna.go(task)
    acts.assert_in_order(
        acts.told(anna), "Anna hat „Ein Reiseplan nach Wien“ übergeben", "Ben hat „Ein Reiseplan nach Wien“ angenommen",
        "Ben fragt: „Welcher Zug soll es sein?“", "Anna hat geantwortet", "Fensterplatz", "Ben hat das Ergebnis",
        "Anna wünscht Änderungen", "Ben hat das Ergebnis", "freigegeben", "bewertet",
    )  # fmt: skip


def test_the_same_in_english_after_signing_in_with_a_code_from_a_mail(come, house, mails):
    anna, ben = come(locale="en-GB"), come("ben")
    _sign_in_by_code(anna, house.people["anna"]["email"], mails)
    anna.page.goto("/account/preferences/")
    anna.find("[name=language][value=en]").check()
    anna.find("form:has([name=language]) button").last.click()
    anna.inside = "/w/nord"
    ben.go("/").listening()

    anna.go("/")
    expect(anna.find("html")).to_have_attribute("lang", "en")
    task = acts.delegate_by_keyboard(anna, "A travel plan to Vienna\nTwo nights, by train.")
    expect(anna.find("#notices")).to_contain_text("Ben has it.")
    ben.sees("#today h3", "A travel plan to Vienna")
    ben.go(task)
    acts.accept(ben)
    acts.ask(ben, "Which train shall it be?", "7:55", "9:30")
    anna.sees("#turn .turn", "Your turn")
    anna.sees("#questions article.question", "Question from Ben").get_by_role("button", name="7:55").click()
    ben.sees("#questions .settled strong", "7:55")
    acts.deliver(ben, "The plan is attached.", "plan.png")
    anna.sees("#deliveries article.delivery", "The plan is attached")
    anna.button("Approve").click()
    expect(ben.find("#deliveries article.delivery")).to_contain_text("Freigegeben von Anna")
    anna.go(task)
    acts.assert_in_order(acts.told(anna), "Anna handed over", "Ben accepted", "Ben asks", "Anna answered", "approved")


def test_ben_signs_in_with_his_password_and_comes_to_the_page_he_wanted(come, asked):
    ben = come()
    ben.page.goto(f"/w/nord{asked.task}")
    ben.page.get_by_role("link", name="Passwort").click()
    ben.find("[name=login]").fill(asked.people["ben"]["email"])
    ben.find("[name=password]").fill(PASSWORD)
    ben.page.keyboard.press("Enter")
    expect(ben.find("h1")).to_have_text("Reise Wien")


def _sign_in_by_code(person, email, mails):
    person.page.goto("/sign-in/")
    person.find("form[action='/sign-in/'] [name=email]").fill(email)
    person.page.keyboard.press("Enter")
    person.page.wait_for_url("**/code/**")
    code = re.search(r"\b\d{3}\s?\d{3}\b", mails.text_to(email))
    assert code, mails.text_to(email)
    person.find("[name=code]").fill(code.group())
    person.page.keyboard.press("Enter")
    person.page.wait_for_url(re.compile("/w/nord/"))
