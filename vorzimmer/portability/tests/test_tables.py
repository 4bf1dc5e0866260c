"""Tables as other programs write them."""

import pytest
from django.core.exceptions import ValidationError

from vorzimmer.portability.csv.columns import guess
from vorzimmer.portability.csv.tables import MOST_ROWS, read_table

EXCEL = "Titel;Fällig am;Kunde\r\nZug buchen;24.11.2026;Müller & Söhne\r\n"


@pytest.mark.parametrize(
    "content",
    [
        EXCEL.encode(),
        EXCEL.encode("utf-8-sig"),
        EXCEL.encode("cp1252"),
        EXCEL.encode("utf-16"),
        EXCEL.replace(";", ",").encode(),
        EXCEL.replace(";", "\t").encode(),
        EXCEL.replace("\r\n", "\n").encode(),
        EXCEL.replace("\r\n", "\r").encode(),
    ],
)
def test_the_same_table_in_every_dress(content):
    table = read_table(content)
    assert table.header == ["Titel", "Fällig am", "Kunde"]
    assert table.rows == [["Zug buchen", "24.11.2026", "Müller & Söhne"]]


def test_commas_and_line_breaks_inside_a_cell_stay_inside():
    table = read_table(b'Name,Notes\n"Zug, schnell","Hin.\nUnd zur\xc3\xbcck."\n')
    assert table.rows == [["Zug, schnell", "Hin.\nUnd zurück."]]


def test_short_and_long_lines_are_as_wide_as_the_first():
    assert read_table(b"a,b\n1\n1,2,3\n\n , \n").rows == [["1", ""], ["1", "2"]]


@pytest.mark.parametrize(
    "content",
    [b"", b"only a heading", b"\x00\x01\x02\n\x00\x00", b"PK\x03\x04\x00\x00\n\x00", b",".join([b"a"] * 61) + b"\n1"],
)
def test_what_is_no_table_is_said(content):
    with pytest.raises(ValidationError):
        read_table(content)


def test_too_many_rows_are_refused():
    with pytest.raises(ValidationError, match="2,000"):
        read_table(b"a,b\n" + b"1,2\n" * (MOST_ROWS + 1))


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (
            ["Task ID", "Created At", "Completed At", "Name", "Assignee", "Due Date", "Tags", "Notes", "Projects"],
            {"2": "done", "3": "title", "5": "due", "6": "kind", "7": "outcome", "8": "client"},
        ),
        (["Titel", "Beschreibung", "Kunde", "Fällig am"], {"0": "title", "1": "outcome", "2": "client", "3": "due"}),
        (["Name", "Title"], {"0": "title"}),
        (["", "Farbe"], {}),
    ],
)
def test_columns_are_recognised(header, found):
    assert guess(header) == found
