"""A time is found with somebody who has no account: on a phone, in both languages, with and without JavaScript."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from tests.a11y import complaints
from tests.stories.mailbox import text_of

pytestmark = pytest.mark.browser
EVA, JIM = ("Eva Huber", "huber@kunde.example"), ("Jim Stone", "jim@stone.example")


def looks_for_a_time(ben, *guests, language="de"):
    """Ben says what for and with whom; the page of the search is open afterwards."""
    ben.go("/times/new/")
    ben.find("[name=title]").fill("Gespräch über die Messe")
    for number, (name, address) in enumerate(guests, start=1):
        ben.find(f"[name=name_{number}]").fill(name)
        ben.find(f"[name=email_{number}]").fill(address)
        if language != "de":
            ben.find(".scheduling-guest summary").nth(number - 1).click()
            ben.find(f"[name=language_{number}]").select_option(language)
    ben.find("main form button.button").first.click()
    ben.sees("#search .scheduling-time")


def offers(ben):
    """The three that are ticked."""
    ben.find("form[action$='/offer/'] .buttons button").first.click()
    ben.sees("#search .poll-table")


def link_of(mails, address):
    """The private link out of the letter."""
    words = text_of(mails.wait_for(address, "Messe"))
    return next(word for word in words.split() if "/t/" in word)


def test_a_time_is_taken_on_a_phone_and_the_organiser_sees_it_at_once(looking, come, mails):
    english = looking.language == "english"
    ben = come("ben")
    looks_for_a_time(ben, EVA, language="en" if english else "de")
    offers(ben)
    ben.listening()
    eva = come(phone=True, timezone_id="Europe/London")
    eva.page.goto(link_of(mails, EVA[1]))
    eva.sees("form[data-zone-guess=chosen]")
    expect(eva.find("[name=zone]")).to_have_value("Europe/London")
    expect(eva.find("main")).to_contain_text("Ben Berger")
    expect(eva.find("main")).to_contain_text("Anna Adler")
    expect(eva.find(".scheduling-takes button small").first).to_contain_text("Berlin")
    box = eva.find(".scheduling-takes button").first.bounding_box()
    assert box
    assert box["height"] >= 48, "large taps"
    assert eva.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    eva.find(".scheduling-takes button").nth(1).click()
    said = "It is arranged" if english else "Der Termin ist vereinbart"
    eva.sees("main", said)
    ben.sees("#search", said)


def test_the_pages_behind_the_link_can_be_used_by_everybody(house, come, mails):
    ben, eva = come("ben"), come()
    looks_for_a_time(ben, EVA)
    offers(ben)
    link = link_of(mails, EVA[1])
    eva.page.goto(link)
    eva.sees(".scheduling-takes")
    found = [*eva.take_errors(), *complaints(eva.page)]
    eva.take_errors()
    eva.page.goto(link)
    eva.find(".scheduling-takes button").first.click()
    eva.sees("main", "Der Termin ist vereinbart")
    found += [*eva.take_errors(), *complaints(eva.page)]
    eva.take_errors()
    assert not found, "\n".join(found)


def test_two_offices_agree_and_the_link_stays_the_same(house, come, mails):
    ben, eva = come("ben"), come(phone=True)
    looks_for_a_time(ben, EVA)
    offers(ben)
    ben.listening()
    link = link_of(mails, EVA[1])
    eva.page.goto(link)
    eva.find(
        "summary",
    ).filter(has_text="Andere Zeiten nennen").click()
    day = datetime.now(ZoneInfo("Europe/Berlin")) + timedelta(days=8)
    eva.find("[name=own_1]").fill(f"{day:%Y-%m-%d}T11:00")
    eva.find("form[action$='/other-times/'] [name=words]").fill("Dr. Kern ist bis dahin in Basel.")
    eva.find("form[action$='/other-times/'] button").click()
    eva.sees("main", "Ben ist dran")
    ben.sees("#search .scheduling-rounds", "Dr. Kern ist bis dahin in Basel.")
    ben.sees("#search .turn.mine")
    ben.find("form[action$='/choose/'] button").first.click()
    ben.sees("#search", "Der Termin ist vereinbart")
    eva.page.goto(link)
    eva.sees("main", "Der Termin ist vereinbart")


def test_a_poll_is_answered_without_javascript_and_ben_decides(house, come, mails):
    ben = come("ben")
    looks_for_a_time(ben, EVA, JIM)
    offers(ben)
    for (_name, address), answers in ((EVA, ("no", "yes", "if_need_be")), (JIM, ("yes", "yes", "no"))):
        stranger = come(phone=True, java_script_enabled=False)
        stranger.page.goto(link_of(mails, address))
        for vote, answer in zip(stranger.find(".scheduling-vote").all(), answers, strict=True):
            vote.locator(f"label:has([value={answer}])").click()
        stranger.find("main form button.block").first.click()
        stranger.sees("main", "Danke, Ihre Antwort ist da.")
    ben.page.reload()
    best = ben.sees("#search tr.is-best")
    expect(best).to_contain_text("passt am besten")
    expect(best.locator(".poll-mark.is-yes")).to_have_count(2)
    best.locator("button").click()
    ben.sees("#search", "Der Termin ist vereinbart")
