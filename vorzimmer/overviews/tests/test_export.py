"""What a view shows, as a file."""

import csv
import io

import pytest
from openpyxl import load_workbook

from vorzimmer.overviews.export.as_csv import harmless
from vorzimmer.overviews.export.columns import COLUMNS
from vorzimmer.overviews.tests.scenes import later, order, work

ALL = "&".join(f"columns={column.key}" for column in COLUMNS)


def content(answer):
    return b"".join(answer.streaming_content)


def test_a_csv_has_what_the_view_shows_and_nothing_runs(here, visitor):
    order(here, "=1+1", kind="travel")
    order(here, "Minutes", kind="text")
    answer = visitor.sign_in(here.anna).get("/tasks/export/?kind=travel&format=csv&columns=title&columns=client")
    assert answer["Content-Disposition"].startswith('attachment; filename="tasks-')
    rows = list(csv.reader(io.StringIO(content(answer).decode())))
    assert rows == [["Task", "Client"], ["'=1+1", "Adler Maschinenbau GmbH"]]


def test_excel_gets_a_byte_order_mark_and_semicolons(here, visitor):
    order(here, "Übergabe")
    found = content(visitor.sign_in(here.anna).get("/tasks/export/?format=csv_excel&columns=title&columns=client"))
    assert found.startswith(b"\xef\xbb\xbfTask;Client\r\n")
    assert "Übergabe;" in found.decode()


@pytest.mark.parametrize("text", ["=A1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1"])
def test_a_cell_is_never_a_formula(text):
    assert harmless(text) == f"'{text}"
    assert harmless(-5) == "-5"


def test_a_workbook_has_dates_numbers_and_a_header_that_stays(here, visitor):
    task = work(here, "=cmd()", budget_minutes=90, due_at=later(days=3).replace(hour=11, minute=15))
    answer = visitor.sign_in(here.anna).get(f"/tasks/export/?format=xlsx&{ALL}")
    sheet = load_workbook(io.BytesIO(content(answer))).active
    head, row = list(sheet.rows)
    cells = {name.value: cell for name, cell in zip(head, row, strict=True)}
    assert cells["Task"].value == "=cmd()"
    assert cells["Task"].data_type == "s"
    assert cells["Due"].is_date
    assert cells["Due"].value.minute == 15
    assert cells["Budget in minutes"].value == 90
    assert str(task.pk) in cells["Address"].value
    assert sheet.freeze_panes == "A2"
    assert sheet.column_dimensions["A"].width > 40


def test_only_what_one_may_see_and_every_page_of_it(here, visitor, monkeypatch):
    monkeypatch.setattr("vorzimmer.overviews.export.rows.AT_ONCE", 2)
    for number in range(5):
        order(here, f"Task {number}", due_at=later(days=number + 1))
    path = "/tasks/export/?format=csv&columns=title"
    assert content(visitor.sign_in(here.ben).get(path)).decode().split() == ["Task"] + [
        word for number in range(5) for word in ("Task", str(number))
    ]
    assert content(visitor.sign_in(here.emil).get(path)).decode().split() == ["Task"]
    monkeypatch.setattr("vorzimmer.overviews.export.rows.MOST", 3)
    assert len(content(visitor.sign_in(here.ben).get(path)).splitlines()) == 4


def test_the_form_keeps_the_filters_and_wants_a_column(here, visitor):
    page = visitor.sign_in(here.anna).get("/tasks/export/?kind=travel&shape=board")
    assert b'<input type="hidden" name="kind" value="travel">' in page.content
    assert visitor.get("/tasks/export/?format=csv").status_code == 422
    assert visitor.get("/tasks/export/?format=exe&columns=title").status_code == 422
