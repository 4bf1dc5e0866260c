"""The text that is signed, and what is different between two wordings."""

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as some

from vorzimmer.agreements.clauses import CLAUSES
from vorzimmer.agreements.clauses.canonical import canonical_text, digest
from vorzimmer.agreements.clauses.difference import Piece, by_word, changes, in_sentences
from vorzimmer.agreements.clauses.starting import start

HEADER = {"version": 3, "client": "Brandt", "assistant": "Ben"}


def clauses(form="freelancer", **changed):
    bodies = start(form)
    return {key: CLAUSES[key].from_json(bodies[key] | changed.get(key, {})) for key in bodies}


def test_the_same_agreement_gives_the_same_text_in_whatever_order_it_comes():
    found = clauses()
    text = canonical_text(HEADER, found)
    assert canonical_text(dict(reversed(HEADER.items())), dict(reversed(found.items()))) == text
    assert canonical_text(HEADER, {key: clause.as_json() for key, clause in found.items()}) == text
    assert len(text.splitlines()) == 17
    assert text.splitlines()[5].startswith("4 authority {")
    assert len(digest(text)) == 64


def test_any_other_word_gives_another_digest():
    one, other = (canonical_text(HEADER, clauses(notice={"weeks": weeks})) for weeks in (4, 5))
    assert digest(one) != digest(other)
    assert digest(canonical_text(HEADER | {"version": 4}, clauses())) != digest(canonical_text(HEADER, clauses()))


def test_what_looks_the_same_is_the_same():
    composed, apart = (unicodedata.normalize(form, "Müller") for form in ("NFC", "NFD"))
    assert canonical_text({"client": composed}, {}) == canonical_text({"client": apart}, {})
    assert json.loads(canonical_text({"client": apart}, {}).splitlines()[1]) == {"client": composed}


def test_words_that_came_and_went():
    assert by_word("Ben may book up to €150.", "Ben may book up to €200.") == [
        Piece("same", "Ben may book up to €"), Piece("gone", "150"), Piece("new", "200"), Piece("same", "."),
    ]  # fmt: skip
    assert by_word("", "new") == [Piece("new", "new")]
    assert by_word("same", "same") == [Piece("same", "same")]


@given(some.text(max_size=200), some.text(max_size=200))
def test_both_texts_can_be_read_out_of_the_difference(old, new):
    pieces = by_word(old, new)
    assert "".join(piece.text for piece in pieces if piece.kind != "new") == old
    assert "".join(piece.text for piece in pieces if piece.kind != "gone") == new
    assert all(piece.text for piece in pieces)


def test_sentences_belong_together_by_their_row_not_by_their_number(names):
    rule = {"act": "book", "level": "report", "limit_cents": 150_00}
    old = CLAUSES["authority"].from_json({"rules": [{"act": "sign", "level": "never"}, rule]})
    new = CLAUSES["authority"].from_json({"rules": [rule | {"limit_cents": 200_00}, {"act": "call", "level": "free"}]})
    found = [(each.kind, each.number) for each in in_sentences(old, new, names)]
    assert found == [("same", "4.1"), ("gone", "4.2"), ("changed", "4.2"), ("new", "4.3")]
    changed = changes(old, new, names)[1]
    assert [piece.text for piece in changed.pieces if piece.kind != "same"] == ["150", "200"]


def test_a_clause_that_came_or_went_as_a_whole(names):
    clause = CLAUSES["notice"].from_json({})
    assert {each.kind for each in in_sentences(None, clause, names)} == {"new"}
    assert {each.kind for each in in_sentences(clause, None, names)} == {"gone"}
    assert changes(clause, clause, names) == []


def test_a_sentence_that_says_something_else_is_told_as_a_whole():
    old, new = "A price is not agreed yet.", "Adler Maschinenbau GmbH pays €48 an hour."
    assert by_word(old, new) == [Piece("gone", old), Piece("new", new)]
