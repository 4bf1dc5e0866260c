"""Suggesting a kind from what somebody wrote: right where it is clear, silent where it is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vorzimmer.tasks.kinds import Kind, load_kinds, suggest_kind

KINDS = load_kinds()


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Bitte einen Brief an die Stadtwerke wegen der Abrechnung", "correspondence"),
        ("Frau Jensen zurückrufen: RÜCKRUF erbeten", "correspondence"),
        ("Flug nach Wien und Hotel nahe der Messe buchen, Rückflug Freitag", "travel"),
        ("Dienstreise Zürich, Bahnticket 1. Klasse", "travel"),
        ("Weihnachtsfeier mit Catering für 40 Leute", "event"),
        ("Recherchiere bitte Anbieter für Coworking in Köln", "research"),
        ("Termin mit Herrn Maier verschieben", "appointment"),
        ("Praesentation für den Vorstand, 12 Folien", "template"),
        ("Blogartikel korrekturlesen", "text"),
        ("Postings für LinkedIn und Instagram im Dezember", "social"),
        ("Auf der Website das Impressum ändern", "web"),
        ("Reisekostenabrechnung Oktober", "specialist"),
        ("Geburtstagsgeschenk für meine Mutter", "private"),
        # the other language is understood when nothing is found in one's own
        ("Please book a flight to Vienna", "travel"),
        # unsure, or nothing to go by
        ("Brief an das Hotel", None),
        ("Bitte kümmern um die Sache von gestern", None),
        ("Preise und Kreise", None),
        ("Das Briefing für Mailand", None),
        ("", None),
        ("!!! ???", None),
    ],
)
def test_german_texts(text: str, slug: str | None) -> None:
    assert suggest_kind(text, KINDS, "de") == slug
    assert suggest_kind(text.upper(), KINDS, "de-formal") == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Please reply to the complaint of Mr Miller", "correspondence"),
        ("Business trip to Zurich, two nights in a hotel", "travel"),
        ("Christmas party, venue and catering", "event"),
        ("Research suppliers of standing desks", "research"),
        ("Reschedule the meeting with Anna", "appointment"),
        ("Pitch deck for investors", "template"),
        ("Proofread the press release", "text"),
        ("Instagram reels for May", "social"),
        ("Fix the contact form on our website", "web"),
        ("Data entry in the CRM", "specialist"),
        ("Flowers for the wedding", "private"),
        ("Eventually we will need something", None),
        ("Die Präsentation überarbeiten", "template"),
    ],
)
def test_english_texts(text: str, slug: str | None) -> None:
    assert suggest_kind(text, KINDS, "en") == slug


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_no_keyword_points_to_another_kind(kind: Kind, language: str) -> None:
    for word in kind.words.of(language):
        assert suggest_kind(word, KINDS, language) == kind.slug, word


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=300), st.sampled_from(["de", "de-formal", "en"]))
def test_any_text_is_answered_with_a_kind_or_with_silence(text: str, language: str) -> None:
    assert suggest_kind(text, KINDS, language) in {None, *KINDS}


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(sorted(KINDS)),
    st.lists(st.sampled_from(["und", "Anna", "14:30", "…"]), max_size=6),
)
def test_words_that_mean_nothing_change_nothing(slug: str, noise: list[str]) -> None:
    text = KINDS[slug].words.de[0]
    assert suggest_kind(" ".join([*noise, text, *noise]), KINDS, "de") == suggest_kind(text, KINDS, "de")
