"""What two strangers do until they have signed what they agreed: need, talk, agreement."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, expect

from tests.stories.fill import PASSWORD
from tests.stories.people import Person

KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")


def key_of(person: Person) -> str:
    """The key of what the page shows."""
    found = KEY.search(person.page.url)
    assert found, person.page.url
    return found.group()


def press(person: Person, action: str) -> None:
    """The button of the form that goes to the address with this end; the page that answers is there afterwards."""
    person.find(f"main form[action$='{action}'] button").last.click()


def settle(person: Person, action: str) -> None:
    """Press, and wait until that button is gone: what it was for is done."""
    press(person, action)
    expect(person.find(f"main form[action$='{action}']")).to_have_count(0)


def main_form(person: Person) -> Locator:
    """The form of a page that is one form."""
    return person.find("main form:has([name=_key])").first


def come_to(person: Person, wanted: str) -> None:
    """The page with the field `wanted`; where it is important, it asks once more who it is."""
    person.find(f"[name=password], {wanted}").first.wait_for()
    if person.find("[name=password]").count():
        person.find("[name=password]").fill(PASSWORD)
        person.page.keyboard.press("Enter")
        person.find(wanted).wait_for()


def describe_need(anna: Person, said: dict[str, str]) -> str:
    """In three steps, for a household that is new here; returns the key of the need."""
    anna.go("/needs/").find("a[href$='/needs/new/']").first.click()
    anna.find("label:has([name=engagement][value=new])").click()
    anna.find("[name=client_name]").fill("Villa Adler")
    anna.find("[name=title]").fill(said["need"])
    anna.find("label:has([name=kind_travel][value='3'])").click()
    anna.find("label:has([name=kind_text][value='1'])").click()
    main_form(anna).get_by_role("button").first.click()
    anna.page.wait_for_url("**/frame/")
    anna.find("[name=budget]").fill("45")
    main_form(anna).get_by_role("button").first.click()
    anna.page.wait_for_url("**/style/")
    main_form(anna).get_by_role("button").last.click()
    expect(anna.find("h1")).to_have_text(said["need"])
    settle(anna, "/send/")
    anna.sees(".page-header .turn", said["coordination's turn"])
    return key_of(anna)


def suggest(carla: Person, need: str, said: dict[str, str]) -> None:
    """The first of the ranking, with every reason in view."""
    carla.go("/needs/")
    carla.sees("#needs .turn", said["your turn"])
    carla.find(f"#needs a[href$='/needs/{need}/']").click()
    carla.find("a[href$='/ranking/']").click()
    first = carla.sees(".ranked > li", "Ben Berger")
    expect(first.locator(".criteria")).to_contain_text(said["travel"])
    first.locator("[name=words]").fill(said["words"])
    first.get_by_role("button").last.click()
    expect(carla.find(".ranked > li").filter(has_text="Ben Berger").locator(".chip").last).to_have_text(said["asked"])


def say_yes_and_choose(anna: Person, ben: Person, need: str, said: dict[str, str]) -> str:
    """Ben would like to, Anna offers two times, Ben takes the first; returns the key of the meeting."""
    ben.go(f"/needs/{need}/")
    ben.sees(".card.is-mine", said["words"])
    settle(ben, "/accept/")
    anna.go(f"/needs/{need}/").sees("#need_view li", "Ben Berger")
    anna.find("#need_view a[href$='/meeting/']").click()
    for number in (1, 2):
        when = datetime.now(ZoneInfo("Europe/Berlin")) + timedelta(days=number)
        anna.find(f"[name=slot_{number}]").fill(f"{when:%Y-%m-%dT10:00}")
    anna.find("[name=call]").fill("https://call.example/adler")
    main_form(anna).get_by_role("button").last.click()
    expect(anna.find("h1")).to_contain_text("Ben Berger")
    meeting = key_of(anna)
    ben.go(f"/meetings/{meeting}/")
    ben.sees("#meeting .card.is-mine .turn", said["your turn"])
    ben.find("#meeting button[name=slot]").first.click()
    expect(ben.find("#meeting button[name=slot]")).to_have_count(0)
    anna.sees("#meeting .card", said["to the call"])
    return meeting


def score_and_agree(anna: Person, ben: Person, meeting: str, said: dict[str, str]) -> None:
    """After the talk: neither reads the other's card before both are in, then both say yes."""
    for person, mark, note in ((anna, 4, said["of ben"]), (ben, 5, said["of anna"])):
        person.go(f"/meetings/{meeting}/")
        expect(person.find("#meeting")).not_to_contain_text(said["of ben"] if person is ben else said["of anna"])
        for group in person.find("form[action$='/scorecard/'] .marks fieldset").all():
            group.locator(f"label:has([value='{mark}'])").click()
        person.find("form[action$='/scorecard/'] [name=note]").fill(note)
        settle(person, "/scorecard/")
    anna.sees("#meeting .card", said["of anna"])
    ben.sees("#meeting .card", said["of ben"])
    for person in (anna, ben):
        person.find("form[action$='/answer/'] label:has([value=yes])").click()
        settle(person, "/answer/")
    anna.sees("#meeting h2", said["both said yes"])
    expect(ben.find("h1")).to_have_text("Villa Adler")


def engagement_of(anna: Person) -> str:
    """The key of the engagement that a meeting leads to, from the page of the meeting."""
    anna.find("main .card footer a[href*='/engagements/']").click()
    anna.page.wait_for_url("**/engagements/**")
    return key_of(anna)


def negotiate(anna: Person, ben: Person, place: str, said: dict[str, str]) -> None:
    """Ben offers what was drafted from the need; Anna takes everything but the price; Ben takes hers."""
    agreement = f"/engagements/{place}/agreement/"
    ben.go(agreement)
    ben.sees("#scope", said["travel"])
    ben.find(".agreement-state a[href$='/offer/']").click()
    today = ben.find("[name=effective_on]").input_value()
    assert today, "a day is proposed"
    main_form(ben).get_by_role("button").last.click()
    ben.sees(".agreement-state .turn", said["anna's turn"])
    anna.go(agreement)
    anna.sees(".agreement-state .turn", said["your turn"])
    anna.find("#rate footer a[href$='/change/']").click()
    anna.find("main [name=cents]").fill("42")
    main_form(anna).get_by_role("button").last.click()
    anna.sees("#rate", said["price"])
    anna.find(".agreement-state form[action$='/accept/'] button").click()
    anna.sees(".agreement-state", said["one open"])
    anna.find(".agreement-state a[href$='/answer/']").click()
    anna.page.wait_for_url("**/answer/")
    main_form(anna).get_by_role("button").last.click()
    anna.sees(".agreement-state .turn", said["ben's turn"])
    ben.sees("#rate .agreement-changes del", "45")
    ben.sees("#rate .agreement-changes ins", "42")
    ben.find(".agreement-state form[action$='/accept/'] button").click()
    ben.sees(".agreement-state", said["all agreed"])


def sign(person: Person, place: str, name: str) -> None:
    """Who it is once more, the whole text, the name."""
    person.go(f"/engagements/{place}/agreement/").find(".agreement-state a[href$='/sign/']").click()
    come_to(person, "main [name=name]")
    person.find("main [name=name]").fill(name)
    main_form(person).get_by_role("button").last.click()
    person.page.wait_for_url("**/agreement/")
