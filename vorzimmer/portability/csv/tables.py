"""A file or a pasted text becomes a table, whatever program wrote it."""

import csv
import io
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MOST_ROWS = 2_000
MOST_COLUMNS = 60
MOST_BYTES = 5 * 1024 * 1024
LONGEST_CELL = 20_000
SIGNS = ";,\t|"


@dataclass(frozen=True, slots=True)
class Table:
    """First line and the lines below it, each as long as the first."""

    header: list[str]
    rows: list[list[str]]


def read_table(content: bytes) -> Table:
    """The table in these bytes. ValidationError says in words what is wrong with it.

    UTF-8 with and without mark, UTF-16 with mark (Excel's "Unicode text") and Windows-1252 are understood;
    semicolon, comma, tab and bar as separators, whichever makes the steadiest columns.
    """
    if len(content) > MOST_BYTES:
        raise ValidationError(_("This file is larger than 5 MB. Please split it."))
    text = _decode(content)
    lines = [line for line in _split(text) if any(cell.strip() for cell in line)]
    if len(lines) < 2:
        raise ValidationError(
            _(
                "There is no table in this file: a first line with the names of the columns is needed, and at least one row below it."
            )
        )
    width = len(lines[0])
    if width > MOST_COLUMNS:
        raise ValidationError(_("More than 60 columns are too many to bring in."))
    if len(lines) - 1 > MOST_ROWS:
        raise ValidationError(_("More than 2,000 rows at a time are too many. Please split the file."))
    header = [" ".join(cell.split())[:80] for cell in lines[0]]
    return Table(header, [_fit(line, width) for line in lines[1:]])


def _decode(content: bytes) -> str:
    marked = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    for code in ["utf-16"] if marked else ["utf-8-sig", "cp1252"]:
        try:
            text = content.decode(code)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise ValidationError(_("This is not a text file. In Excel, choose “Save as” and then “CSV UTF-8”."))


def _split(text: str) -> list[list[str]]:
    best: list[list[str]] = []
    score = 0.0
    csv.field_size_limit(MOST_BYTES)
    for sign in SIGNS:
        try:
            lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=False))
        except csv.Error:
            continue
        if not lines:
            continue
        width = len(lines[0])
        steady = sum(len(line) == width for line in lines) / len(lines)
        if (found := width * steady if width > 1 else 0.5) > score:
            best, score = lines, found
    return best


def _fit(line: list[str], width: int) -> list[str]:
    cells = [cell.strip()[:LONGEST_CELL] for cell in line[:width]]
    return cells + [""] * (width - len(cells))
