"""Another name, or something else in it."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.overviews import actions
from vorzimmer.overviews.tests.scenes import kept


def test_the_name_or_the_address_changes_and_the_other_stays(here):
    view = kept(here.ben, "A", "turn=mine")
    actions.change_view(actor=here.ben, view=view, name="B")
    assert (view.name, view.address) == ("B", "turn=mine")
    actions.change_view(actor=here.ben, view=view, address="?shape=calendar&day=2026-01-01")
    assert (view.name, view.address) == ("B", "shape=calendar")


@pytest.mark.parametrize("who", ["bea", "carla", "otto", "anna"])
def test_only_whoever_keeps_it_changes_it(here, who):
    view = kept(here.ben)
    actions.share_view(actor=here.ben, view=view, shared="staff")
    with pytest.raises(NotAllowed, match="Only the person who keeps"):
        actions.change_view(actor=getattr(here, who), view=view, name="B")


def test_a_deleted_view_is_not_changed(here):
    view = kept(here.ben)
    actions.delete_view(actor=here.ben, view=view)
    with pytest.raises(NotAllowed, match="deleted"):
        actions.change_view(actor=here.ben, view=view, name="B")
