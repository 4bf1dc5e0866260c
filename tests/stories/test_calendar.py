"""Ben makes an appointment, Anna sees it come, says yes, carries it to another time, and Ben sees that."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.services import eventually
from tests.stories.pictures import speak

pytestmark = pytest.mark.browser

WORDS = {
    "de": {"new": "Neuer Termin", "put": "In den Kalender eintragen", "stands": "steht im Kalender",
           "yes": "Zusagen", "comes": "Du kommst."},
    "en": {"new": "New appointment", "put": "Put into the calendar", "stands": "stands in the calendar",
           "yes": "Accept", "comes": "You come."},
}  # fmt: skip


def monday():
    """Of next week, so that nothing of it is over."""
    today = datetime.now(UTC).date()
    return today + timedelta(days=7 - today.weekday())


def new_appointment(ben, title, day, words=WORDS["de"], **more):
    """By the form in the engagement's calendar."""
    ben.find(".page-header a.button").filter(has_text=words["new"]).click()
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


@pytest.mark.parametrize("language", WORDS)
def test_an_appointment_from_ben_to_anna_and_back(house, come, language):
    ben, anna, words = come("ben"), come("anna"), WORDS[language]
    if language != "de":
        speak(ben, language)
        speak(anna, language)
    calendar_of(anna).listening()
    calendar_of(ben)
    new_appointment(ben, "Messestand", str(monday()), words)
    expect(ben.find("#appointment_dates")).to_contain_text("10:00–11:00")
    ben.button(words["put"]).click()
    ben.sees("#notices", words["stands"])
    block = anna.sees(".cal-block", "Messestand")
    anna.sees(".cal-asked", "Messestand").get_by_role("button", name=words["yes"]).click()
    anna.sees("#notices", words["comes"])
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


def finger(person):
    """What a finger does, as the browser reads it from the glass; `touch(kind)` without a place lifts it."""
    line = person.context.new_cdp_session(person.page)

    def touch(kind, *place):
        points = [dict(zip("xy", place, strict=True))] if place else []
        line.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": points})
        person.page.wait_for_timeout(30)

    return touch


def on_the_day(ben, day):
    """The day with one appointment on a phone, and where the block is."""
    place = ben.find("main a[href*='/engagements/0']").first.get_attribute("href").removeprefix(ben.inside)
    ben.go(f"{place}calendar/?shape=day&day={day}")
    block = ben.sees("[data-hours] .cal-block", "Messestand")
    return resting(ben, block)


def slide(touch, x, y, down):
    """Slowly, as one carries."""
    for step in range(1, 11):
        touch("Move", x, y + down / 10 * step)


def test_a_finger_scrolls_carries_and_stretches(house, come):
    ben = come("ben", phone=True, has_touch=True)
    calendar_of(ben)
    new_appointment(ben, "Messestand", str(monday()))
    ben.button("In den Kalender eintragen").click()
    ben.sees("#notices", "steht im Kalender")
    ben.go("/engagements/")
    block = on_the_day(ben, monday())
    touch, hour = finger(ben), box_of(ben.find("[data-hours]"))["height"] / 11

    before, box = ben.page.evaluate("scrollY"), box_of(block)
    x, y = box["x"] + 40, box["y"] + 10
    touch("Start", x, y)
    slide(touch, x, y, -120)
    touch("End")
    assert ben.page.evaluate("scrollY") > before
    expect(ben.find(".cal-ghost")).to_have_count(0)

    block = resting(ben, block)
    x, y = box_of(block)["x"] + 40, box_of(block)["y"] + 10
    before = ben.page.evaluate("scrollY")
    touch("Start", x, y)
    expect(ben.find(".cal-ghost")).to_be_visible()
    slide(touch, x, y, hour)
    expect(ben.find(".cal-ghost")).to_have_text("11:00–12:00")
    assert ben.page.evaluate("scrollY") == before
    touch("End")
    ben.sees("#notices", "11:00–12:00")

    block = resting(ben, ben.sees("[data-hours] .cal-block", "Messestand"))
    box = box_of(block)
    x, y = box["x"] + box["width"] - 20, box["y"] + box["height"] - 3
    touch("Start", x, y)
    expect(ben.find(".cal-ghost")).to_be_visible()
    slide(touch, x, y, hour)
    touch("End")
    ben.sees("#notices", "11:00–13:00")


def test_carried_to_the_edge_the_page_goes_along(house, come):
    ben = come("ben", phone=True, has_touch=True)
    calendar_of(ben)
    new_appointment(ben, "Messestand", str(monday()))
    ben.button("In den Kalender eintragen").click()
    ben.sees("#notices", "steht im Kalender")
    ben.go("/engagements/")
    block = on_the_day(ben, monday())
    ben.page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    touch, box = finger(ben), box_of(block)
    x, y = box["x"] + 40, box["y"] + 10
    touch("Start", x, y)
    expect(ben.find(".cal-ghost")).to_be_visible()
    edge = ben.page.viewport_size["height"] - box_of(ben.find(".tabbar"))["height"] - 8
    slide(touch, x, y, edge - y)
    ben.page.wait_for_function("scrollY > 40")
    touch("Cancel")
    expect(ben.find(".cal-ghost")).to_have_count(0)


def resting(ben, block):
    """In the middle of the window, when the page listens and nothing moves any more."""
    ben.listening()
    block.evaluate("block => block.scrollIntoView({ block: 'center', behavior: 'instant' })")
    ben.page.wait_for_timeout(300)
    return block


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
