"""A step does not apply here."""

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions
from vorzimmer.handovers.models import PlanStep
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry

from .scenes import at, begun, step_of


def test_it_is_gone_and_the_history_says_which(house):
    with at(23):
        step = step_of(house, begun(house), "accounts")
        actions.remove_plan_step(actor=house.anna, step=step)
    with scope(workspace=house.workspace):
        assert not PlanStep.objects.filter(key="accounts").exists()
        assert "Zugänge" in Entry.objects.get(kind="handovers.step_removed").facts["words"]["step"]


def test_who_may_not(house):
    with at(23), pytest.raises(NotAllowed):
        actions.remove_plan_step(actor=house.susanne, step=step_of(house, begun(house), "accounts"))
