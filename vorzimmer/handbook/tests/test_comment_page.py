"""Somebody says something about a page."""

import pytest
from django_scopes import scope

from vorzimmer.handbook import actions
from vorzimmer.handbook.models import Remark
from vorzimmer.journal.action import NotAllowed

from .scenes import page, told


def test_the_other_side_is_told(house):
    actions.comment_page(actor=house.ben, page=page(house), text=" Gilt das auch für die Presse? ")
    assert told(house, "handbook.page_commented") == {house.anna.id}
    with scope(workspace=house.workspace):
        remark = Remark.objects.get()
    assert (remark.text, remark.version, remark.is_open) == ("Gilt das auch für die Presse?", 1, True)


def test_not_without_words(house):
    with pytest.raises(NotAllowed):
        actions.comment_page(actor=house.ben, page=page(house), text="  ")


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.comment_page(actor=getattr(house, who), page=page(house), text="Gut")
