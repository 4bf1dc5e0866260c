"""The private link: one tap without an account, in the guest's language, and only for this guest."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django_scopes import scope

from tests.visitor import Visitor
from vorzimmer.calendar_mail.models import Counter
from vorzimmer.calendars import actions
from vorzimmer.foundation import clock

from .scenes import AT, arranged, fresh, guest, letters, words_in


@pytest.fixture
def link(house):
    cache.clear()
    appointment = arranged(house)
    address = re.search(r"https?://[^/]+(/invitation/\S+?/)\?answer=accepted", words_in(letters()[0]))[1]
    return appointment, address


def visit(method, address, *said):
    return getattr(Visitor(), method)(address, *said)


@pytest.mark.parametrize("answer", ["accepted", "tentative", "declined"])
def test_one_tap_answers(house, link, answer):
    appointment, address = link
    page = visit("get", f"{address}?answer={answer}")
    assert page.status_code == 200
    assert "Planung" in page.content.decode()
    assert guest(house, appointment).answer == "open"
    assert visit("post", address, {"answer": answer, "comment": "Bis dann"}).status_code == 302
    assert (guest(house, appointment).answer, guest(house, appointment).comment) == (answer, "Bis dann")


def test_another_time_can_be_proposed(house, link):
    _appointment, address = link
    wish = {"answer": "other", "day": "2026-12-09", "begins": "14:00"}
    assert visit("post", address, wish).status_code == 302
    with scope(workspace=house.workspace):
        counter = Counter.objects.get()
    assert (counter.starts_at.hour, counter.ends_at - counter.starts_at) == (13, timedelta(hours=1))
    assert "14:00" in visit("get", address).content.decode()


@pytest.mark.parametrize(
    "wish", [{"answer": "other"}, {"answer": "other", "day": "2020-01-01", "begins": "9:00"}, {"answer": "x"}]
)
def test_what_was_typed_stays_when_it_cannot_be(house, link, wish):
    page = visit("post", link[1], wish | {"comment": "Mein Wort"})
    assert page.status_code == 422
    assert "Mein Wort" in page.content.decode()


def test_the_page_says_when_there_is_nothing_to_answer(house, link):
    appointment, address = link
    actions.cancel_appointment(actor=house.ben, appointment=fresh(house, appointment))
    page = visit("get", address).content.decode()
    assert "abgesagt" in page
    assert "<form" not in page.partition("<main")[2].partition("</main")[0]
    assert visit("post", address, {"answer": "accepted"}).status_code == 422
    assert guest(house, appointment).answer == "open"


def test_a_forged_link_and_one_that_is_over_show_nothing(house, link):
    address = link[1]
    assert visit("get", address[:-3] + "xx/").status_code == 404
    with clock.at(AT + timedelta(days=3)):
        gone = visit("get", address)
    assert gone.status_code == 404
    assert "Planung" not in gone.content.decode()


def test_who_asks_too_often_waits(link):
    codes = {visit("get", link[1]).status_code for _ in range(61)}
    assert codes == {200, 429}
    cache.clear()


def test_nobody_finds_it_by_a_search_engine(link):
    assert visit("get", link[1])["X-Robots-Tag"] == "noindex, nofollow"


def series_link(house):
    cache.clear()
    appointment = arranged(house, rule="FREQ=WEEKLY;COUNT=4")
    return appointment, re.search(r"https?://[^/]+(/invitation/\S+?/)\?answer=accepted", words_in(letters()[0]))[1]


def said(house, appointment):
    with scope(workspace=house.workspace):
        return {one.original_at: one.answer for one in guest(house, appointment).one_answers.all()}


def test_one_date_of_a_series_is_answered_alone(house):
    appointment, address = series_link(house)
    page = visit("get", address).content.decode()
    stamps = re.findall(r'href="\?on=([^"]+)"', page)
    assert len(stamps) == 4
    one = visit("get", f"{address}?on={stamps[1]}").content.decode()
    assert "15. Dezember" in one.partition("<form")[0]
    done = visit("post", address, {"answer": "declined", "comment": "Urlaub", "on": stamps[1]})
    assert done["Location"].endswith(f"?done=declined&on={stamps[1]}")
    assert said(house, appointment) == {AT + timedelta(days=7): "declined"}
    assert guest(house, appointment).answer == "open"
    visit("post", address, {"answer": "accepted"})
    assert said(house, appointment) == {AT + timedelta(days=7): "declined"}
    assert guest(house, appointment).answer == "accepted"
    assert "Urlaub" in visit("get", f"{address}?on={stamps[1]}").content.decode()


def test_another_time_is_proposed_for_each_date_by_itself(house):
    _appointment, address = series_link(house)
    first, second = re.findall(r'href="\?on=([^"]+)"', visit("get", address).content.decode())[:2]
    wish = {"answer": "other", "begins": "14:00"}
    assert visit("post", address, wish | {"on": first, "day": "2026-12-09"}).status_code == 302
    assert visit("post", address, wish | {"on": second, "day": "2026-12-16"}).status_code == 302
    assert visit("post", address, wish | {"on": second, "day": "2026-12-17"}).status_code == 302
    with scope(workspace=house.workspace):
        open_ones = Counter.objects.filter(state="open").order_by("original_at")
        assert [(each.original_at, each.starts_at.day) for each in open_ones] == [(AT, 9), (AT + timedelta(days=7), 17)]


def test_a_cancelled_date_takes_no_answer(house):
    appointment, address = series_link(house)
    stamp = re.findall(r'href="\?on=([^"]+)"', visit("get", address).content.decode())[1]
    when = AT + timedelta(days=7)
    actions.cancel_appointment(actor=house.ben, appointment=fresh(house, appointment), occurrence=when)
    assert "Dieser Tag" in visit("get", f"{address}?on={stamp}").content.decode()
    assert visit("post", address, {"answer": "accepted", "on": stamp}).status_code == 422
    assert said(house, appointment) == {}


def test_the_mail_about_one_date_leads_to_that_date(house):
    appointment, _address = series_link(house)
    when = AT + timedelta(days=7)
    actions.move_appointment(
        actor=house.ben, appointment=fresh(house, appointment), starts_at=when + timedelta(hours=1),
        ends_at=when + timedelta(hours=2), occurrence=when,
    )  # fmt: skip
    [letter] = letters()
    assert "?answer=accepted&on=20261215T090000Z" in words_in(letter)


def test_somebody_else_is_sent(house, link):
    appointment, address = link
    assert visit("post", address, {"answer": "delegated"}).status_code == 422
    assert visit("post", address, {"answer": "delegated", "email": "wanda@vogt.example"}).status_code == 302
    assert guest(house, appointment).delegated_to == "wanda@vogt.example"
    assert "wanda@vogt.example" in [letter["To"] for letter in letters()]
