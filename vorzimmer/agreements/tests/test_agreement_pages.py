"""The pages of negotiating: empty, draft, offer, signed."""

import pytest

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.models import Agreement

from .negotiated import begun, change, clause, inside, offered, ready, signed

PLACE = "/engagements/{0.pk}/agreement/"


@pytest.fixture
def here(house):
    with inside(house):
        yield house


def page(visitor, who, house, **kwargs):
    return visitor.sign_in(who).get(PLACE.format(house.engagement), **kwargs)


def test_the_empty_page_offers_the_four_forms_and_begins_one(here, visitor):
    text = page(visitor, here.ben, here).text
    assert all(f'value="{form}"' in text for form in Agreement.Form.values)
    visitor.post(f"/engagements/{here.engagement.pk}/agreement/begin/", {"form": "agency"})
    assert Agreement.objects.get().form == "agency"
    assert visitor.post(f"/engagements/{here.engagement.pk}/agreement/begin/", {"form": "x"}).status_code == 403


def test_an_unknown_form_is_refused_and_the_choice_stays(here, visitor):
    answer = visitor.sign_in(here.ben).post(f"/engagements/{here.engagement.pk}/agreement/begin/", {"form": "x"})
    assert answer.status_code == 422
    assert not Agreement.objects.exists()


def test_a_draft_is_read_by_those_who_write_it(here, visitor):
    version = begun(here)
    assert "/offer/" in page(visitor, here.ben, here).text
    text = page(visitor, here.anna, here).text
    assert "data-key" not in text or "/offer/" not in text
    assert f"/agreements/versions/{version.pk}" not in text
    assert visitor.get(f"/agreements/clauses/{clause(version, 'rate').pk}/change/").status_code == 404


def test_the_one_primary_button_is_the_next_step(here, visitor):
    version = offered(here)
    assert f"/agreements/versions/{version.pk}/accept/" in page(visitor, here.anna, here).text
    actions.comment_clause(actor=here.anna, clause=clause(version, "rate"), text="Ist das brutto?")
    assert f"/agreements/versions/{version.pk}/answer/" in page(visitor, here.anna, here).text
    assert "Ist das brutto?" in page(visitor, here.ben, here).text


def test_everything_on_the_page_is_accepted_with_one_button(here, visitor):
    version = offered(here)
    found = page(visitor, here.anna, here).text
    sent = found.split('name="revisions" value="')[1].split('"')[0]
    change(here.ben, clause(version, "hours"), weekly_minutes=600)
    visitor.post(f"/agreements/versions/{version.pk}/accept/", {"revisions": sent})
    assert clause(version, "rate").accepted_client_at is None, "one wording was another one: nothing is accepted"
    found = page(visitor, here.anna, here).text
    sent = found.split('name="revisions" value="')[1].split('"')[0]
    visitor.post(f"/agreements/versions/{version.pk}/accept/", {"revisions": sent})
    assert all(each.is_accepted for each in queries.clauses_of(version))
    assert f"/agreements/versions/{version.pk}/sign/" in page(visitor, here.anna, here).text


def test_whoever_is_overtaken_keeps_what_was_typed_and_reads_what_changed(here, visitor):
    version = offered(here)
    spending = clause(version, "spending")
    place = f"/agreements/clauses/{spending.pk}/change/"
    visitor.sign_in(here.anna).get(place)
    change(here.ben, spending, per_act_cents=30000)
    typed = {"revision": "0", "per_act_cents": "123", "per_day_cents": "600", "per_month_cents": "1.200,50"}
    answer = visitor.post(place, typed)
    assert answer.status_code == 422
    assert 'value="123"' in answer.text
    assert "<ins>" in answer.text
    assert 'name="revision" value="1"' in answer.text
    assert clause(version, "spending").body["per_act_cents"] == 30000
    assert visitor.post(place, typed | {"revision": "1"}).status_code == 302
    assert clause(version, "spending").body["per_month_cents"] == 120050


def test_a_mistake_stands_at_its_field(here, visitor):
    found = clause(begun(here), "spending")
    sent = {"revision": "0", "per_act_cents": "900", "per_day_cents": "5"}
    answer = visitor.sign_in(here.ben).post(f"/agreements/clauses/{found.pk}/change/", sent)
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.text


def test_what_changed_since_i_last_read_is_shown_until_i_have_read_it(here, visitor):
    version = offered(here)
    visitor.sign_in(here.anna).post(f"/agreements/versions/{version.pk}/seen/")
    change(here.ben, clause(version, "hours"), weekly_minutes=720)
    assert "/seen/" in page(visitor, here.anna, here).text
    visitor.post(f"/agreements/versions/{version.pk}/seen/")
    assert "/seen/" not in page(visitor, here.anna, here).text


def test_a_signed_version_offers_its_change_and_its_paper(here, visitor):
    version = signed(here)
    text = page(visitor, here.anna, here).text
    assert f"/agreements/versions/{version.pk}/pdf/" in text
    visitor.post(f"/agreements/{version.agreement_id}/next/")
    text = page(visitor, here.anna, here).text
    assert f"/agreements/versions/{version.pk}/" in text
    assert visitor.get(f"/agreements/versions/{version.pk}/").status_code == 200


def test_nobody_can_keep_to_it_in_the_past(here, visitor):
    version = begun(here)
    answer = visitor.sign_in(here.ben).post(f"/agreements/versions/{version.pk}/offer/", {"effective_on": "2020-01-01"})
    assert answer.status_code == 422
    assert "2020-01-01" in answer.content.decode()
    version.refresh_from_db()
    assert version.state == "draft"


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_others_do_not_read_it(here, visitor, who):
    version = signed(here)
    assert page(visitor, getattr(here, who), here).status_code in {403, 404}
    assert visitor.get(f"/agreements/versions/{version.pk}/").status_code == 404


def test_signing_asks_who_is_there_and_for_the_name(here, visitor, monkeypatch):
    version = ready(here)
    place = f"/agreements/versions/{version.pk}/sign/"
    assert visitor.sign_in(here.anna).get(place).url.startswith("/account/confirm/")
    monkeypatch.setattr("vorzimmer.people.stepup.confirmed", lambda _request: True)
    digest = visitor.get(place).text.split('name="digest" value="')[1].split('"')[0]
    wrong = visitor.post(place, {"name": "Anna", "digest": digest})
    assert wrong.status_code == 422
    assert 'value="Anna"' in wrong.text
    assert visitor.post(place, {"name": "Anna Adler", "digest": "0" * 64}).status_code == 403
    assert visitor.post(place, {"name": "anna adler", "digest": digest}).status_code == 302
    assert version.signatures.get().side == "client"


@pytest.mark.parametrize("state", [begun, offered, ready, signed])
def test_the_page_asks_at_most_twelve_questions(here, visitor, state, django_assert_max_num_queries):
    state(here)
    visitor.sign_in(here.ben)
    page(visitor, here.ben, here)
    with django_assert_max_num_queries(12):
        visitor.get(PLACE.format(here.engagement))
