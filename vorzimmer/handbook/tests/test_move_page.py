"""Pages are put in order."""

import pytest
from django_scopes import scope

from vorzimmer.handbook import actions
from vorzimmer.handbook.queries import contents
from vorzimmer.journal.action import NotAllowed

from .scenes import page


def order(house):
    with scope(workspace=house.workspace):
        rows = contents(house.anna, house.engagement)
        return [(row.page.title, [each.page.title for each in row.below]) for row in rows]


@pytest.fixture
def three(house):
    return [page(house, title=title) for title in ("A", "B", "C")]


def test_to_another_place_and_below_another_page(house, three):
    actions.move_page(actor=house.ben, page=three[2], position=0)
    assert order(house) == [("C", []), ("A", []), ("B", [])]
    actions.move_page(actor=house.ben, page=three[0], parent=three[1])
    assert order(house) == [("C", []), ("B", ["A"])]


def test_not_below_itself_nor_two_deep_nor_with_pages_below_it(house, three):
    a, b, c = three
    with pytest.raises(NotAllowed):
        actions.move_page(actor=house.anna, page=a, parent=a)
    actions.move_page(actor=house.anna, page=a, parent=b)
    with pytest.raises(NotAllowed):
        actions.move_page(actor=house.anna, page=c, parent=a)
    with pytest.raises(NotAllowed):
        actions.move_page(actor=house.anna, page=b, parent=c)
    assert order(house) == [("B", ["A"]), ("C", [])]


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, three, who):
    with pytest.raises(NotAllowed):
        actions.move_page(actor=getattr(house, who), page=three[2])
