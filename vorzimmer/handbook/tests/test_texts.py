"""Markdown, differences, and pages as files; no database."""

from html.parser import HTMLParser

import pytest

from vorzimmer.handbook.carrying import front
from vorzimmer.handbook.samples import all_samples
from vorzimmer.handbook.texts.difference import difference
from vorzimmer.handbook.texts.markdown import plain, render
from vorzimmer.handbook.writing import tidy_steps

KEY = "0193aaaa-0000-0000-0000-000000000000"


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](javascript:alert(1))", "<img src=x onerror=alert(1)>",
        "[x](data:text/html;base64,PHNjcmlwdD4=)", "<a href='x' onclick='y'>z</a>", "![x](https://evil.example/pixel.png)",
        '[x](https://a.example "t\\" onmouseover=\\"y")', "<iframe src=//evil.example></iframe>",
    ],
)  # fmt: skip
def test_nothing_that_acts_comes_through(typed):
    seen = Seen()
    seen.feed(render(typed).html)
    assert seen.tags <= {"p", "a", "span"}
    assert not [name for name, _value in seen.attributes if name.startswith("on")]
    addresses = [value for name, value in seen.attributes if name in ("href", "src")]
    assert not [value for value in addresses if not value.startswith("https://")]


class Seen(HTMLParser):
    """What a browser would make of it."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes = set(), []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs


def test_headings_begin_below_the_title_and_can_be_linked():
    text = render("# Wann\n\n## Früh\n\n###### Tief")
    assert '<h2 id="s1-wann">Wann</h2>' in text.html
    assert [level for level, _name, _words in text.headings] == [2, 3, 6]


def test_tables_pictures_and_links_to_pages():
    html = render(
        f"| a | b |\n|---|--:|\n| 1 | 2 |\n\n![Karte](files/{KEY}) siehe [[Ton]] und [[Fehlt]]",
        pictures={KEY: "/files/x/preview/"}, pages={"ton": "/handbook/y/"},
    ).html  # fmt: skip
    assert '<td class="number">2</td>' in html
    assert '<img src="/files/x/preview/" alt="Karte"' in html
    assert '<a href="/handbook/y/" rel="noopener nofollow">Ton</a>' in html
    assert "[[Fehlt]]" in html


def test_plain_words_for_searching():
    assert plain("# Wann\n\n**Früh** am [Tag](https://a.example)\nund `spät`").split() == [
        "Wann", "Früh", "am", "Tag", "und", "spät",
    ]  # fmt: skip


def test_words_that_differ_are_marked_within_their_line():
    lines = difference("A\nB\nC\nD\nBis 9 Uhr anrufen\nE", "A\nB\nC\nD\nBis 10 Uhr anrufen\nE\nF")
    kinds = [line.kind for line in lines]
    assert kinds == ["skipped", "same", "same", "changed", "same", "added"]
    marked = [(piece.kind, piece.text) for piece in lines[3].pieces if piece.kind != "same"]
    assert marked == [("gone", "9"), ("added", "10")]
    assert difference("x", "x") == []


def test_a_line_that_has_nothing_in_common_is_another_line():
    assert [line.kind for line in difference("Ganz alt", "123 neu!")] == ["gone", "added"]


def test_a_page_as_a_file_and_back():
    steps = tidy_steps(
        [{"text": "Anrufen", "days": 2, "when": "before_due", "stop": True, "note": 'Nummer "A"', "working": False}]
    )
    back = front.read(front.write({"title": "Ton: kurz", "section": "Stil"}, "Text", steps))
    assert (back.title, back.section, back.kind, back.body) == ("Ton: kurz", "Stil", "procedure", "Text")
    assert tidy_steps(back.steps) == [{**steps[0], "note": "Nummer 'A'"}]


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("# Ton\n\nKurz", "Ton", "Kurz"),
        ("Kurz", "", "Kurz"),
        ("---\ntitle: 'Ton'\ntags:\n - a\n---\nKurz", "Ton", "Kurz"),
        ("---\nKein Kopf", "", "---\nKein Kopf"),
    ],
)
def test_files_of_other_programs(text, title, body):
    found = front.read(text)
    assert (found.title, found.body) == (title, body)


def test_the_gallery_speaks_both_languages():
    assert len(all_samples()) >= 8
    for sample in all_samples():
        assert sample.title.say("de") != sample.title.say("en")
        assert render(sample.body.say("de")).html
        assert tidy_steps(step.say("en") for step in sample.steps) or sample.kind == "page"
