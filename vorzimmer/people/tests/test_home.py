"""Behind the sign-in: the only workspace, or a choice of them."""

from django_scopes import scope

from vorzimmer.people.models import Membership
from vorzimmer.tenancy.writes import writes_allowed


def test_somebody_with_one_workspace_is_led_straight_into_it(at_the_door):
    assert at_the_door.get("/").url == "/w/nord/"


def test_somebody_with_several_chooses(at_the_door, house):
    with scope(workspace=house.elsewhere), writes_allowed("a second workspace"):
        Membership.objects.create(user=house.ben.person, role="observer")
    page = at_the_door.get("/").content.decode()
    assert 'href="/w/nord/"' in page
    assert 'href="/w/sued/"' in page
    assert "Beobachtung" in page


def test_somebody_without_a_workspace_gets_a_friendly_word(at_the_door, house):
    with scope(workspace=house.workspace), writes_allowed("Ben leaves"):
        house.ben.membership.leave()
    page = at_the_door.get("/")
    assert page.status_code == 200
    assert "Noch kein Arbeitsbereich" in page.content.decode()


def test_a_part_of_a_page_whose_session_ended_leads_the_whole_page_to_the_door(stranger, house):
    page = stranger.get("/w/nord/", part="questions", HTTP_HX_CURRENT_URL="http://testserver/w/nord/tasks/")
    assert page["HX-Redirect"] == "/sign-in/?next=http%3A%2F%2Ftestserver%2Fw%2Fnord%2Ftasks%2F"


def test_strangers_are_asked_to_sign_in(stranger, house):
    assert stranger.get("/").url == "/sign-in/?next=/"
