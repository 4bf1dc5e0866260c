"""Not said after all."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions
from vorzimmer.talks.models import Feedback

from .scenes import arranged, at
from .test_give_feedback import said


def test_whoever_said_it_takes_it_back(house):
    with at(23):
        feedback = said(house, arranged(house))
        with pytest.raises(NotAllowed):
            actions.take_back_feedback(actor=house.ben, feedback=feedback)
        actions.take_back_feedback(actor=house.anna, feedback=feedback)
    with scope(workspace=house.workspace):
        assert not Feedback.objects.exists()
