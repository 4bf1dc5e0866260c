"""The components: what they say and how they escape."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from django import forms
from django.template import Context, Template
from django.template.loader import render_to_string
from django.utils import timezone, translation

from vorzimmer.foundation import clock
from vorzimmer.foundation.templatetags import ui

NOW = datetime(2026, 11, 21, 8, 12, tzinfo=UTC)
THURSDAY = datetime(2026, 11, 26, 11, 0, tzinfo=UTC)


def show(source: str, language: str = "de", **context: object) -> str:
    with clock.at(NOW), translation.override(language), timezone.override("Europe/Berlin"):
        return Template("{% load ui %}" + source).render(Context(context))


@pytest.mark.parametrize(
    ("source", "language", "words"),
    [
        ('{% turn "mine" %}', "de", "Du bist dran"),
        ('{% turn "mine" %}', "de-formal", "Sie sind dran"),
        ('{% turn "mine" %}', "en", "Your turn"),
        ('{% turn "theirs" "Ben" since=when %}', "de", "Ben ist dran seit Do 12:00"),
        ('{% turn "outside" "Hotel Adler" until=when %}', "de", "wartet auf Hotel Adler bis Do 12:00"),
        ('{% turn "outside" "Hotel Adler" until=when %}', "en", "waiting for Hotel Adler until Thu 12:00"),
        ('{% turn "nobody" words="freigegeben" %}', "de", "freigegeben"),
    ],
)
def test_whose_turn_it_is_stands_in_words(source: str, language: str, words: str) -> None:
    assert f"<span>{words}</span>" in show(source, language, when=THURSDAY)


def test_amber_is_for_mine_only() -> None:
    shown = [show('{% turn whose "Ben" %}', whose=whose) for whose in ("mine", "theirs", "outside", "nobody")]
    assert ['class="turn mine"' in html for html in shown] == [True, False, False, False]


def test_a_name_cannot_bring_markup() -> None:
    mean = SimpleNamespace(name="<b>Ben</b>", photo_url="")
    assert "<b>" not in show('{% turn "theirs" person.name %}{% avatar person 32 %}', person=mean)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ben Okafor", "BO"),
        ("Carla Weiß-Maier", "CM"),
        ("Dr. Maximiliane von Schwarzenberg", "MS"),
        ("Änne", "Ä"),
        ("", "·"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert ui.initials(name) == letters


def test_the_same_name_has_the_same_colour_everywhere() -> None:
    assert ui.tone("Ben Okafor") == 8
    assert {ui.tone(f"Person {number}") for number in range(200)} == set(range(1, ui.TONES + 1))


class Sample(forms.Form):
    title = forms.CharField(label="Titel", help_text="Ein Satz")
    kind = forms.ChoiceField(choices=[("a", "Reise")], widget=forms.RadioSelect, required=False)
    alone = forms.BooleanField(label="Allein")


def test_a_form_field_brings_label_hint_error_and_their_links() -> None:
    form = Sample({"title": ""})
    with translation.override("de"):
        title, kind, alone = (form[name].as_field_group() for name in ("title", "kind", "alone"))
    assert 'for="id_title"' in title
    assert 'id="id_title_helptext"' in title
    assert 'id="id_title_error"' in title
    assert 'aria-describedby="id_title_helptext id_title_error"' in title
    assert "(freiwillig)" in kind
    assert 'class="choice"' in kind
    assert 'class="check"' in alone


@pytest.mark.parametrize("page", ["404.html", "403.html", "429.html", "500.html", "offline.html"])
def test_pages_for_bad_moments_need_no_context_and_no_inline_script(page: str) -> None:
    html = render_to_string(page)
    assert "<h1>" in html
    assert "<script>" not in html
    assert "style=" not in html
    assert "onclick" not in html
