"""What people do in the stories, by hand and in the browser."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, expect

from tests.stories.people import Person
from tests.stories.samples import png

TASK = re.compile(r"/tasks/[0-9a-f-]{36}/")


def delegate_by_keyboard(anna: Person, outcome: str) -> str:
    """From anywhere with `n`; returns the address of the task inside the workspace."""
    keys = anna.page.keyboard
    keys.press("n")
    expect(anna.find("#delegate_form [name=outcome]")).to_be_focused()
    keys.type(outcome)
    keys.press("Tab")
    keys.press("Enter")  # the first chip: a likely day
    expect(anna.find("#delegate_form [name=due_time]")).not_to_have_value("")
    keys.press("Control+Enter")
    anna.page.wait_for_url(TASK)
    return TASK.search(anna.page.url).group()  # type: ignore[union-attr]


def accept(ben: Person) -> None:
    """On the page of the task."""
    ben.find("#turn form[action$='/accept-task/'] button").click()
    expect(ben.find("#turn form[action$='/accept-task/']")).to_have_count(0)


def ask(ben: Person, text: str, *options: str, default: str = "") -> None:
    """With answers to choose from; work stops until there is one."""
    ben.find("#ask-question > summary").click()
    form = ben.find("#ask-question form")
    form.locator("[name=text]").fill(text)
    for number, option in enumerate(options, 1):
        form.locator(f"[name=option_{number}]").fill(option)
    if default:
        form.locator("[name=proposal]").fill(default)
        form.locator("[name=default_text]").fill(default)
        form.locator("[name=default_at]").fill(
            f"{datetime.now(ZoneInfo('Europe/Berlin')) + timedelta(days=4):%Y-%m-%dT12:00}"
        )
    form.locator("[name=blocking]").check()
    form.get_by_role("button").last.click()
    ben.sees("#questions article.question", text)


def deliver(ben: Person, words: str, name: str) -> None:
    """A sentence and a picture, which goes up while one still writes."""
    ben.find("#deliver > summary").click()
    form = ben.find("#deliver form")
    form.locator("input[type=file][name=files]").set_input_files(png(name, words))
    expect(form.locator("[data-kept] .file")).to_contain_text(name)
    form.locator("[name=text]").fill(words)
    form.get_by_role("button").last.click()
    ben.sees("#deliveries article.delivery", words)


def ask_for_changes(anna: Person, reasons: str) -> None:
    """On the page of the task, by touch."""
    anna.find("#deliveries details[id^=changes] summary").tap()
    form = anna.find("form[action$='/changes/']")
    form.locator("[name=reasons]").fill(reasons)
    form.get_by_role("button").tap()


def drag_up(person: Person, row: Locator, above: Locator) -> None:
    """By the grip, with the mouse, until it stands above the other row."""
    grip = row.locator(".grip")
    grip.scroll_into_view_if_needed()
    expect(grip).to_be_visible()
    held, top = grip.bounding_box(), above.bounding_box()
    assert held
    assert top
    mouse, x = person.page.mouse, held["x"] + held["width"] / 2
    mouse.move(x, held["y"] + held["height"] / 2)
    mouse.down()
    mouse.move(x, top["y"] + top["height"] * 0.8, steps=6)
    mouse.move(x, top["y"] + 2, steps=6)
    mouse.up()


def told(person: Person) -> list[str]:
    """The history of the task, one line for each thing that was said or done."""
    return person.find("#stream .entry, #stream .message").all_inner_texts()


def assert_in_order(lines: list[str], *wanted: str) -> None:
    """Every one of the words stands in a line, each below the one before."""
    rest = iter(lines)
    for words in wanted:
        assert any(words in line for line in rest), f"{words!r} is not there, or not in this order: {lines}"
