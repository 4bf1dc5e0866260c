"""With somebody self-employed fixed hours, check-ins and reports are offers: said with the reason wherever it is read."""

import pytest
from django.template.loader import render_to_string

from vorzimmer.agreements import queries
from vorzimmer.agreements.clauses.starting import start
from vorzimmer.agreements.showing import document

from .negotiated import inside, offered, signed

HOURS = "Fixed working times are a sign of employment"
CHECK_INS = "Compulsory check-ins are a sign of employment"
REPORTS = "Regular detailed reports at short intervals are a sign of employment"
REASONS = (HOURS, CHECK_INS, REPORTS)


@pytest.fixture
def here(house):
    house.anna.person.language = "en"
    house.anna.person.save(update_fields=["language"])
    with inside(house):
        yield house


def strict():
    """What an employee would have: fixed hours, a check-in every day."""
    bodies = start("employee")
    return {key: bodies[key] for key in ("hours", "channels", "reachability")}


def test_on_the_negotiating_page(here, visitor):
    offered(here, bodies=strict())
    text = visitor.sign_in(here.anna).get(f"/engagements/{here.engagement.pk}/agreement/").text
    assert all(reason in text for reason in REASONS)
    assert "2.4: an offer, no duty." in text


def test_on_the_page_of_rights_and_duties(here, visitor):
    signed(here, bodies=strict())
    text = visitor.sign_in(here.anna).get(f"/engagements/{here.engagement.pk}/agreement/standing/").text
    assert all(reason in text for reason in REASONS)


def test_on_paper(here):
    from django.utils import translation

    version = queries.get_version(here.anna, signed(here, bodies=strict()).pk)
    with translation.override("en"):
        shown = document(here.anna, version, [])
        text = render_to_string("agreements/paper.html", {"version": version, "shown": shown, "sides": []})
    assert all(reason in text for reason in REASONS)


def test_of_an_employee_they_are_duties(here, visitor):
    offered(here, form="employee", bodies=strict())
    text = visitor.sign_in(here.anna).get(f"/engagements/{here.engagement.pk}/agreement/").text
    assert "an offer, no duty" not in text
    assert not any(reason in text for reason in REASONS)
