"""Messages are signed with another secret; for a day with both."""

from datetime import timedelta

import pytest

from tests.story import handed_over
from vorzimmer.foundation import clock
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.webhooks import actions, sealing


def test_for_a_day_both_count(house, receiver):
    new = sealing.new_secret()
    endpoint = actions.rotate_secret(actor=house.otto, endpoint=receiver.endpoint, secret=new).endpoint
    assert endpoint.secrets(clock.now()) == [new, receiver.secret]
    assert endpoint.secrets(clock.now() + timedelta(hours=25)) == [new]
    handed_over(house, "Reise")
    run_waiting_jobs()
    receiver.secret = new
    handed_over(house, "Noch eine")
    run_waiting_jobs()
    assert len(receiver.got) == 2, "the receiver checked the one with the old and the other with the new secret"


@pytest.mark.parametrize("who", ["carla", "ben", "anna", "susanne"])
def test_only_the_owner_may(house, receiver, who):
    with pytest.raises(NotAllowed):
        actions.rotate_secret(actor=getattr(house, who), endpoint=receiver.endpoint, secret="whsec_eA==")
