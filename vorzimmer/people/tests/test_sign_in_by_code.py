"""The first door: a code by e-mail. It tells nobody who has an account."""

import re

from django.core import mail

from .conftest import code_in_mail, sign_in_by_code


def without_tokens(response):
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", response.content.decode())
    return re.sub(r"[\w.]+@[\w.]+", "ADDRESS", text)


def test_somebody_signs_in_with_the_code_from_the_mail(stranger, ben):
    page = stranger.post("/sign-in/", {"email": "Ben@Nord.Example"})
    assert page.url == "/sign-in/code/"
    assert [m.to for m in mail.outbox] == [["ben@nord.example"]]
    page = stranger.post("/sign-in/code/", {"code": code_in_mail()})
    assert page.url == "/"
    assert stranger.get("/").url == "/w/nord/"


def test_the_mail_is_good_as_plain_text_and_has_the_code_in_its_subject(stranger, ben):
    stranger.post("/sign-in/", {"email": ben.email})
    letter = mail.outbox[0]
    assert letter.subject == f"Dein Code für Vorzimmer: {code_in_mail()}"
    assert "zehn Minuten" in letter.body
    assert code_in_mail() in letter.alternatives[0].content
    assert "{" not in letter.body


def test_the_mail_speaks_the_language_of_the_person_not_of_the_browser(stranger, ben):
    ben.language = "en"
    ben.save()
    stranger.http.post("/sign-in/", {"email": ben.email}, headers={"Accept-Language": "de"})
    assert mail.outbox[0].subject.startswith("Your code for Vorzimmer")


def test_sie_is_said_to_somebody_whose_workspaces_all_say_sie(stranger, ben, house):
    house.workspace.address = "sie"
    house.workspace.save()
    stranger.post("/sign-in/", {"email": ben.email})
    assert mail.outbox[0].subject.startswith("Ihr Code für Vorzimmer")


def test_an_unknown_address_gets_the_same_answers_and_one_mail_as_well(stranger, ben):
    known = stranger.post("/sign-in/", {"email": ben.email}, follow=True)
    wrong = stranger.post("/sign-in/code/", {"code": "000000"})
    stranger.http.cookies.clear()
    unknown = stranger.post("/sign-in/", {"email": "nobody@nord.example"}, follow=True)
    wrong_too = stranger.post("/sign-in/code/", {"code": "000000"})
    assert known.redirect_chain == unknown.redirect_chain
    assert without_tokens(known) == without_tokens(unknown)
    assert (wrong.status_code, without_tokens(wrong)) == (422, without_tokens(wrong_too))
    assert [m.to for m in mail.outbox] == [[ben.email], ["nobody@nord.example"]]
    assert not re.search(r"\d{3} \d{3}", mail.outbox[1].body)


def test_a_closed_account_is_answered_like_an_unknown_one(stranger, ben):
    ben.is_active = False
    ben.save()
    assert stranger.post("/sign-in/", {"email": ben.email}).url == "/sign-in/code/"
    assert mail.outbox[0].subject == "Kein Konto mit dieser Adresse"


def test_three_wrong_codes_end_the_attempt(stranger, ben):
    stranger.post("/sign-in/", {"email": ben.email})
    for _ in range(2):
        assert stranger.post("/sign-in/code/", {"code": "000000"}).status_code == 422
    assert stranger.post("/sign-in/code/", {"code": "000000"}).url == "/sign-in/"
    assert stranger.post("/sign-in/code/", {"code": code_in_mail()}).url == "/sign-in/"
    assert "_auth_user_id" not in stranger.http.session


def test_who_asks_for_too_many_codes_gets_our_page_with_429(stranger, ben):
    for _ in range(3):
        stranger.post("/sign-in/", {"email": ben.email})
        stranger.http.cookies.clear()
    page = stranger.post("/sign-in/", {"email": ben.email})
    assert page.status_code == 429
    assert "Das war sehr oft" in page.content.decode()
    assert len(mail.outbox) == 3


def test_the_door_leads_on_to_where_somebody_wanted_to_go_but_never_out_of_the_house(stranger, ben):
    assert stranger.get("/w/nord/tasks/").url == "/sign-in/?next=/w/nord/tasks/"
    stranger.post("/sign-in/?next=/w/nord/tasks/", {"email": ben.email, "next": "/w/nord/tasks/"})
    page = stranger.post("/sign-in/code/", {"code": code_in_mail(), "next": "/w/nord/tasks/"})
    assert page.url == "/w/nord/tasks/"
    stranger.post("/sign-out/")
    stranger.post("/sign-in/", {"email": ben.email, "next": "https://evil.example/"})
    page = stranger.post("/sign-in/code/", {"code": code_in_mail(), "next": "https://evil.example/"})
    assert page.url == "/"


def test_nobody_signs_up_by_themselves(stranger, house):
    page = stranger.post("/sign-up/", {"email": "new@nord.example", "password1": "a-long-sentence-here"})
    assert "Nur mit Einladung" in page.content.decode()
    assert not mail.outbox


def test_the_page_follows_the_browser_and_then_the_switch(stranger, house):
    english = stranger.http.get("/sign-in/", headers={"Accept-Language": "en-GB"}).content.decode()
    assert "<h1>Sign in</h1>" in english
    stranger.post("/language/", {"language": "de", "next": "/sign-in/"})
    german = stranger.http.get("/sign-in/", headers={"Accept-Language": "en-GB"}).content.decode()
    assert "<h1>Anmelden</h1>" in german


def test_signing_out_ends_it(stranger, ben):
    sign_in_by_code(stranger, ben.email)
    assert stranger.post("/sign-out/").url == "/sign-in/"
    assert stranger.get("/account/").url == "/sign-in/?next=/account/"


def test_a_mail_server_that_does_not_answer_is_said_in_words(stranger, ben, monkeypatch):
    def refuse(self, *args, **kwargs):
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.message.EmailMessage.send", refuse)
    page = stranger.post("/sign-in/", {"email": ben.email})
    assert page.status_code == 503
    assert "Mailserver antwortet nicht" in page.content.decode()
