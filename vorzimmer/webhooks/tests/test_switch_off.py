"""It hears nothing more."""

import pytest

from tests.story import handed_over
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.webhooks import actions
from vorzimmer.webhooks.models import Dispatch


def test_what_is_on_its_way_is_given_up_and_nothing_new_is_sent(house, receiver):
    handed_over(house, "Reise")
    actions.switch_off(actor=house.otto, endpoint=receiver.endpoint)
    handed_over(house, "Noch eine")
    run_waiting_jobs()
    assert receiver.got == []
    assert [each.state for each in Dispatch.objects.all()] == ["failed"]


def test_twice_is_refused_in_words(house, receiver):
    actions.switch_off(actor=house.otto, endpoint=receiver.endpoint)
    with pytest.raises(NotAllowed, match="switched off already"):
        actions.switch_off(actor=house.otto, endpoint=receiver.endpoint)


@pytest.mark.parametrize("who", ["carla", "ben", "anna", "susanne"])
def test_only_the_owner_may(house, receiver, who):
    with pytest.raises(NotAllowed):
        actions.switch_off(actor=getattr(house, who), endpoint=receiver.endpoint)
