"""A page helped."""

import pytest
from django_scopes import scope

from vorzimmer.handbook import actions
from vorzimmer.handbook.models import Remark
from vorzimmer.journal.action import NotAllowed

from .scenes import page, told


def test_once_for_each_version_and_nobody_is_told(house):
    found = page(house)
    for _ in range(2):
        actions.say_helped(actor=house.ben, page=found)
    with scope(workspace=house.workspace):
        assert Remark.objects.count() == 1
    actions.change_page(actor=house.anna, page=found, seen_version=1, title="Ton", body="Neu")
    actions.say_helped(actor=house.ben, page=found)
    with scope(workspace=house.workspace):
        assert Remark.objects.count() == 2
    assert not told(house, "handbook.page_helped")


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.say_helped(actor=getattr(house, who), page=page(house))
