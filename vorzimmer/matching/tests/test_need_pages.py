"""The pages of needs, as each person sees them."""

import pytest
from django_scopes import scope

from vorzimmer.matching import actions
from vorzimmer.matching.models import Need

from .scenes import draft, fresh, looking, profile, suggested


def said(visitor, who, path):
    return visitor.sign_in(who).get(path).content.decode()


def test_a_client_describes_it_in_three_steps_and_sends_it(house, visitor):
    visitor.sign_in(house.anna)
    first = {"engagement": str(house.engagement.pk), "title": "Mehr Reisen", "kind_travel": "3", "hours": "5"}
    at = visitor.post("/needs/new/", first).url
    assert at.endswith("/frame/")
    frame = {"discretion": "personal", "tools": "Excel, DATEV", "language_0": "de", "level_0": "C1", "budget": "45"}
    at = visitor.post(at, frame).url
    assert at.endswith("/style/")
    at = visitor.post(at, {"tone": "2", "pace": "5", "detail": ""}).url
    with scope(workspace=house.workspace):
        need = Need.objects.get()
    assert (need.weekly_minutes, need.budget_cents, need.style) == (300, 4500, {"tone": 2, "pace": 5})
    assert (need.languages, need.tools) == ([{"code": "de", "level": "C1"}], ["Excel", "DATEV"])
    assert "An die Koordination schicken" in visitor.get(at).content.decode()
    visitor.post(f"/needs/{need.pk}/send/")
    assert fresh(house, need).state == "open"


def test_what_was_typed_stays_when_something_is_missing(house, visitor):
    response = visitor.sign_in(house.anna).post(
        "/needs/new/", {"engagement": "new", "title": "Mehr Reisen", "hours": "5"}
    )
    assert response.status_code == 422
    assert "Mehr Reisen" in response.content.decode()


def test_the_coordination_begins_for_a_new_client(house, visitor):
    fields = {"engagement": "new", "client_name": "Kanzlei Brandt", "title": "Empfang", "kind_text": "1", "hours": "10"}
    visitor.sign_in(house.carla).post("/needs/new/", fields)
    with scope(workspace=house.workspace):
        assert Need.objects.get().client.name == "Kanzlei Brandt"


def test_who_sees_what(house, visitor):
    need = looking(house)
    path = f"/needs/{need.pk}/"
    for who, status in (("anna", 200), ("carla", 200), ("otto", 200), ("ben", 404), ("bea", 404), ("susanne", 404),
                        ("emil", 404)):  # fmt: skip
        assert visitor.sign_in(getattr(house, who)).get(path).status_code == status, who
    for page in ("ranking/", "what/", "frame/"):
        assert visitor.sign_in(house.ben).get(path + page).status_code == 404


def test_an_assistant_who_is_asked_sees_the_need_and_nothing_else_of_it(house, visitor):
    need = suggested(house, "bea").need
    page = said(visitor, house.bea, f"/needs/{need.pk}/")
    assert "Carla fragt: Möchtest du?" in page
    assert "Passt gut" in page
    for closed in ("ranking/", "what/", "frame/", "style/", "hours/"):
        assert visitor.get(f"/needs/{need.pk}/{closed}").status_code == 404
    assert visitor.get(f"/engagements/{house.other.pk}/").status_code in (200, 404)


def test_yes_and_no_with_one_click_each(house, visitor):
    entry = suggested(house)
    visitor.sign_in(house.ben).post(f"/needs/suggestions/{entry.pk}/accept/")
    assert fresh(house, entry).state == "accepted"
    visitor.post(f"/needs/suggestions/{entry.pk}/decline/")
    assert fresh(house, entry).state == "declined"
    assert visitor.sign_in(house.emil).post(f"/needs/suggestions/{entry.pk}/decline/").status_code == 404


def test_the_ranking_says_why_and_who_falls_out(house, visitor):
    profile(house, "ben")
    kept = profile(house, "bea")
    actions.keep_profile(actor=house.bea, member=house.bea.membership, takes_new=False)
    need = looking(house)
    page = said(visitor, house.carla, f"/needs/{need.pk}/ranking/")
    assert "Ben Berger" in page
    assert "Bestätigt: Reise." in page
    assert "Nimmt gerade niemanden neu auf." in page
    with scope(workspace=house.workspace):
        bens = house.ben.membership.profile
    visitor.post(f"/needs/{need.pk}/suggest/", {"profile": str(bens.pk), "words": "Magst du?"})
    assert visitor.post(f"/needs/{need.pk}/suggest/", {"profile": "nonsense"}).status_code == 400
    assert visitor.post(f"/needs/{need.pk}/suggest/", {"profile": str(kept.pk)}).status_code == 403
    with scope(workspace=house.workspace):
        assert [each.profile for each in need.shortlist.all()] == [bens]


def test_other_hours_than_usual(house, visitor):
    need = draft(house)
    fields = {"day0_0_from": "08:00", "day0_0_until": "10:00"}
    visitor.sign_in(house.anna).post(f"/needs/{need.pk}/hours/", fields)
    assert fresh(house, need).windows["0"] == [["08:00", "10:00"]]


@pytest.mark.parametrize("who", ["anna", "ben", "carla", "susanne"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_list_is_for_everybody_in_both_languages(house, visitor, who, language):
    suggested(house)
    actor = getattr(house, who)
    type(actor.person).objects.filter(pk=actor.person.pk).update(language=language)
    page = said(visitor, actor, "/needs/")
    assert ("Mehr Reisen" in page) == (who != "susanne")


@pytest.mark.parametrize(("who", "path"), [("carla", "ranking/"), ("carla", ""), ("anna", ""), ("carla", "list")])
def test_pages_ask_the_same_however_many_there_are(house, visitor, django_assert_max_num_queries, who, path):
    suggested(house)
    need = suggested(house, "bea").need
    place = "/needs/" if path == "list" else f"/needs/{need.pk}/{path}"
    visitor.sign_in(getattr(house, who)).get(place)
    with django_assert_max_num_queries(12):
        visitor.get(place)
