"""An invitation is followed."""

import pytest
from django_scopes import scope, scopes_disabled

from tests.visitor import Visitor
from vorzimmer.journal.action import NotAllowed
from vorzimmer.members import actions, joining
from vorzimmer.people.models import Membership, User


def test_opening_the_link_changes_nothing_and_accepting_signs_in(invitation):
    visitor = Visitor()
    page = visitor.get(f"/join/{invitation.token}/")
    assert "Carla Conrad" in page.content.decode()
    assert not User.objects.filter(email="fritz@neu.example").exists()

    response = visitor.post(f"/join/{invitation.token}/", {"name": "Fritz Fuchs"})
    assert (response.status_code, response.url) == (302, "/w/nord/")
    member = Membership.objects.get(user__email="fritz@neu.example")
    assert member.role == "assistant"
    assert visitor.get("/w/nord/settings/").status_code == 200


def test_a_used_withdrawn_or_forged_link_says_so_kindly(house, invitation):
    joining.accept(invitation, "Fritz")
    assert Visitor().get(f"/join/{invitation.token}/").status_code == 410
    assert Visitor().get("/join/made-up/").status_code == 410


def test_only_the_invited_person_joins(house, invitation):
    with pytest.raises(NotAllowed, match="another address"):
        actions.join(actor=house.emil, invitation=invitation)


def test_nothing_stays_when_the_invitation_was_withdrawn_meanwhile(house, invitation):
    actions.withdraw_invitation(actor=house.carla, invitation=invitation)
    with pytest.raises(NotAllowed):
        joining.accept(invitation, "Fritz")
    with scopes_disabled():
        assert not Membership.objects.filter(user__email="fritz@neu.example").exists()


def test_somebody_of_another_workspace_keeps_their_account(house):
    with scope(workspace=house.workspace):
        invited = actions.invite_person(
            actor=house.carla, workspace=house.workspace, email=house.dora.person.email, name="Dora", role="assistant"
        )
        actor = joining.accept(invited.invitation, "Dora")
    assert actor.person == house.dora.person
    assert actor.workspace == house.workspace


def test_somebody_with_an_account_is_not_asked_for_a_name(house):
    with scope(workspace=house.workspace):
        invited = actions.invite_person(
            actor=house.carla, workspace=house.workspace, email=house.dora.person.email, name="D.", role="assistant"
        )
    page = Visitor().get(f"/join/{invited.invitation.token}/").content.decode()
    assert "hast du schon ein Konto" in page
    assert "Dein Name" not in page


def test_the_door_for_invited_people_cannot_be_tried_without_end(settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "join"}}
    answers = [Visitor().get("/join/made-up/").status_code for _ in range(61)]
    assert (answers[0], answers[-1]) == (410, 429)
