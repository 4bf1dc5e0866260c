"""An open invitation, as Carla would send it."""

import pytest
from django_scopes import scope

from vorzimmer.members import actions


@pytest.fixture
def invitation(house):
    invited = actions.invite_person(
        actor=house.carla, workspace=house.workspace, email="Fritz@Neu.Example", name="Fritz Fuchs", role="assistant"
    )
    with scope(workspace=house.workspace):
        yield invited.invitation
