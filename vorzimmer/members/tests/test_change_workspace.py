"""The settings of the workspace."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.members import actions


def test_with_sie_everybody_is_spoken_to_formally(house, visitor):
    changed = actions.change_workspace(
        actor=house.otto, workspace=house.workspace, address="sie", name="Nordlicht Assistenz"
    )
    assert changed.fields == ["address"]
    house.workspace.refresh_from_db()
    assert house.workspace.address == "sie"


@pytest.mark.parametrize("who", ["carla", "ben", "anna"])
def test_others_cannot(house, who):
    with pytest.raises(NotAllowed):
        actions.change_workspace(actor=getattr(house, who), workspace=house.workspace, name="X")
