"""A line less."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions
from vorzimmer.talks.models import NoteLine
from vorzimmer.talks.stale import Stale

from .scenes import again, at, begun, noted


def test_it_is_gone_unless_the_other_has_just_changed_it(house):
    with at(26, 10):
        line = noted(house, begun(house))
        actions.change_line(actor=house.anna, note_line=line, seen_version=1, text="Neu")
        with pytest.raises(Stale):
            actions.remove_line(actor=house.ben, note_line=again(house, line), seen_version=1)
        with pytest.raises(NotAllowed):
            actions.remove_line(actor=house.bea, note_line=again(house, line), seen_version=2)
        actions.remove_line(actor=house.ben, note_line=again(house, line), seen_version=2)
    with scope(workspace=house.workspace):
        assert not NoteLine.objects.exists()
