"""A member leaves."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.live import hub
from vorzimmer.members import actions


def test_every_door_closes_at_once(house, visitor, monkeypatch, django_capture_on_commit_callbacks):
    cut = []
    monkeypatch.setattr(hub, "cut", cut.append)
    visitor.sign_in(house.bea)
    assert visitor.get("/settings/").status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        actions.remove_member(actor=house.carla, member=house.bea.membership)
    assert cut == [house.bea.id]
    assert visitor.get("/settings/").status_code == 404


@pytest.mark.parametrize(("who", "whom"), [("carla", "otto"), ("otto", "otto"), ("ben", "anna"), ("susanne", "ben")])
def test_who_may_not(house, who, whom):
    with pytest.raises(NotAllowed):
        actions.remove_member(actor=getattr(house, who), member=getattr(house, whom).membership)
