"""An address outside hears of what happens from now on."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.webhooks import actions, sealing
from vorzimmer.webhooks.models import Endpoint


def test_the_secret_is_kept_sealed(house, receiver):
    kept = Endpoint.objects.get(pk=receiver.endpoint.pk)
    assert receiver.secret not in kept.sealed_secret
    assert sealing.open_(kept.sealed_secret) == receiver.secret


@pytest.mark.parametrize("who", ["carla", "ben", "anna", "susanne"])
def test_only_the_owner_may(house, receiver, who):
    with pytest.raises(NotAllowed):
        actions.add_endpoint(
            actor=getattr(house, who),
            workspace=house.workspace,
            name="x",
            url="https://x.example",
            kinds=[],
            secret="whsec_eA==",
        )
