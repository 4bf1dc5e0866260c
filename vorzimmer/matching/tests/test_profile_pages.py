"""The pages of profiles and competences."""

from django_scopes import scope

from vorzimmer.matching import actions
from vorzimmer.matching.models import Competence, Profile

from .scenes import fresh, looking, profile, suggested
from .test_confirm_competence import text_of


def test_an_assistant_writes_a_profile_and_opts_in(house, visitor):
    visitor.sign_in(house.ben)
    assert "Profil schreiben" in visitor.get("/settings/profile/").content.decode()
    fields = {"hours": "20", "at_most_clients": "4", "rate": "42.50", "tools": "Excel", "discretion": "secret",
              "holiday_0_from": "2026-12-20", "holiday_0_until": "2027-01-03"}  # fmt: skip
    visitor.post("/settings/profile/change/", fields)
    visitor.post("/settings/profile/style/", {"tone": "1"})
    visitor.post("/settings/profile/open/", {"takes_new": "yes"})
    visitor.post("/settings/profile/competences/", {"kind": "travel", "level": "2", "evidence": "Drei Jahre"})
    with scope(workspace=house.workspace):
        kept = Profile.objects.get()
        assert (kept.capacity_minutes, kept.rate_cents, kept.takes_new, kept.style) == (1200, 4250, True, {"tone": 1})
        assert kept.holidays == [["2026-12-20", "2027-01-03"]]
        assert Competence.objects.get().kind == "travel"


def test_half_a_holiday_is_shown_again(house, visitor):
    fields = {"hours": "20", "at_most_clients": "4", "discretion": "secret", "holiday_0_from": "2026-12-20"}
    response = visitor.sign_in(house.ben).post("/settings/profile/change/", fields)
    assert response.status_code == 422


def test_clients_have_no_profile(house, visitor):
    visitor.sign_in(house.anna)
    assert visitor.get("/settings/profile/").status_code == 404
    fields = {"hours": "20", "at_most_clients": "4", "discretion": "secret"}
    assert visitor.post("/settings/profile/change/", fields).status_code == 403


def test_what_is_recorded_shows_each_score_as_the_coordination_sees_it(house, visitor):
    entry = suggested(house)
    page = visitor.sign_in(house.ben).get("/settings/profile/recorded/").content.decode()
    assert page.count(f"{entry.score} von 100 Punkten") == 2
    assert "Bestätigt: Reise." in page


def test_who_looks_stays_open_until_one_is_asked(house, visitor):
    profile(house)
    looking(house)
    page = visitor.sign_in(house.ben).get("/settings/profile/recorded/").content.decode()
    assert "Mehr Reisen" not in page
    assert "Reise, " in page


def test_the_coordination_confirms_or_asks(house, visitor):
    row = text_of(house, profile(house))
    visitor.sign_in(house.carla)
    assert "Seit drei Jahren" in visitor.get("/needs/competences/").content.decode()
    visitor.post(f"/needs/competences/{row.pk}/ask/", {"words": "Eine Probe bitte"})
    assert fresh(house, row).asked_back == "Eine Probe bitte"
    visitor.post(f"/needs/competences/{row.pk}/confirm/", {"level": "1"})
    assert fresh(house, row).is_confirmed
    assert visitor.post(f"/needs/competences/{row.pk}/confirm/", {"level": "x"}).status_code == 400
    for who in ("ben", "anna"):
        assert visitor.sign_in(getattr(house, who)).get("/needs/competences/").status_code == 404


def test_profiles_are_for_the_coordination_and_for_clients_whom_somebody_would_like_to_work_for(house, visitor):
    entry = suggested(house)
    path = f"/needs/profiles/{entry.profile_id}/"
    answers = {
        who: visitor.sign_in(getattr(house, who)).get(path).status_code for who in ("carla", "ben", "anna", "bea")
    }
    assert answers == {"carla": 200, "ben": 200, "anna": 404, "bea": 404}
    actions.accept_suggestion(actor=house.ben, entry=entry)
    assert visitor.sign_in(house.anna).get(path).status_code == 200


def test_dropping_and_saying_it_anew(house, visitor):
    row = text_of(house, profile(house))
    visitor.sign_in(house.ben)
    assert "Seit drei Jahren" in visitor.get("/settings/profile/competences/?kind=text").content.decode()
    visitor.post(f"/needs/competences/{row.pk}/drop/")
    with scope(workspace=house.workspace):
        assert not Competence.objects.filter(kind="text").exists()
