"""The pages of engagements, as each of the cast sees them."""

import pytest
from django_scopes import scope

from vorzimmer.engagements.forms import OpenForm


def test_the_list_shows_ones_own(visitor, house):
    page = visitor.sign_in(house.anna).get("/engagements/").content.decode()
    assert "Adler Maschinenbau" in page
    assert "Ernst &amp; Partner" not in page
    everything = visitor.sign_in(house.carla).get("/engagements/").content.decode()
    assert "Ernst &amp; Partner" in everything
    assert "Dahl KG" not in everything


def test_the_coordination_opens_an_engagement(visitor, house):
    visitor.sign_in(house.carla)
    fields = {
        "client_name": "Neuer Kunde", "contacts": [str(house.emil.id)], "lead": str(house.ben.id), "stage": "working",
        "language": "de", "address": "sie", "started_on": "2026-11-02",
    }  # fmt: skip
    response = visitor.post("/engagements/new/", fields)
    assert response.status_code == 302
    page = visitor.sign_in(house.emil).get("/engagements/").content.decode()
    assert "Neuer Kunde" in page


def test_a_form_with_gaps_keeps_what_was_typed(visitor, house):
    response = visitor.sign_in(house.carla).post("/engagements/new/", {"client_name": "Halb fertig"})
    assert response.status_code == 422
    assert "Halb fertig" in response.content.decode()


@pytest.mark.parametrize(("who", "status"), [("carla", 200), ("otto", 200), ("anna", 403), ("ben", 403), ("emil", 404)])
def test_who_adds_people(visitor, house, who, status):
    fields = {"membership": str(house.emil.id), "role": "observer", "decides": ""}
    response = visitor.sign_in(getattr(house, who)).post(
        f"/engagements/{house.engagement.pk}/people/add/", fields, part="people"
    )
    assert response.status_code == status


def test_without_javascript_a_form_with_gaps_comes_back_with_what_was_chosen(visitor, house):
    fields = {"membership": "", "role": "observer"}
    response = visitor.sign_in(house.carla).post(f"/engagements/{house.engagement.pk}/people/add/", fields)
    assert response.status_code == 422
    page = response.content.decode()
    assert '<option value="observer" selected>' in page
    assert "errorlist" in page


def test_who_opens_an_engagement_finds_clients_among_the_contacts_first_and_assistants_as_lead(house):
    with scope(workspace=house.workspace):
        form = OpenForm(house.carla)
        contacts, lead = (form.fields[name].queryset for name in ("contacts", "lead"))
        roles = [member.role for member in contacts]
        clients = roles.count("client")
        assert clients > 1
        assert set(roles[:clients]) == {"client"}
        assert next(member.role for member in lead) == "assistant"


@pytest.mark.parametrize("extra", [0, 12])
def test_queries_do_not_grow_with_people(visitor, house, extra, django_assert_max_num_queries):
    from tests.cast import _member, _parts
    from vorzimmer.tenancy.writes import writes_allowed

    with scope(workspace=house.workspace), writes_allowed("a crowd"):
        for number in range(extra):
            person = _member(house.workspace, f"x{number}", f"Person {number}", "observer")
            setattr(house, f"x{number}", person)
            _parts(house.engagement, house=house, **{f"x{number}": "observer"})
    visitor.sign_in(house.carla)
    with django_assert_max_num_queries(9):
        visitor.get(f"/engagements/{house.engagement.pk}/people/", part="people")
