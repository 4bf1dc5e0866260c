"""An invitation is taken back."""

import pytest

from tests.visitor import Visitor
from vorzimmer.journal.action import NotAllowed
from vorzimmer.members import actions


def test_the_link_stops_working(house, invitation):
    actions.withdraw_invitation(actor=house.otto, invitation=invitation)
    assert Visitor().get(f"/join/{invitation.token}/").status_code == 410
    with pytest.raises(NotAllowed, match="no longer open"):
        actions.withdraw_invitation(actor=house.otto, invitation=invitation)


def test_the_assistant_cannot(house, invitation):
    with pytest.raises(NotAllowed):
        actions.withdraw_invitation(actor=house.ben, invitation=invitation)
