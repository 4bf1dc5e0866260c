"""It is gone."""

import pytest
from django.http import Http404

from tests.story import handed_over
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.webhooks import actions, queries


def test_nothing_is_sent_and_nothing_is_shown(house, receiver):
    handed_over(house, "Reise")
    actions.remove_endpoint(actor=house.otto, endpoint=receiver.endpoint)
    run_waiting_jobs()
    assert receiver.got == []
    assert queries.endpoints(house.otto) == []
    with pytest.raises(Http404):
        queries.get_endpoint(house.otto, receiver.endpoint.pk)


@pytest.mark.parametrize("who", ["carla", "ben", "anna", "susanne"])
def test_only_the_owner_may(house, receiver, who):
    with pytest.raises(NotAllowed):
        actions.remove_endpoint(actor=getattr(house, who), endpoint=receiver.endpoint)
