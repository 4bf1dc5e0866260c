"""It was no decision."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions
from vorzimmer.talks.models import TalkOutcome
from vorzimmer.tasks.models import Task

from .scenes import at
from .test_decide_in_talk import decided


def test_what_came_of_it_stays(house):
    with at(26, 10):
        outcome = decided(house, kind="task")
        with pytest.raises(NotAllowed):
            actions.drop_outcome(actor=house.bea, outcome=outcome)
        actions.drop_outcome(actor=house.ben, outcome=outcome)
    with scope(workspace=house.workspace):
        assert not TalkOutcome.objects.exists()
        assert Task.objects.count() == 1
