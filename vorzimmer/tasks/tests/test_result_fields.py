"""The fields of a result: asked for by the kind, filled in on delivering, read by the client."""

import pytest
from django.utils import translation
from django_scopes import scope

from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.kinds import kind_to_json, load_kinds
from vorzimmer.tasks.models import Delivery

from .at_work import fresh, task_in_work

TYPED = {
    "text": "Alles gebucht.",
    "result-booking_refs": "Bahn 7X4KLM\nHotel 88231",
    "result-total_price": "1.204,50",
    "result-cancel_until": "2026-12-01T18:00",
}


@pytest.fixture
def task(house):
    with scope(workspace=house.workspace):
        yield task_in_work(house, kind="travel")


def deliver(house, visitor, task, **typed):
    return visitor.sign_in(house.ben).post(
        f"/tasks/{task.pk}/deliveries/deliver/", {**TYPED, **typed}, part="deliveries"
    )


@pytest.mark.parametrize("slug", sorted(load_kinds()))
def test_every_kind_has_fields_of_its_result_in_both_languages(slug):
    kind = load_kinds()[slug]
    assert 3 <= len(kind.results) <= 6
    assert all(field.label.de and field.label.en for field in kind.results)
    assert all(bool(field.hint.de) == bool(field.hint.en) for field in kind.results)


def test_what_is_typed_is_kept_with_its_type_and_read_in_the_readers_language(house, visitor, task):
    page = deliver(house, visitor, task).content.decode()
    delivery = Delivery.objects.get(task=task)
    assert delivery.fields["total_price"]["value"] == {"amount": "1204.50", "currency": "EUR"}
    assert "Buchungsnummern" in page
    assert "1.204,50 EUR" in page
    with translation.override("en"):
        lines = queries.deliveries_of(house.anna, fresh(task)).latest.shown_fields
    assert [line.label for line in lines] == ["Booking references", "Total price", "Free cancellation until"]
    assert lines[1].text == "1,204.50 EUR"


def test_what_cannot_be_read_comes_back_with_everything_that_was_typed(house, visitor, task):
    answer = deliver(house, visitor, task, **{"result-total_price": "viel"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert not Delivery.objects.exists()
    assert 'value="viel"' in page
    assert "Bahn 7X4KLM" in page


def test_an_interim_result_has_them_too_and_the_next_one_begins_with_them(house, visitor, task):
    page = deliver(house, visitor, task, interim="on").content.decode()
    assert Delivery.objects.get(task=task).interim
    form = page[page.index('id="deliver"') :]
    assert "Bahn 7X4KLM" in form
    assert 'value="1204,50 EUR"' in form


def test_a_later_change_of_the_kind_leaves_what_was_handed_over(house, visitor, task):
    deliver(house, visitor, task)
    content = kind_to_json(load_kinds()["travel"]) | {"results": []}
    actions.change_kind(actor=house.otto, workspace=house.workspace, slug="travel", content=content, active=True)
    lines = queries.deliveries_of(house.anna, fresh(task)).latest.shown_fields
    assert lines[0].label in ("Buchungsnummern", "Booking references")


def test_names_of_ones_own_are_kept_as_words(house, task):
    delivery = actions.deliver(actor=house.ben, task=task, text="Da.", fields={"Tisch": " 12 ", "Leer": " "}).delivery
    assert delivery.fields == {"Tisch": "12"}
    (line,) = queries.deliveries_of(house.anna, fresh(task)).latest.shown_fields
    assert (line.label, line.text) == ("Tisch", "12")
