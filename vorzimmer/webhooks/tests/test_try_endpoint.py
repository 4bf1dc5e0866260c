"""A test is sent, whatever the endpoint wants to hear."""

import pytest

from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.webhooks import actions


def test_it_arrives_at_this_endpoint_only(house, receiver):
    actions.change_endpoint(
        actor=house.otto, endpoint=receiver.endpoint, name="x", url=receiver.url, kinds=["tasks.accepted"]
    )
    actions.try_endpoint(actor=house.otto, endpoint=receiver.endpoint)
    run_waiting_jobs()
    assert [each["type"] for each in receiver.got] == ["webhooks.tested"]
    assert receiver.got[0]["data"]["rows"] == {"endpoint": str(receiver.endpoint.pk)}


@pytest.mark.parametrize("who", ["carla", "ben", "anna", "susanne"])
def test_only_the_owner_may(house, receiver, who):
    with pytest.raises(NotAllowed):
        actions.try_endpoint(actor=getattr(house, who), endpoint=receiver.endpoint)
