"""A question is answered from a mail, without signing in; looking at the link changes nothing."""

import urllib.request

import pytest
from playwright.sync_api import expect

from tests.stories.mailbox import links_of, page_of, text_of

pytestmark = pytest.mark.browser


def test_a_link_in_a_mail_answers_once_and_only_when_the_button_is_pressed(asked, come, mails):
    ben = come("ben")
    ben.go(asked.task).listening()
    open_question = ben.find("#questions article.question")
    expect(open_question).to_contain_text("Welcher Zug")

    mail = mails.wait_for("anna@nord.example", "Rückfrage zu Reise Wien")
    assert text_of(mail).index("Welcher Zug soll es sein?") < 100, "the question comes first"
    links = links_of(mail)
    assert len(links) >= 3, "two answers and one in words"
    for link in links:
        assert link in page_of(mail)
        for method in ("GET", "HEAD", "GET"):
            with urllib.request.urlopen(urllib.request.Request(link, method=method), timeout=5) as answer:
                assert answer.status == 200
    ben.page.reload()
    expect(open_question).to_contain_text("Welcher Zug")

    anna = come()
    anna.page.goto(links[0])
    expect(anna.find("h1")).to_contain_text("9:30")
    expect(anna.find("main")).to_contain_text("Anna Adler")
    anna.button("Ja, so antworten").click()
    expect(anna.find("h1")).to_contain_text("Ben hat deine Antwort")
    ben.sees("#questions .settled strong", "9:30")

    anna.forgive("status of 410")
    for link in links[:2]:
        anna.page.goto(link)
        expect(anna.find("h1")).to_have_text("Hier ist nichts mehr zu tun")
        expect(anna.find("main")).not_to_contain_text("Traceback")
    expect(anna.find("main")).to_contain_text("Anna")
    ben.go(asked.task)
    expect(ben.find("#questions .settled")).to_have_count(1)


def test_an_answer_in_words_can_be_written_on_the_page_of_the_link(asked, come, mails):
    anna, ben = come(java_script_enabled=False), come("ben")
    ben.go(asked.task).listening()
    link = links_of(mails.wait_for("anna@nord.example", "Rückfrage"))[-1]
    anna.page.goto(link)
    anna.find("[name=answer]").fill("Lieber der Nachtzug.")
    anna.find("main form button").click()
    ben.sees("#questions .settled strong", "Lieber der Nachtzug.")


def test_a_link_that_was_changed_by_a_letter_opens_nothing(asked, come, mails):
    anna = come()
    link = links_of(mails.wait_for("anna@nord.example", "Rückfrage"))[0]
    anna.forgive("status of 404")
    anna.page.goto(link[:-3] + ("aa/" if link[-3:] != "aa/" else "bb/"))
    expect(anna.find("h1")).to_have_text("Dieser Link funktioniert nicht")
