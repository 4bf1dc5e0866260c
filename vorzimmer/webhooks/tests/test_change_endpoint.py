"""Where messages go, and which, is different."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.webhooks import actions


def test_it_is_called_and_hears_otherwise(house, receiver):
    changed = actions.change_endpoint(
        actor=house.otto,
        endpoint=receiver.endpoint,
        name=" Neu ",
        url=receiver.url,
        kinds=["tasks.accepted", "tasks.accepted"],
    ).endpoint
    changed.refresh_from_db()
    assert (changed.name, changed.kinds) == ("Neu", ["tasks.accepted"])
    assert changed.hears("tasks.accepted", house.engagement.pk)
    assert not changed.hears("tasks.handed_over", house.engagement.pk)


@pytest.mark.parametrize("who", ["carla", "ben", "anna", "susanne"])
def test_only_the_owner_may(house, receiver, who):
    with pytest.raises(NotAllowed):
        actions.change_endpoint(actor=getattr(house, who), endpoint=receiver.endpoint, name="x", url="", kinds=[])
