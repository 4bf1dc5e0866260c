"""A message is sent once more, with the same body and id."""

import pytest

from tests.story import handed_over
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.webhooks import actions
from vorzimmer.webhooks.models import Dispatch


def test_the_receiver_knows_the_repeat_by_its_id(house, receiver):
    handed_over(house, "Reise")
    run_waiting_jobs()
    actions.replay_dispatch(actor=house.otto, dispatch=Dispatch.objects.get())
    run_waiting_jobs()
    first, second = receiver.got
    assert first == second
    assert len(set(receiver.ids)) == 1
    assert Dispatch.objects.get().attempts == 2


def test_not_while_it_is_on_its_way(house, receiver):
    handed_over(house, "Reise")
    with pytest.raises(NotAllowed, match="on its way"):
        actions.replay_dispatch(actor=house.otto, dispatch=Dispatch.objects.get())


@pytest.mark.parametrize("who", ["carla", "ben", "anna", "susanne"])
def test_only_the_owner_may(house, receiver, who):
    handed_over(house, "Reise")
    run_waiting_jobs()
    with pytest.raises(NotAllowed):
        actions.replay_dispatch(actor=getattr(house, who), dispatch=Dispatch.objects.get())
