"""Not this time."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions
from vorzimmer.talks.models import AgendaPoint

from .scenes import arranged, at, pointed


def test_whoever_wrote_it_takes_it_off(house):
    with at(23):
        point = pointed(house, arranged(house))
        with pytest.raises(NotAllowed):
            actions.remove_point(actor=house.ben, point=point)
        actions.remove_point(actor=house.anna, point=point)
    with scope(workspace=house.workspace):
        assert not AgendaPoint.objects.exists()
