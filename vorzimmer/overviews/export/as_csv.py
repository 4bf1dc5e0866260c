"""CSV after RFC 4180, with nothing in it that a spreadsheet would run."""

import csv
import io
from collections.abc import Iterable
from datetime import datetime
from typing import IO

from vorzimmer.overviews.export.columns import Column, Value
from vorzimmer.tasks.queries import TaskRow

BOM = b"\xef\xbb\xbf"
RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins with one of these is a formula for some program (OWASP, CSV injection)."""


def write(file: IO[bytes], columns: list[Column], rows: Iterable[TaskRow], *, excel: bool) -> None:
    """Into `file`; `excel` adds a byte order mark and semicolons, so that a double click opens it well in German."""
    if excel:
        file.write(BOM)
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    out = csv.writer(text, delimiter=";" if excel else ",", lineterminator="\r\n")
    out.writerow([str(column.label) for column in columns])
    for row in rows:
        out.writerow([harmless(column.value(row)) for column in columns])
    text.detach()


def harmless(value: Value) -> str:
    """As text: moments as 2026-11-22 09:00; what would be a formula gets an apostrophe before it."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    said = "" if value is None else str(value)
    return f"'{said}" if isinstance(value, str) and said.startswith(RUNS) else said
