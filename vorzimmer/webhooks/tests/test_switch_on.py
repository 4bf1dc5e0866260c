"""It hears again."""

import pytest

from tests.story import handed_over
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.webhooks import actions


def test_it_hears_of_what_happens_from_now_on(house, receiver):
    actions.switch_off(actor=house.otto, endpoint=receiver.endpoint)
    handed_over(house, "Davor")
    actions.switch_on(actor=house.otto, endpoint=receiver.endpoint)
    handed_over(house, "Danach")
    run_waiting_jobs()
    assert len(receiver.got) == 1


@pytest.mark.parametrize("who", ["carla", "ben", "anna", "otto"])
def test_nobody_switches_on_what_is_on(house, receiver, who):
    with pytest.raises(NotAllowed):
        actions.switch_on(actor=getattr(house, who), endpoint=receiver.endpoint)
