"""Reading what was typed into a brief, and putting it back into the field or on the page."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st

from vorzimmer.tasks.briefing import clean_brief
from vorzimmer.tasks.kinds import (
    Bilingual,
    Choice,
    Field,
    FieldType,
    Kind,
    Need,
    Typist,
    as_shown,
    as_typed,
    kind_from_json,
    kind_to_json,
)

CHOICES = (Choice("train", Bilingual("Bahn", "Train")), Choice("plane", Bilingual("Flug", "Plane")))
ALL = Kind(
    "all",
    "x",
    Bilingual("Alles", "All"),
    fields=tuple(
        Field(
            each.value,
            each,
            Need.OPTIONAL,
            Bilingual(each),
            Bilingual(),
            choices=CHOICES if each == "choice" else (),
        )
        for each in FieldType
    ),
)
GERMAN, ENGLISH = Typist("de"), Typist("en", ZoneInfo("Europe/London"), "GBP")
unhurried = settings(deadline=None, max_examples=80)


def clean(key: str, text: str, typist: Typist = GERMAN) -> Any:
    values, errors = clean_brief(ALL, {key: text}, typist=typist)
    assert set(values) | set(errors) <= {key}
    assert not (values and errors)
    return "refused" if errors else values.get(key)


@pytest.mark.parametrize(
    ("key", "text", "kept"),
    [
        ("text", "  zwei \n Wörter ", "zwei Wörter"),
        ("long", " eins  \r\n\r\nzwei ", "eins\n\nzwei"),
        ("list", "eins\r\n\n  zwei   drei \n", ["eins", "zwei drei"]),
        ("yesno", "Ja", True),
        ("yesno", "off", False),
        ("yesno", "vielleicht", "refused"),
        ("choice", "train", "train"),
        ("choice", "Flug", "plane"),
        ("choice", "PLANE", "plane"),
        ("choice", "Schiff", "refused"),
        ("url", "www.example.org/seite", "https://www.example.org/seite"),
        ("url", "http://example.org", "http://example.org"),
        ("url", "javascript://alert(1)", "refused"),
        ("url", "zwei Wörter", "refused"),
        ("email", " anna@example.org ", "anna@example.org"),
        ("email", "anna", "refused"),
        ("number", "1.500", 1500),
        ("number", "12,5", 12.5),
        ("number", "viele", "refused"),
        ("money", "1.200,50 €", {"amount": "1200.50", "currency": "EUR"}),
        ("money", "viel", "refused"),
        ("date", "4. November 2026", "2026-11-04"),
        ("date", "31.11.2026", "refused"),
        ("datetime", "24.11.2026 14:30", "2026-11-24T14:30+01:00"),
        ("datetime", "24.11.2026", "refused"),
        ("text", "x" * 1001, "refused"),
        ("long", "x" * 20_001, "refused"),
    ],
)
def test_every_type_of_field(key: str, text: str, kept: object) -> None:
    assert clean(key, text) == kept


def test_empty_and_unknown_fields_are_left_out_and_good_ones_kept_beside_bad_ones() -> None:
    values, errors = clean_brief(ALL, {"text": " ", "nonsense": "x", "number": "viele", "yesno": "no", "purpose": "p"})
    assert values == {"yesno": False, "purpose": "p"}
    assert set(errors) == {"number"}


def test_an_error_says_what_would_fit() -> None:
    _, errors = clean_brief(ALL, {"date": "bald", "text": "x" * 1001})
    with override("en"):
        assert str(errors["date"]) == "Write a date, such as 24.11.2026 or 24 November 2026."
        assert str(errors["text"]) == "At most 1000 characters fit here."


typists = st.builds(
    Typist,
    st.sampled_from(["de", "de-formal", "en"]),
    st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kathmandu"]).map(ZoneInfo),
    st.sampled_from(["EUR", "CHF", "GBP"]),
)
kept = {
    "number": st.one_of(st.integers(-(10**9), 10**9), st.decimals(0, 10**6, places=2).map(float)),
    "money": st.builds(
        lambda cents, currency: {"amount": f"{Decimal(cents) / 100:.2f}", "currency": currency},
        st.integers(0, 10**9),
        st.sampled_from(["EUR", "CHF", "USD", "GBP", "PLN"]),
    ),
    "date": st.dates(date(2000, 1, 1), date(2100, 1, 1)).map(date.isoformat),
    "yesno": st.booleans(),
    "choice": st.sampled_from(["train", "plane"]),
    "list": st.lists(st.from_regex(r"[a-zäöü]+( [a-z]+)?", fullmatch=True), min_size=1),
}


@unhurried
@given(st.data(), st.sampled_from(sorted(kept)), typists)
def test_what_is_kept_can_be_put_back_into_the_field(data: st.DataObject, key: str, typist: Typist) -> None:
    field = ALL.field(key)
    assert field is not None
    value = data.draw(kept[key])
    assert clean(key, as_typed(field, value, typist), typist) == value
    assert as_shown(field, value, typist)


@unhurried
@given(st.integers(0, 3 * 365 * 1440), typists)
def test_moments_can_be_put_back_too(count: int, typist: Typist) -> None:
    field = ALL.field("datetime")
    assert field is not None
    moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=count)
    again = datetime.fromisoformat(clean("datetime", as_typed(field, moment.isoformat(), typist), typist))
    # in the hour that comes twice in autumn, the field of the browser cannot say which one is meant
    assert moment - again in (timedelta(0), timedelta(hours=1))


@unhurried
@given(st.dictionaries(st.sampled_from([field.key for field in ALL.fields]), st.text(max_size=60)), typists)
def test_anything_typed_is_kept_as_json_or_refused(raw: dict[str, str], typist: Typist) -> None:
    values, errors = clean_brief(ALL, raw, typist=typist)
    assert json.loads(json.dumps(values)) == values
    assert set(values) | set(errors) <= set(raw)


@pytest.mark.parametrize(
    ("key", "value", "german", "english"),
    [
        ("date", "2026-11-04", "04.11.2026", "4 November 2026"),
        ("datetime", "2026-11-24T14:30+01:00", "24.11.2026, 14:30 CET", "24 November 2026, 13:30 GMT"),
        ("number", 1234.5, "1.234,5", "1,234.5"),
        ("money", {"amount": "1200.50", "currency": "EUR"}, "1.200,50 EUR", "1,200.50 EUR"),
        ("yesno", True, "ja", "yes"),
        ("choice", "plane", "Flug", "Plane"),
        ("choice", "gone", "gone", "gone"),
        ("list", ["a", "b"], "a\nb", "a\nb"),
        ("text", "x", "x", "x"),
    ],
)
def test_how_a_value_is_shown(key: str, value: object, german: str, english: str) -> None:
    field = ALL.field(key)
    assert field is not None
    assert (as_shown(field, value, GERMAN), as_shown(field, value, ENGLISH)) == (german, english)


def test_this_kind_of_everything_is_a_kind() -> None:
    assert kind_from_json(kind_to_json(ALL)) == ALL
