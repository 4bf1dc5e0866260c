"""The page of the search and the palette, with and without scripts."""

import pytest
from django_scopes import scope

from vorzimmer.search.actions import save_search
from vorzimmer.tasks import actions

HITS = "section#hits"


def test_the_page_shows_hits_in_groups_with_what_was_found_marked(travel, indexed, visitor):
    page = visitor.sign_in(indexed.anna).get("/search/?q=Rechnung").content.decode()
    assert "<mark>Rechnungen</mark>" in page
    assert 'value="Rechnung"' in page
    assert f"/conversations/{travel.pk}/?before=21#message-1-" in page


def test_while_somebody_types_only_the_hits_are_sent(travel, indexed, visitor):
    part = visitor.sign_in(indexed.anna).get("/search/?q=Rechnu", part=HITS).content.decode()
    assert part.strip().startswith('<section id="hits"')
    assert "<mark>Rechnungen</mark>" in part
    assert "<html" not in part


def test_before_anything_is_typed_there_are_saved_searches_and_tips(indexed, visitor):
    with scope(workspace=indexed.workspace):
        save_search(actor=indexed.anna, workspace=indexed.workspace, name="Alles zu Wien", asks="q=Wien")
    page = visitor.sign_in(indexed.anna).get("/search/").content.decode()
    assert 'href="?q=Wien"' in page
    assert "Alles zu Wien" in page
    assert "Alles zu Wien" not in visitor.sign_in(indexed.ben).get("/search/").content.decode()


def test_where_nothing_is_found_the_filters_can_be_dropped(travel, indexed, visitor):
    page = visitor.sign_in(indexed.anna).get("/search/?q=Wien&kind=file").content.decode()
    assert 'class="button" href="?q=Wien"' in page


def test_a_slip_is_said_with_the_word_that_was_looked_for(travel, indexed, visitor):
    page = visitor.sign_in(indexed.anna).get("/search/?q=Rechnug").content.decode()
    assert "<strong>rechnungen</strong>" in page
    assert 'href="?q=rechnungen"' in page


def test_a_chosen_filter_can_be_taken_off(travel, indexed, visitor):
    page = visitor.sign_in(indexed.anna).get(f"/search/?q=Wien&by={indexed.anna.id}&since=2026-01-01").content.decode()
    assert 'href="?q=Wien&amp;since=2026-01-01" aria-current="true"' in page
    assert f'href="?q=Wien&amp;by={indexed.anna.id}" aria-current="true"' in page


@pytest.mark.parametrize("typed", ["%3Cscript%3Ealert(1)%3C/script%3E", "%22%3E%3Cimg%20src=x%3E", "a" * 500])
def test_what_is_typed_is_never_markup(travel, indexed, visitor, typed):
    page = visitor.sign_in(indexed.anna).get(f"/search/?q={typed}&filter=1").content.decode()
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_the_palette_offers_what_the_rules_allow_on_this_page(travel, indexed, visitor):
    here = f"/w/nord/tasks/{travel.pk}/"
    bens = visitor.sign_in(indexed.ben).get(f"/palette/?here={here}").content.decode()
    assert f"/tasks/{travel.pk}/accept-task/" in bens
    annas = visitor.sign_in(indexed.anna).get(f"/palette/?here={here}").content.decode()
    assert f"/tasks/{travel.pk}/accept-task/" not in annas
    assert f"/tasks/{travel.pk}/take-back/" in annas
    emils = visitor.sign_in(indexed.emil).get(f"/palette/?here={here}").content.decode()
    assert str(travel.pk) not in emils


def test_a_command_of_the_palette_acts_as_a_plain_form(travel, indexed, visitor):
    response = visitor.sign_in(indexed.ben).post(f"/tasks/{travel.pk}/accept-task/")
    assert response.status_code == 302
    travel.refresh_from_db()
    assert travel.state == "accepted"


def test_the_palette_is_about_what_was_typed(travel, indexed, visitor):
    visitor.sign_in(indexed.carla)
    assert "/members/invite/" in visitor.get("/palette/?q=einladen").content.decode()
    found = visitor.get("/palette/?q=Häus").content.decode()
    assert f"/tasks/{travel.pk}/" in found
    assert "/members/invite/" not in found
    assert "/search/?q=H%C3%A4us" in found


def test_the_palette_offers_only_what_one_may(indexed, visitor):
    assert "/members/invite/" not in visitor.sign_in(indexed.anna).get("/palette/?q=einladen").content.decode()
    assert "/tasks/new/" not in visitor.sign_in(indexed.susanne).get("/palette/").content.decode()


def test_on_an_engagement_it_can_be_paused_by_those_who_may(indexed, visitor):
    here = f"/palette/?here=/w/nord/engagements/{indexed.engagement.pk}/"
    pause = f"/engagements/{indexed.engagement.pk}/pause/"
    assert pause in visitor.sign_in(indexed.carla).get(here).content.decode()
    assert pause not in visitor.sign_in(indexed.susanne).get(here).content.decode()
    assert visitor.get("/palette/?here=/w/nord/tasks/00000000-0000-0000-0000-000000000000/").status_code == 200


def test_every_page_has_the_palette_and_the_field(indexed, visitor):
    page = visitor.sign_in(indexed.anna).get("/tasks/").content.decode()
    assert 'id="palette"' in page
    assert 'id="rail-search"' in page


def test_as_many_questions_for_many_hits_as_for_few(travel, indexed, visitor, django_assert_max_num_queries):
    with scope(workspace=indexed.workspace):
        for number in range(30):
            actions.write_draft(
                actor=indexed.anna, engagement=indexed.engagement, title=f"Wien {number}", outcome="Wien"
            )
    visitor.sign_in(indexed.anna)
    with django_assert_max_num_queries(12):
        visitor.get("/search/?q=wien", part=HITS)
