"""The kinds of task that the house brings: whole, bilingual, short enough, and the same after JSON."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from vorzimmer.tasks.kinds import (
    BadKind,
    Bilingual,
    Field,
    FieldType,
    Kind,
    Need,
    kind_from_json,
    kind_to_json,
    load_general,
    load_kinds,
)
from vorzimmer.tasks.kinds.files import FOLDER

KINDS = load_kinds()
GENERAL = load_general()
each_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())

ADDRESSING = re.compile(r"\b(du|dir|dich|dein\w*|Sie|Ihnen|Ihr\w*)\b")
GENDER_SIGNS = re.compile(r"\w[*:_]in(nen)?\b|\w/in(nen)?\b|\wInnen\b")


def texts_of(field: Field) -> list[Bilingual]:
    return [
        field.label,
        field.why,
        *([field.hint] if field.hint else []),
        *(one.label for one in field.choices),
    ]


def all_texts(kind: Kind) -> list[Bilingual]:
    of_fields = [text for field in kind.fields for text in texts_of(field)]
    return [kind.name, *of_fields, *(line.text for line in kind.checklist), *kind.acceptance]


def test_there_are_eleven_kinds_in_the_order_of_the_product() -> None:
    assert list(KINDS) == (
        [
            "correspondence",
            "travel",
            "event",
            "research",
            "appointment",
            "template",
            "text",
            "social",
            "web",
            "specialist",
            "private",
        ]
    )
    assert all(slug == kind.slug for slug, kind in KINDS.items())
    assert {file.stem for file in FOLDER.glob("*.toml")} == {*KINDS, "general"}


@each_kind
def test_a_kind_can_be_filled_in_in_under_a_minute(kind: Kind) -> None:
    assert 6 <= len(kind.fields) <= 14
    assert 1 <= sum(field.need is Need.REQUIRED for field in kind.fields) <= 4
    assert 5 <= len(kind.checklist) <= 10
    assert 2 <= len(kind.acceptance) <= 4


@each_kind
def test_everything_is_said_in_german_and_in_english(kind: Kind) -> None:
    for text in all_texts(kind):
        assert text.de.strip() == text.de != ""
        assert text.en.strip() == text.en != ""
    assert len(kind.words.de) >= 10
    assert len(kind.words.en) >= 10


@pytest.mark.parametrize("field", [*GENERAL.columns, *GENERAL.fields], ids=lambda field: field.key)
def test_every_general_field_is_said_in_both_languages_and_says_why(field: Field) -> None:
    assert all(text.de and text.en for text in texts_of(field))


@each_kind
def test_german_texts_address_nobody_and_stay_plain(kind: Kind) -> None:
    general = [text for field in (*GENERAL.columns, *GENERAL.fields) for text in texts_of(field)]
    for text in (*all_texts(kind), *general):
        if "förmlich" in text.de or "vertraut" in text.de or "„Sie“" in text.de:
            continue  # these name the forms of address
        assert not ADDRESSING.search(text.de), text.de
        assert not GENDER_SIGNS.search(text.de), text.de
        assert "!" not in text.de + text.en


@each_kind
def test_reasons_are_one_short_sentence_and_labels_are_short(kind: Kind) -> None:
    for field in (*kind.fields, *GENERAL.fields):
        assert max(len(field.label.de), len(field.label.en)) <= 40
        for why in (field.why.de, field.why.en):
            assert why.endswith(".")
            assert len(why) <= 110


@each_kind
def test_no_key_means_two_things_in_one_brief(kind: Kind) -> None:
    general = {field.key for field in (*GENERAL.columns, *GENERAL.fields)}
    assert not general & {field.key for field in kind.fields}


def test_what_domain_asks_of_every_brief_is_required() -> None:
    required = {field.key for field in (*GENERAL.columns, *GENERAL.fields) if field.need is Need.REQUIRED}
    assert required >= {
        "outcome",
        "due_at",
        "budget_minutes",
        "purpose",
        "done_criteria",
        "result_format",
        "decides",
    }
    recommended = {field.key for field in GENERAL.fields if field.need is Need.RECOMMENDED}
    assert recommended == {"example", "exclusions", "sources", "interim_on", "if_blocked"}


def test_what_concerns_the_person_is_marked_as_sensitive() -> None:
    marked = {(kind.slug, field.key) for kind in KINDS.values() for field in kind.fields if field.sensitive}
    assert marked >= {("travel", "identity_document"), ("travel", "health"), ("private", "address")}


@each_kind
def test_a_kind_survives_json(kind: Kind) -> None:
    assert kind_from_json(json.loads(json.dumps(kind_to_json(kind)))) == kind


def test_what_is_loaded_can_be_changed_without_changing_the_house() -> None:
    load_kinds().pop("travel")
    assert "travel" in load_kinds()


def test_a_text_left_empty_in_one_language_is_said_in_the_other() -> None:
    assert Bilingual(de="Reise").say("en") == "Reise"
    assert Bilingual(en="Travel").say("de-formal") == "Travel"
    assert Bilingual("Reise", "Travel").say("de-formal") == "Reise"
    assert not Bilingual()


type Change = Callable[[dict[str, Any]], object]


def spoil(change: Change) -> dict[str, Any]:
    raw = copy.deepcopy(kind_to_json(KINDS["travel"]))
    change(raw)
    return raw


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda raw: raw.pop("slug"), "incomplete"),
        (lambda raw: raw.update(slug="Tra vel"), "not a slug"),
        (lambda raw: raw.update(name={}), "no name"),
        (lambda raw: raw.update(name="Reise"), "misshapen"),
        (lambda raw: raw.update(name={"de": 3}), "not a text"),
        (lambda raw: raw["fields"].append(raw["fields"][0]), "stands there twice"),
        (lambda raw: raw["checklist"].append(raw["checklist"][0]), "stands there twice"),
        (lambda raw: raw["fields"][0].update(type="colour"), "colour"),
        (lambda raw: raw["fields"][0].update(need="urgent"), "urgent"),
        (lambda raw: raw["fields"][0].update(key="Wer reist"), "not a key"),
        (lambda raw: raw["fields"][0].update(label={"de": ""}), "no label"),
        (lambda raw: raw["fields"][0].update(type="choice"), "choices belong"),
        (lambda raw: raw["fields"][0].update(choices=[{"key": "a", "label": {"de": "A"}}]), "choices belong"),
    ],
)
def test_a_broken_kind_is_refused_with_its_reason(change: Callable[[dict[str, Any]], object], complaint: str) -> None:
    with pytest.raises(BadKind, match=complaint):
        kind_from_json(spoil(change))


def test_a_workspace_may_add_a_field_of_its_own() -> None:
    own = {"key": "cost_centre", "type": "text", "need": "optional", "label": {"de": "Kostenstelle"}}
    kind = kind_from_json(spoil(lambda raw: raw["fields"].append(own)))
    added = kind.field("cost_centre")
    assert added is not None
    assert added.type is FieldType.TEXT
    assert kind.field("nothing") is None
