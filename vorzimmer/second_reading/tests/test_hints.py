"""Every rule: what must fire and what must not. The tables stand in `examples/`, one per rule."""

import ast
from pathlib import Path

import pytest
from django.utils import translation

from vorzimmer.second_reading.drafts import Draft
from vorzimmer.second_reading.hints import BY_KEY, HINTS
from vorzimmer.second_reading.languages import language_of
from vorzimmer.second_reading.reading import read

from .texts import spelled_out

EXAMPLES = Path(__file__).parent / "examples"


def examples(key):
    for line in (EXAMPLES / f"{key}.txt").read_text().splitlines():
        sign, language, text = line.split(" ", 2)
        yield pytest.param(key, language, text, sign == "+", id=f"{key} {sign} {language} {text[:50]}")


@pytest.mark.parametrize(("key", "language", "text", "fires"), [one for hint in HINTS for one in examples(hint.key)])
def test_a_rule_fires_where_it_should_and_nowhere_else(key, language, text, fires):
    draft = Draft(spelled_out(text, language), language, foreign=True)
    assert bool(list(BY_KEY[key].find(draft))) is fires


@pytest.mark.parametrize("key", sorted(BY_KEY))
def test_every_rule_has_eight_of_each(key):
    table = [one.values for one in examples(key)]
    for fires in (True, False):
        rows = [row for row in table if row[3] is fires]
        assert len(rows) >= 8
        assert {row[1] for row in rows} == {"de", "en"}


@pytest.mark.parametrize("key", sorted(BY_KEY))
@pytest.mark.parametrize("language", ["de", "de-formal", "en"])
def test_every_rule_says_why_and_what_instead_in_both_languages(key, language):
    hint = BY_KEY[key]
    with translation.override(language):
        said = [str(words) for words in (hint.name, hint.reason, hint.suggestion)]
    with translation.override("en"):
        english = [str(words) for words in (hint.name, hint.reason, hint.suggestion)]
    assert all(said)
    assert (said[1:] == english[1:]) is (language == "en")


QUIET = sorted({one.values[1:3] for hint in HINTS for one in examples(hint.key) if not one.values[3]})


def test_calm_texts_stay_calm():
    """Of all texts that must not fire one rule, hardly any fires another: the reading does not nag."""
    marked = [text for language, text in QUIET if read(Draft(spelled_out(text, language), language)).marks]
    assert len(marked) <= len(QUIET) * 0.06, marked


def test_the_texts_of_the_demo_stay_calm():
    """What a well-run agency writes all day: at most one hint in fifty texts."""
    demo = Path(__file__).parents[2] / "config" / "demo"
    nodes = [node for file in sorted(demo.glob("*.py")) for node in ast.walk(ast.parse(file.read_text()))]
    found = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    texts = sorted(text for text in found if len(text.split()) > 3)
    marked = [mark.key for text in texts for mark in read(Draft(text, language_of(text, "de"))).marks]
    assert len(texts) > 100
    assert len(marked) <= len(texts) / 50, marked
