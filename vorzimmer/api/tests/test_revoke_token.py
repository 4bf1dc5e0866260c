"""A token opens nothing any more, from the next request on."""

import pytest
from django_scopes import scope

from vorzimmer.api import actions
from vorzimmer.api.models import Token
from vorzimmer.api.tests.programs import Program, token_for
from vorzimmer.journal.action import NotAllowed
from vorzimmer.members import actions as members
from vorzimmer.notifications.models import Notification


def test_at_once(house):
    program = Program(house.anna)
    assert program.get("/me").status_code == 200
    actions.revoke_token(actor=house.anna, token=program.token)
    assert program.get("/me").status_code == 401


def test_the_owner_may_and_the_person_hears_of_it(house):
    _secret, token = token_for(house.anna)
    actions.revoke_token(actor=house.otto, token=token)
    with scope(workspace=house.workspace):
        assert Notification.objects.filter(to=house.anna.membership, kind="api.token_revoked").exists()


@pytest.mark.parametrize("who", ["ben", "carla", "susanne", "emil"])
def test_nobody_else_may(house, visitor, who):
    _secret, token = token_for(house.anna)
    with pytest.raises(NotAllowed):
        actions.revoke_token(actor=getattr(house, who), token=token)
    assert visitor.sign_in(getattr(house, who)).post(f"/settings/tokens/{token.pk}/revoke/").status_code == 404


def test_whoever_is_removed_leaves_no_program_behind(house):
    program = Program(house.ben)
    members.remove_member(actor=house.carla, member=house.ben.membership)
    assert program.get("/me").status_code == 401
    with scope(workspace=house.workspace):
        assert Token.objects.get(pk=program.token.pk).revoked_by == house.carla.membership


def test_a_closed_account_has_no_programs(house):
    program = Program(house.ben)
    type(house.ben.person).objects.filter(pk=house.ben.person.pk).update(is_active=False)
    assert program.get("/me").status_code == 401


def test_the_owner_sees_the_tokens_of_the_others(house, visitor):
    token_for(house.anna)
    assert "Anna Adler" in visitor.sign_in(house.otto).get("/settings/tokens/").content.decode()
    assert "Anna Adler" not in visitor.sign_in(house.ben).get("/settings/tokens/").content.decode()
