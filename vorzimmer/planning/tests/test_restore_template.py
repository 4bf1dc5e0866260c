"""A template is taken out of the archive."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.planning import actions

from .scenes import kept, refresh


def test_it_is_offered_again(house):
    template = kept(house)
    with pytest.raises(NotAllowed):
        actions.restore_template(actor=house.anna, template=template)
    actions.archive_template(actor=house.anna, template=template)
    with pytest.raises(NotAllowed):
        actions.restore_template(actor=house.susanne, template=template)
    actions.restore_template(actor=house.anna, template=template)
    assert refresh(house, template).archived_at is None
