"""The engagement of an enquiry."""

import pytest
from django_scopes import scope

from vorzimmer.engagements.models import Client
from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions


def opened(actor, name="Kanzlei Brandt", contacts=()):
    return actions.open_enquiry(
        actor=actor, workspace=actor.workspace, client_name=name, contacts=list(contacts)
    ).engagement


def test_the_coordination_takes_a_client_that_exists(house):
    assert opened(house.carla, house.client.name).client == house.client


def test_a_client_is_always_the_contact_themselves(house):
    engagement = opened(house.emil, contacts=[house.anna.membership])
    assert engagement.team.contacts == [house.emil.membership]


def test_without_a_name_nothing_is_opened(house):
    with pytest.raises(NotAllowed):
        opened(house.carla, "  ")


def test_an_assistant_opens_none_and_nothing_stays(house):
    with pytest.raises(NotAllowed):
        opened(house.ben)
    with scope(workspace=house.workspace):
        assert not Client.objects.filter(name="Kanzlei Brandt").exists()
