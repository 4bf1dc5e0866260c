"""What may stand in a message."""

import pytest

from vorzimmer.conversations import texts

REL = 'rel="noopener nofollow"'
NASTY = [
    ("<div>Hallo<script>alert(1)</script></div>", "<div>Hallo</div>"),
    ('<img src=x onerror="alert(1)">Bild', "Bild"),
    ('<a href="javascript:alert(1)">klick</a>', f"<a {REL}>klick</a>"),
    ('<a href="data:text/html,x">klick</a>', f"<a {REL}>klick</a>"),
    ('<a href="https://wien.example" onclick="x()" target="_top" style="color:red">Wien</a>',
     f'<a href="https://wien.example" {REL}>Wien</a>'),
    ('<div style="position:fixed" class="button" id="content">Text</div>', "<div>Text</div>"),
    ("<iframe src='https://x.example'></iframe>Text", "Text"),
    ("<svg><animate onbegin=alert(1)></svg>Text", "Text"),
    ("<style>*{display:none}</style>Text", "Text"),
    ("<b>fett</b> <i>schräg</i>", "<strong>fett</strong> <em>schräg</em>"),
    ("<h1>Laut</h1>", "Laut"),
    ("<form action='/x'><input name=y>Text</form>", "Text"),
    ("<blockquote>so war es</blockquote>", "<blockquote>so war es</blockquote>"),
    ("<ul><li>eins</li><li>zwei</li></ul>", "<ul><li>eins</li><li>zwei</li></ul>"),
    ("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"),
    ("<div>offen", "<div>offen</div>"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "tidy"), NASTY)
def test_only_light_formatting_stays(typed, tidy):
    assert texts.clean(typed) == tidy
    assert texts.clean(tidy) == tidy


@pytest.mark.parametrize(
    ("tidy", "words"),
    [
        ("<div>Zeile eins<br>Zeile zwei</div>", "Zeile eins\nZeile zwei"),
        ("<div>Bitte:</div><ul><li>Zug</li><li>Hotel</li></ul>", "Bitte:\n– Zug\n– Hotel"),
        ("Meier &amp; Söhne &lt;b&gt;", "Meier & Söhne <b>"),
        ("<div><br><br><br><br>viel Luft</div>", "viel Luft"),
    ],
)
def test_plain_words_say_the_same(tidy, words):
    assert texts.plain(tidy) == words


def test_typed_text_keeps_its_paragraphs_and_its_addresses_become_links():
    typed = "Siehe https://bahn.example/a?b=1&c=2.\nUnd <b>dann</b>?\n\nGruß"
    assert texts.from_plain(typed) == (
        f'<p>Siehe <a href="https://bahn.example/a?b=1&amp;c=2" {REL}>https://bahn.example/a?b=1&amp;c=2</a>.<br>'
        "Und &lt;b&gt;dann&lt;/b&gt;?</p><p>Gruß</p>"
    )
