"""A deleted view comes back, with everybody's tabs."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.overviews import actions, queries
from vorzimmer.overviews.tests.scenes import kept


def test_it_is_as_it_was(here):
    view = kept(here.ben)
    actions.delete_view(actor=here.ben, view=view)
    actions.restore_view(actor=here.ben, view=view)
    assert [tab.name for tab in queries.stands_above(here.ben).tabs] == ["This week"]


def test_others_do_not_bring_it_back(here, visitor):
    view = kept(here.ben)
    actions.delete_view(actor=here.ben, view=view)
    with pytest.raises(NotAllowed):
        actions.restore_view(actor=here.otto, view=view)
    assert visitor.sign_in(here.otto).post(f"/tasks/views/{view.pk}/restore/").status_code == 404
