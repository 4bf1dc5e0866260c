"""What was missing stands there now."""

import pytest

from vorzimmer.handbook import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import now, page, told


def gap(house):
    return actions.note_gap(actor=house.ben, page=page(house), text="Wie grüßen wir?").remark


def test_whoever_said_it_is_told(house):
    remark = gap(house)
    actions.settle_remark(actor=house.anna, remark=remark)
    assert now(house, remark).settled_by_id == house.anna.id
    assert told(house, "handbook.remark_settled") == {house.ben.id}


def test_once(house):
    remark = gap(house)
    actions.settle_remark(actor=house.anna, remark=remark)
    with pytest.raises(NotAllowed):
        actions.settle_remark(actor=house.ben, remark=remark)


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.settle_remark(actor=getattr(house, who), remark=gap(house))
