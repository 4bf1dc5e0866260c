"""The page "Rechte und Pflichten": what holds, for whoever reads it, and who has confirmed it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import set_urlconf
from django.utils import translation

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.entries import TermsToConfirm
from vorzimmer.agreements.letters.standing import terms_to_confirm
from vorzimmer.agreements.tests.negotiated import inside, signed
from vorzimmer.foundation import clock
from vorzimmer.notifications.links import PURPOSES

SIGNED_AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def page(house):
    return f"/engagements/{house.engagement.pk}/agreement/standing/"


@pytest.fixture
def agreed(house):
    with clock.at(SIGNED_AT), inside(house):
        return signed(house)


def test_before_the_first_agreement_it_says_so(house, visitor, page):
    response = visitor.sign_in(house.anna).get(page)
    assert response.status_code == 200
    assert "Noch gilt nichts" in response.content.decode()


def test_the_assistant_reads_what_they_may_and_owe_in_their_own_words(house, visitor, page, agreed):
    with clock.at(SIGNED_AT):
        text = visitor.sign_in(house.ben).get(page).content.decode()
    assert "Du fragst vorher" in text
    assert "darf andere ohne Rückfrage anrufen" in text
    assert "Was du schuldest" in text
    assert "unterschreibt nicht im Auftrag" in text
    assert "Ab Stufe" not in text
    assert "Angebote, keine Pflichten" in text
    assert "sprechen für eine Anstellung" in text


def test_the_client_reads_the_same_about_the_assistant_by_name(house, visitor, page, agreed):
    with clock.at(SIGNED_AT):
        text = visitor.sign_in(house.anna).get(page).content.decode()
    assert "fragt vorher" in text
    assert "Du fragst vorher" not in text
    assert "Noch nicht von allen bestätigt" in text
    assert "noch nicht bestätigt; Zeit bis" in text


def test_at_a_higher_stage_other_rights_hold(house, visitor, page, agreed):
    with inside(house), clock.at(SIGNED_AT):
        actions.grow_rights(actor=house.anna, agreement=agreed.agreement, stage=2)
        text = visitor.sign_in(house.ben).get(page).content.decode()
    assert "darf bis 250\u00a0€ ohne Rückfrage buchen" in text
    assert "beantwortet Mails, sobald" not in text


def test_bea_confirms_with_one_button(house, visitor, page, agreed):
    visitor.sign_in(house.bea)
    with clock.at(SIGNED_AT + timedelta(days=1)):
        assert "Bitte lesen und bestätigen" in visitor.get(page).content.decode()
        with inside(house):
            row = queries.open_confirmation(agreed, house.bea.id)
        answer = visitor.post(f"/agreements/confirmations/{row.pk}/confirm/", part="standing_view")
        assert answer.status_code == 200
        assert "Von allen bestätigt" in answer.content.decode()
        assert "Bitte lesen und bestätigen" not in visitor.get(page).content.decode()


def test_who_does_not_belong_here_does_not_see_it(house, visitor, page, agreed):
    assert visitor.sign_in(house.susanne).get(page).status_code == 403
    assert visitor.sign_in(house.emil).get(page).status_code == 404
    assert visitor.sign_in(house.carla).get(page).status_code == 200
    with inside(house):
        row = queries.open_confirmation(agreed, house.bea.id)
    assert visitor.sign_in(house.anna).post(f"/agreements/confirmations/{row.pk}/confirm/").status_code == 404


def test_few_queries(house, visitor, page, agreed, django_assert_max_num_queries):
    visitor.sign_in(house.anna).get(page)
    with clock.at(SIGNED_AT), django_assert_max_num_queries(12):
        visitor.get(page)


@pytest.fixture
def addresses():
    """`reverse` leads into the workspace, as while a mail is written."""
    set_urlconf("vorzimmer.config.urls_workspace")
    yield
    set_urlconf(None)


def test_the_mail_has_one_button_and_none_once_it_is_confirmed(house, agreed, addresses):
    with inside(house), translation.override("de"), clock.at(SIGNED_AT):
        row = queries.open_confirmation(agreed, house.bea.id)
        happened = TermsToConfirm(version=agreed, members=[str(house.bea.id)])
        letter = terms_to_confirm(happened, house.bea.membership)
        assert letter.subject.startswith("Bitte bestätigen: Rechte und Pflichten")
        assert letter.buttons[0][0] == "Ich habe sie gelesen, sie stimmen"
        link = PURPOSES["agreements.confirm_terms"]
        assert link.closed(house.bea, row.pk, "") is None
        assert link.context(house.bea, row.pk, "")["version"] == agreed
        assert link.perform(house.bea, row.pk, "", {}).url == f"/engagements/{house.engagement.pk}/agreement/standing/"
        assert terms_to_confirm(happened, house.bea.membership) is None
        assert link.closed(house.bea, row.pk, "") == "Du hast das schon bestätigt."
