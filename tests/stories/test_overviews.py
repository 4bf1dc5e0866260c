"""The same tasks in another shape, under a name, changed together, and as a file."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def anna(house, come):
    house.fill("orders")
    return come("anna").go("/tasks/")


def day_in(days):
    return f"{datetime.now(UTC) + timedelta(days=days):%Y-%m-%d}"


def test_a_view_is_kept_and_the_shape_changes_with_its_filters(anna):
    anna.go("/tasks/?kind=travel")
    anna.find(".view-tabs summary").click()
    anna.find(".view-tabs .menu-item").filter(has_text="Ansicht speichern").click()
    anna.find("[name=name]").fill("Reisen")
    anna.button("Ansicht speichern").click()
    expect(anna.find(".view-tabs [aria-current=page]")).to_have_text("Reisen")
    for shape, card in (("Tafel", ".board-card"), ("Kalender", ".calendar-row"), ("Zeitstrahl", ".timeline-bar")):
        anna.find(".shapes .segmented a").filter(has_text=shape).click()
        expect(anna.find(card)).to_have_count(1)
        expect(anna.page).to_have_url(re.compile("kind=travel"))


def test_rows_are_chosen_by_keyboard_and_shift_changed_and_taken_back(anna):
    anna.find(".task-table th a").first.focus()
    anna.page.keyboard.press("x")
    expect(anna.find("[data-pick-count]")).to_have_text("1 ausgewählt")
    anna.find(".task-table [name=task]").last.click(modifiers=["Shift"])
    expect(anna.find("[data-pick-count]")).to_have_text("3 ausgewählt")
    anna.button("Anderer Termin").click()
    anna.find("[name=day]").fill(day_in(12))
    anna.button("3 Aufgaben ändern").click()
    anna.sees("#notices", "3 von 3 Aufgaben geändert.")
    anna.find("#notices form button").click()
    anna.sees("#bulk_change", "3 Aufgaben sind wie vorher.")


def test_choosing_works_without_javascript(anna, come):
    plain = come("anna", java_script_enabled=False).go("/tasks/")
    expect(plain.find(".bulk-bar")).to_be_hidden()
    plain.find(".task-table tbody .pick label").first.click()
    plain.button("Anderer Termin").click()
    expect(plain.find("main h1")).to_have_text("Anderer Termin")
    expect(plain.button("1 Aufgabe ändern")).to_be_visible()


def test_a_card_is_dragged_and_what_cannot_be_is_told(anna, come):
    ben = come("ben").go("/tasks/?shape=board")
    card = ben.find(".board-card").filter(has_text="Protokoll")
    card.drag_to(ben.find("[data-drop=in_progress]"))
    ben.sees("#notices", "führt kein direkter Weg")
    card.drag_to(ben.find("[data-drop=accepted]"))
    expect(ben.find("[data-drop=accepted]")).to_contain_text("Protokoll")
    card.locator("[data-moves]").focus()
    ben.page.keyboard.press("Enter")
    ben.find("#moving").get_by_role("button", name="Anfangen").click()
    expect(ben.find("[data-drop=in_progress]")).to_contain_text("Protokoll")


def test_a_deadline_is_dragged_to_another_day(anna):
    anna.go("/tasks/?shape=calendar&span=week&day=" + day_in(1))
    card = anna.find(".calendar-row").filter(has_text="Reise Wien")
    other = anna.find("[data-drop]").filter(has_not_text="Reise Wien").last
    day = other.get_attribute("data-drop")
    card.drag_to(other)
    expect(anna.find(f"[data-drop='{day}']")).to_contain_text("Reise Wien")


def test_what_is_shown_is_saved_as_a_workbook(anna, tmp_path):
    anna.go("/tasks/export/?kind=text")
    with anna.page.expect_download() as coming:
        anna.button("Datei speichern").click()
    coming.value.save_as(tmp_path / "tasks.xlsx")
    rows = list(load_workbook(tmp_path / "tasks.xlsx").active.values)
    assert rows[0][0] == "Aufgabe"
    assert [row[0] for row in rows[1:]] == ["Protokoll", "Einladung"]
