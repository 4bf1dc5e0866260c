"""Saying more, or something else."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions

from .scenes import draft, fresh


def test_what_is_given_changes_and_the_rest_stays(house):
    need = draft(house)
    actions.change_need(actor=house.anna, need=need, budget_cents=4500, style={"tone": 2, "nonsense": 3, "pace": 9})
    now = fresh(house, need)
    assert (now.title, now.budget_cents, now.style) == (need.title, 4500, {"tone": 2})


def test_native_is_kept_as_c2(house):
    need = draft(house)
    actions.change_need(actor=house.anna, need=need, languages=[{"code": "de", "level": "native"}])
    assert fresh(house, need).languages == [{"code": "de", "level": "C2"}]


@pytest.mark.parametrize("who", ["ben", "susanne", "emil"])
def test_not_by_others(house, who):
    with pytest.raises(NotAllowed):
        actions.change_need(actor=getattr(house, who), need=draft(house), title="Anders")


def test_not_when_it_is_closed(house):
    need = draft(house)
    actions.close_need(actor=house.anna, need=need)
    with pytest.raises(NotAllowed):
        actions.change_need(actor=house.anna, need=need, title="Anders")
    assert fresh(house, need).title == "Mehr Reisen"
