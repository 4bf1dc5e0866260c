"""A workbook with typed cells: dates are dates, numbers are numbers, text is never a formula."""

from collections.abc import Iterable
from datetime import datetime
from typing import IO

from vorzimmer.overviews.export.columns import Column
from vorzimmer.tasks.queries import TaskRow

SAFE = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write(file: IO[bytes], columns: list[Column], rows: Iterable[TaskRow], *, title: str) -> None:
    """Into `file`: one sheet, the header stays in view and filters; row by row, so that memory stays small."""
    from xlsxwriter import Workbook  # imported here: most processes never write one

    with Workbook(file, SAFE) as book:
        sheet = book.add_worksheet(title[:31])
        bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left"})
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, str(column.label), bold)
        sheet.freeze_panes(1, 0)
        last = 0
        for last, row in enumerate(rows, start=1):
            for place, column in enumerate(columns):
                value = column.value(row)
                if isinstance(value, datetime):
                    sheet.write_datetime(last, place, value, moment)
                elif isinstance(value, int):
                    sheet.write_number(last, place, value)
                elif value:
                    sheet.write_string(last, place, value)
        sheet.autofilter(0, 0, max(last, 1), len(columns) - 1)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
