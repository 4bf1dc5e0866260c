"""Answers that overtake each other on the way."""

import pytest
from playwright.sync_api import expect

from tests.services import eventually
from tests.stories import acts

pytestmark = pytest.mark.browser


def test_what_one_did_is_shown_although_the_part_was_read_again_meanwhile(come):
    anna, ben = come("anna"), come("ben")
    anna.go("/")
    ben.go(acts.delegate_by_keyboard(anna, "Eine Liste der Messebauer"))
    turn, accepted = _hold(ben, "**/turn/"), _hold(ben, "**/accept-task/")

    ben.page.evaluate("document.body.dispatchEvent(new CustomEvent('live:again'))")
    eventually(lambda: _turn_of_the_wheel(ben) or turn, what="the head is being read again")
    ben.find("#turn form[action$='/accept-task/'] button").click()
    eventually(lambda: _turn_of_the_wheel(ben) or accepted, what="the press is on its way")
    ben.page.unroute("**/turn/")
    for route, answer in [*turn, *accepted]:
        route.fulfill(response=answer)

    expect(ben.find("#notices")).to_contain_text("angenommen")
    expect(ben.find("#turn form[action$='/accept-task/']")).to_have_count(0)


def _hold(person, pattern):
    """Requests are answered by the server at once, and their answers stay here."""
    held = []
    person.page.route(pattern, lambda route: held.append((route, route.fetch())))
    return held


def _turn_of_the_wheel(person):
    person.page.wait_for_timeout(20)
