"""Ben makes an appointment, Anna sees it come, says yes, carries it to another time, and Ben sees that."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.services import eventually

pytestmark = pytest.mark.browser


def monday():
    """Of next week, so that nothing of it is over."""
    today = datetime.now(UTC).date()
    return today + timedelta(days=7 - today.weekday())


def new_appointment(ben, title, day, **more):
    """By the form in the engagement's calendar."""
    ben.find(".page-header a.button").filter(has_text="Neuer Termin").click()
    ben.find("[name=title]").fill(title)
    for name, value in {"first_on": day, "last_on": day, "starts": "10:00", "ends": "11:00", **more}.items():
        ben.find(f"[name={name}]").fill(value)
    ben.find("[name=people]").evaluate_all("boxes => boxes.forEach((box) => box.checked || box.click())")


def calendar_of(person):
    """The address of the engagement's calendar, in the week of the story."""
    person.go("/engagements/")
    place = person.find("main a[href*='/engagements/0']").first.get_attribute("href").removeprefix(person.inside)
    return person.go(f"{place}calendar/?shape=week&day={monday()}")


def box_of(place):
    """Where it is; for a moment it is nowhere when the page has just read itself again."""
    return eventually(place.bounding_box, 8, "a place on the page")


def carry(person, block, column, down, meanwhile=lambda: None):
    """With the mouse: onto another day, so many pixels further down."""
    block.hover(position={"x": 20, "y": 12})
    box, target = box_of(block), box_of(column)
    mouse = person.page.mouse
    mouse.down()
    mouse.move(target["x"] + 20, box["y"] + 20, steps=4)
    meanwhile()
    mouse.move(target["x"] + 20, box["y"] + 12 + down, steps=4)
    mouse.up()


def reads_itself_again(person):
    """As when somebody else has changed something: every element is another one afterwards."""
    person.find("#calendar").evaluate("part => part.dataset.old = ''")
    person.page.evaluate("document.body.dispatchEvent(new CustomEvent('live:again'))")
    expect(person.find("#calendar[data-old]")).to_have_count(0)
    expect(person.find("#calendar")).to_be_visible()


def test_an_appointment_from_ben_to_anna_and_back(house, come):
    ben, anna = come("ben"), come("anna")
    calendar_of(anna).listening()
    calendar_of(ben)
    new_appointment(ben, "Messestand", str(monday()))
    expect(ben.find("#appointment_dates")).to_contain_text("10:00–11:00")
    ben.button("In den Kalender eintragen").click()
    ben.sees("#notices", "steht im Kalender")
    block = anna.sees(".cal-block", "Messestand")
    anna.sees(".cal-asked", "Messestand").get_by_role("button", name="Zusagen").click()
    anna.sees("#notices", "Du kommst.")
    expect(anna.find(".cal-asked")).to_have_count(0)

    calendar_of(ben).listening()
    wednesday = anna.find(f"[data-day='{monday() + timedelta(days=2)}']")
    carry(anna, block, wednesday, box_of(wednesday)["height"] / 11 * 2, meanwhile=lambda: reads_itself_again(anna))
    anna.sees("#notices", "12:00–13:00")
    moved = ben.find(f"[data-day='{monday() + timedelta(days=2)}'] .cal-block")
    expect(moved).to_contain_text("Messestand", timeout=8000)
    anna.find("#notices form button").click()
    expect(ben.find(f"[data-day='{monday()}'] .cal-block")).to_contain_text("Messestand", timeout=8000)


def test_a_series_is_carried_and_asks_which_dates(house, come):
    ben = come("ben")
    calendar_of(ben)
    new_appointment(ben, "Jour fixe", str(monday()))
    ben.find(".cal-repeat > summary").click()
    ben.find("label:has([name=pattern][value=weekly])").click()
    expect(ben.find("#appointment_dates .cal-next li")).to_have_count(6)
    ben.button("In den Kalender eintragen").click()
    ben.sees("#notices", "steht im Kalender")
    calendar_of(ben).listening()
    tuesday = ben.find(f"[data-day='{monday() + timedelta(days=1)}']")
    expect(tuesday).to_be_visible()
    carry(ben, ben.sees(".cal-block", "Jour fixe"), tuesday, 0)
    dialog = ben.find("#cal-moving")
    expect(dialog.locator("[name=first_on]")).to_have_value(str(monday() + timedelta(days=1)))
    dialog.get_by_role("button", name="Verschieben").click()
    expect(tuesday.locator(".cal-block")).to_contain_text("Jour fixe")
    ben.page.keyboard.press("ArrowRight")
    expect(ben.page).to_have_url(re.compile(str(monday() + timedelta(days=7))))
    ben.sees(f"[data-day='{monday() + timedelta(days=7)}'] .cal-block", "Jour fixe")


def test_a_click_on_an_empty_place_begins_a_new_one(house, come):
    ben = come("ben")
    calendar_of(ben)
    column = ben.find(f"[data-day='{monday() + timedelta(days=3)}']")
    box = box_of(column)
    ben.page.mouse.click(box["x"] + 30, box["y"] + box["height"] / 11 * 3 + 4)
    expect(ben.find("[name=starts]")).to_have_value("11:00")
    expect(ben.find("[name=first_on]")).to_have_value(str(monday() + timedelta(days=3)))


def test_without_javascript_and_on_a_phone(house, come):
    plain = come("ben", phone=True, java_script_enabled=False)
    calendar_of(plain)
    new_appointment_by_hand(plain)
    plain.sees("#notices", "steht im Kalender")
    plain.find(".page-header a").filter(has_text="Verschieben").click()
    plain.find("[name=starts]").fill("15:00")
    plain.find("[name=ends]").fill("16:00")
    plain.button("Verschieben").click()
    plain.sees("#notices", "15:00–16:00")
    calendar_of(plain)
    expect(plain.find(".cal-block")).to_contain_text("Messestand")


def new_appointment_by_hand(person):
    """Every field by itself."""
    person.find(".page-header a.button").filter(has_text="Neuer Termin").click()
    values = {
        "title": "Messestand",
        "first_on": str(monday()),
        "last_on": str(monday()),
        "starts": "10:00",
        "ends": "11:00",
    }
    for name, value in values.items():
        person.find(f"[name={name}]").fill(value)
    person.button("In den Kalender eintragen").click()
