"""A template says something else."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.planning import actions

from .scenes import SAID, kept, refresh


def test_another_text_and_another_place(house):
    template = kept(house, "carla")
    actions.change_template(
        actor=house.carla, template=template, place=house.workspace, **SAID | {"title": "Rundbrief"}
    )
    assert (refresh(house, template).title, template.engagement) == ("Rundbrief", None)


def test_nobody_moves_it_to_a_place_where_they_may_not_keep_one(house):
    template = kept(house)
    with pytest.raises(NotAllowed):
        actions.change_template(actor=house.anna, template=template, place=house.workspace, **SAID)
    assert refresh(house, template).engagement == house.engagement


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.change_template(actor=getattr(house, who), template=kept(house), place=house.engagement, **SAID)
