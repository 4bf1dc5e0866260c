import pytest
from django_scopes import scope

from vorzimmer.webhooks import actions, sealing
from vorzimmer.webhooks.tests.receiver import Receiver


@pytest.fixture
def receiver(house, settings):
    """Something that listens, and an endpoint of Otto's that leads there."""
    settings.WEBHOOKS_PRIVATE = True
    found = Receiver(sealing.new_secret())
    with scope(workspace=house.workspace):
        found.endpoint = actions.add_endpoint(
            actor=house.otto,
            workspace=house.workspace,
            name="Buchhaltung",
            url=found.url,
            kinds=[],
            secret=found.secret,
        ).endpoint
        yield found
    found.close()
