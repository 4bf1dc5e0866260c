"""The line below a field, and the page without JavaScript."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vorzimmer.second_reading import pace

TEXT = "Na toll, das Hotel ist ausgebucht. Schick mir das bitte zeitnah."


@pytest.fixture(autouse=True)
def _nobody_has_asked_yet():
    cache.clear()


@pytest.fixture
def look(house, visitor):
    def ask(who="ben", text=TEXT, **fields):
        given = {"text": text, "kind": "message", "field": "say", "engagement": str(house.engagement.pk)} | fields
        return visitor.sign_in(getattr(house, who)).post("/second-reading/", given, part="second-reading-say")

    return ask


def test_the_writer_sees_the_marks(look):
    page = look().content.decode()
    assert "2 Anmerkungen" in page
    assert "<mark>Na toll</mark>" in page
    assert 'data-excerpt="zeitnah"' in page
    assert 'data-better="bis ' in page


def test_nothing_is_written(house, visitor):
    fields = {"text": TEXT, "kind": "message", "field": "say", "engagement": str(house.engagement.pk)}
    visitor.sign_in(house.ben).post("/second-reading/", fields)
    with CaptureQueriesContext(connection) as asked:
        visitor.post("/second-reading/", fields)
    statements = [query["sql"] for query in asked]
    assert not [sql for sql in statements if sql.startswith(("INSERT", "UPDATE", "DELETE"))]
    assert not [sql for sql in statements if "zeitnah" in sql]
    assert len(statements) <= 10, statements


def test_a_calm_text_says_nothing(look):
    assert look(text="Guten Morgen, die Liste liegt bei.").content.strip() == b""
    assert look(text="   ").content.strip() == b""


def test_what_is_typed_is_never_code(look):
    page = look(text="Na toll <script>alert(1)</script>").content.decode()
    assert "<script>alert" not in page


def test_what_is_fine_does_not_come_again(look):
    page = look(fine='["irony:Na toll"]').content.decode()
    assert "Eine Anmerkung" in page
    assert "2 Anmerkungen" in look(fine="no list").content.decode()


def test_places_of_strangers_say_nothing_about_their_readers(look, house):
    assert look(who="emil").status_code == 200
    english = "Could you please send me the list of all guests by Tuesday morning?"
    assert look(who="emil", text=english, engagement=str(house.theirs.pk)).content.strip() == b""


@pytest.mark.parametrize("fields", [{"kind": "poem"}, {"field": "<b>"}, {"engagement": "nothing"}])
def test_nonsense_is_refused(look, fields):
    assert look(**fields).status_code == 422


def test_not_too_often(look, monkeypatch):
    monkeypatch.setattr(pace, "MOST", 2)
    assert [look().status_code for _ in range(3)] == [200, 200, 429]


def test_without_javascript_everything_typed_goes_on(house, visitor):
    place = f"/w/nord/conversations/{house.engagement.pk}/post/"
    fields = {"text": TEXT, "in_page": "1", "_key": "abc", "again": f"text message {house.engagement.pk} {place}"}
    page = visitor.sign_in(house.ben).post("/second-reading/again/", fields).content.decode()
    assert "<mark>zeitnah</mark>" in page
    assert f'action="{place}"' in page
    assert f">{TEXT}</textarea>" in page
    assert '<input type="hidden" name="in_page" value="1">' in page
    assert 'value="abc"' not in page


@pytest.mark.parametrize(
    "address",
    ["https://elsewhere.example/", "//elsewhere.example/", "/account/", "/w/sued/tasks/", "/w/nord/nowhere/", ""],
)
def test_the_form_goes_nowhere_else(house, visitor, address):
    fields = {"text": TEXT, "again": f"text message - {address}"}
    assert visitor.sign_in(house.ben).post("/second-reading/again/", fields).status_code == 400
