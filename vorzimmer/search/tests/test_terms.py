"""Words in quotation marks, words that are not wanted, words put together, and the client's name."""

import pytest
from django_scopes import scope

from tests.story import handed_over
from vorzimmer.conversations import actions as talk
from vorzimmer.search.queries import find
from vorzimmer.search.queries.compounds import compounds
from vorzimmer.search.queries.terms import terms_of


@pytest.fixture
def mixed(indexed, now, django_capture_on_commit_callbacks):
    """Three tasks whose words are nearly the same, and a message."""
    with scope(workspace=indexed.workspace), django_capture_on_commit_callbacks(execute=True):
        for title in ("Neue Verträge prüfen", "Verträge, neue, prüfen", "Reiserechnung bezahlen"):
            indexed.last = handed_over(indexed, title)
    now(
        talk.post_message,
        actor=indexed.ben,
        about=indexed.last,
        html="<p>Arbeit: die Arbeitszeiten und die Berechnung</p>",
    )
    return indexed


def titles(hits):
    return [title for kind, title in hits if kind == "task"]


@pytest.mark.parametrize("typed", ['"neue Verträge"', "„neue Verträge“", "«NEUE  VERTRÄGE» prüfen"])
def test_words_in_quotation_marks_stand_in_this_order(mixed, found, typed):
    assert titles(found(mixed.anna, typed)) == ["Neue Verträge prüfen"]


def test_a_word_in_quotation_marks_is_meant_in_this_form(mixed, found):
    assert titles(found(mixed.anna, '"Verträge"')) == ["Verträge, neue, prüfen", "Neue Verträge prüfen"]
    assert titles(found(mixed.anna, "Vertrag")) == ["Verträge, neue, prüfen", "Neue Verträge prüfen"]
    assert found(mixed.anna, '"Vertrag"') == []


def test_what_stands_between_the_words_does_not_matter(mixed, found):
    assert titles(found(mixed.anna, '"Verträge neue"')) == ["Verträge, neue, prüfen"]


def test_pages_of_a_phrase_follow_each_other(mixed):
    with scope(workspace=mixed.workspace):
        first = find(mixed.anna, '"prüfen"', most=1)
        second = find(mixed.anna, '"prüfen"', after=first.after, most=1)
    assert [str(page.hits[0].pk) for page in (first, second)] != [str(first.hits[0].pk)] * 2
    assert second.after is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("prüfen -neue", []),
        ("prüfen -bezahlen", ["Verträge, neue, prüfen", "Neue Verträge prüfen"]),
        ('prüfen -"neue Verträge"', ["Verträge, neue, prüfen"]),
        ("prüfen - bezahlen", []),
    ],
)
def test_what_has_a_minus_must_not_be_there(mixed, found, typed, expected):
    assert titles(found(mixed.anna, typed)) == expected


def test_a_minus_alone_asks_for_nothing_but_narrows_filters(mixed, found):
    assert found(mixed.anna, "-neue") == []
    assert titles(found(mixed.otto, "-neue", kind="task")) == ["Reiserechnung bezahlen"]
    assert "Reiserechnung bezahlen" in titles(found(mixed.otto, "-neue", state="open"))


def test_the_last_part_of_a_compound_is_found(mixed, found):
    assert titles(found(mixed.anna, "Rechnungen")) == ["Reiserechnung bezahlen"]
    assert [kind for kind, _ in found(mixed.anna, "Zeit")] == ["message"]
    assert "message" not in [kind for kind, _ in found(mixed.anna, "Rechnung")]


def test_what_only_ends_alike_is_not_put_together(mixed, now):
    with scope(workspace=mixed.workspace):
        now(
            talk.post_message, actor=mixed.ben, about=mixed.last, html="<p>Einkaufspreis, Journalisten, Reise, Pack</p>"
        )
        now(
            talk.post_message,
            actor=mixed.ben,
            about=mixed.last,
            html="<p>Packliste, Unternehmen, Taschenrechnungen</p>",
        )
        assert compounds(["reis", "liste", "nehmen"]) == {"liste": ["packlist"]}


def test_the_clients_name_finds_its_tasks_after_what_says_it(mixed, found):
    hits = found(mixed.anna, "Adler")
    assert [kind for kind, _ in hits][:2] == ["engagement", "person"]
    assert titles(hits) == ["Reiserechnung bezahlen", "Verträge, neue, prüfen", "Neue Verträge prüfen"]
    assert titles(found(mixed.anna, "Verträge Adler")) == ["Verträge, neue, prüfen", "Neue Verträge prüfen"]
    assert found(mixed.anna, "Adler", kind="message") == []
    assert titles(found(mixed.emil, "Adler")) == []


def test_so_many_words_are_read_and_no_more():
    assert [term.words for term in terms_of("a b -c d e f g h i", 4)] == [("a",), ("b",), ("c",), ("d",)]
    assert [(t.words, t.exact, t.unwanted) for t in terms_of('E-Mail -"im März" "offen', 8)] == [
        (("e", "mail"), False, False),
        (("im", "märz"), True, True),
        (("offen",), False, False),
    ]
