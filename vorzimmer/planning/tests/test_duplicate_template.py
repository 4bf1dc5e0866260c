"""A second one out of one."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.planning import actions

from .scenes import kept, refresh


def test_the_copy_says_so_and_the_first_one_stays(house):
    template = kept(house, due_days=3)
    copy = actions.duplicate_template(actor=house.ben, template=template, place=house.engagement).template
    assert (copy.title, copy.due_days, copy.created_by) == ("Newsletter (copy)", 3, house.ben.membership)
    assert copy.pk != template.pk
    assert refresh(house, template).title == "Newsletter"


def test_not_of_an_engagement_of_others_and_not_where_one_may_not_keep_it(house):
    template = kept(house)
    with pytest.raises(NotAllowed):
        actions.duplicate_template(actor=house.emil, template=template, place=house.other)
    with pytest.raises(NotAllowed):
        actions.duplicate_template(actor=house.anna, template=template, place=house.workspace)
