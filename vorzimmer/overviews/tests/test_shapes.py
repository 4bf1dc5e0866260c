"""The same tasks as list, board, calendar and timeline."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from vorzimmer.foundation import clock
from vorzimmer.overviews.tests.scenes import inside, later, order, work
from vorzimmer.tasks import actions as verbs

WEDNESDAY = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Europe/Berlin"))
SHAPES = ["", "group=client", "group=week", "shape=board", "shape=board&by=turn", "shape=calendar",
          "shape=calendar&span=week", "shape=timeline", "shape=timeline&group=assistant"]  # fmt: skip


@pytest.fixture
def week(house):
    """Wednesday: something handed over, something in work with a step, something delivered."""
    with clock.at(WEDNESDAY), inside(house):
        order(house, "Trip to Vienna", kind="travel")
        minutes = work(house, "Minutes", due_at=later(days=1))
        verbs.add_step(actor=house.ben, task=minutes, text="Read the notes", side="assistant", due_at=later(hours=5))
        verbs.deliver(actor=house.ben, task=work(house, "Invitation", due_at=later(days=20)), text="Here")
        yield house


@pytest.mark.parametrize("query", SHAPES)
def test_each_shape_shows_the_same_tasks(week, visitor, query):
    page = visitor.sign_in(week.anna).get(f"/tasks/?{query}").content.decode()
    shown = ["Trip to Vienna", "Minutes"] + (
        [] if "span=week" in query or query == "shape=calendar" else ["Invitation"]
    )
    assert all(title in page for title in shown), query
    other = visitor.sign_in(week.emil).get(f"/tasks/?{query}").content.decode()
    assert not any(title in other for title in shown), query


@pytest.mark.parametrize("query", SHAPES)
def test_filters_stay_when_the_shape_changes(week, visitor, query):
    answer = visitor.sign_in(week.anna).get(f"/tasks/?{query}&kind=travel")
    page = answer.content.decode()
    assert "Trip to Vienna" in page
    assert "Invitation" not in page
    assert all("kind=travel" in chip.address for chip in answer.context["shape_chips"])


def columns(page):
    return {column.key: (column.count, [row.title for row in column.rows]) for column in page.context["columns"]}


def test_a_board_by_state_and_by_turn(week, visitor):
    found = columns(visitor.sign_in(week.anna).get("/tasks/?shape=board"))
    assert found == {
        "handed_over": (1, ["Trip to Vienna"]), "accepted": (0, []), "in_progress": (1, ["Minutes"]),
        "delivered": (1, ["Invitation"]),
    }  # fmt: skip
    found = columns(visitor.get("/tasks/?shape=board&by=turn"))
    assert found["mine"] == (1, ["Invitation"])
    assert found["assistant"] == (3, ["Read the notes", "Minutes", "Trip to Vienna"])


def test_a_full_column_says_how_many_there_are(week, visitor, monkeypatch):
    monkeypatch.setattr("vorzimmer.overviews.queries.columns.MOST", 2)
    for number in range(3):
        order(week, f"Task {number}", due_at=later(days=9))
    page = visitor.sign_in(week.anna).get("/tasks/?shape=board")
    assert columns(page)["handed_over"] == (4, ["Trip to Vienna", "Task 0"])
    assert "2 more in the list" in page.content.decode()
    assert 'href="?state=handed_over"' in page.content.decode()


def test_counting_a_column_ends_somewhere(week, visitor, monkeypatch):
    monkeypatch.setattr("vorzimmer.overviews.queries.columns.MOST", 2)
    monkeypatch.setattr("vorzimmer.overviews.queries.columns.COUNTED", 3)
    for number in range(4):
        order(week, f"Task {number}", due_at=later(days=9))
    page = visitor.sign_in(week.anna).get("/tasks/?shape=board")
    assert "All of them in the list" in page.content.decode()
    assert [column.counted for column in page.context["columns"]] == ["3+", "0", "1", "1"]


def days(page):
    found = [day for week in page.context["calendar"].weeks for day in week]
    return {day.on.isoformat(): [row.title for row in [*day.rows, *day.rest]] for day in found if day.rows}


def test_a_calendar_has_deadlines_on_the_readers_clock(week, visitor):
    order(week, "At midnight", due_at=datetime(2026, 11, 23, 23, 30, tzinfo=ZoneInfo("UTC")))
    assert days(visitor.sign_in(week.anna).get("/tasks/?shape=calendar"))["2026-11-24"] == ["At midnight"]
    person = week.anna.person
    person.timezone = "America/New_York"
    person.save()
    assert days(visitor.sign_in(week.anna).get("/tasks/?shape=calendar"))["2026-11-23"] == ["At midnight"]


def test_a_calendar_knows_free_days_and_folds_what_is_too_much(week, visitor):
    week.workspace.holidays_region = "DE-HH"
    week.workspace.save()
    for number in range(6):
        order(week, f"Task {number}", due_at=later(days=1))
    page = visitor.sign_in(week.anna).get("/tasks/?shape=calendar&day=2026-10-05")
    shown = [day for each in page.context["calendar"].weeks for day in each]
    assert [day.on.isoformat() for day in shown if day.holiday] == ["2026-10-03", "2026-10-31"]
    page = visitor.get("/tasks/?shape=calendar")
    assert "3 more" in page.content.decode()
    assert page.context["calendar"].title == "November 2026"
    assert page.context["before_address"] == "?shape=calendar&day=2026-10-01"


def test_a_timeline_runs_from_hand_over_to_the_date(week, visitor):
    page = visitor.sign_in(week.anna).get("/tasks/?shape=timeline").context["timeline"]
    bars = {bar.row.title: (bar.start, bar.days) for lane in page.lanes for bar in lane.bars}
    assert page.today == 10
    assert bars["Trip to Vienna"] == (10, 4)
    assert bars["Invitation"] == (10, 21)
    with clock.at(later(days=6)):
        page = visitor.get("/tasks/?shape=timeline").context["timeline"]
    late = next(bar for lane in page.lanes for bar in lane.bars if bar.row.title == "Minutes")
    assert late.row.overdue
    assert (late.start, late.days) == (3, 7)


def test_headings_put_rows_together(week, visitor):
    groups = visitor.sign_in(week.anna).get("/tasks/?group=turn").context["groups"]
    assert [(group.label, len(group.rows)) for group in groups] == [("Your turn", 1), ("Assistants’ turn", 3)]
    groups = visitor.get("/tasks/?group=week").context["groups"]
    assert [group.label for group in groups] == ["This week", "Week from Mon, 7 December"]


def test_days_from_and_until_narrow_it(week, visitor):
    page = visitor.sign_in(week.anna).get("/tasks/?from=2026-11-20&until=2026-11-30").content.decode()
    assert "Trip to Vienna" in page
    assert "Invitation" not in page
    assert 'value="2026-11-20"' in page
