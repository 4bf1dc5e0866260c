"""A view is deleted; the tasks in it are not."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.overviews import actions, queries
from vorzimmer.overviews.tests.scenes import kept


def test_it_is_gone_for_everybody(here):
    view = kept(here.ben)
    actions.share_view(actor=here.ben, view=view, shared="staff")
    actions.delete_view(actor=here.ben, view=view)
    assert queries.views_of(here.ben) == queries.views_of(here.bea) == []
    assert queries.stands_above(here.ben).tabs == []


def test_others_cannot_delete_it(here):
    view = kept(here.ben)
    for other in (here.bea, here.otto):
        with pytest.raises(NotAllowed):
            actions.delete_view(actor=other, view=view)


def test_the_page_offers_the_way_back(here, visitor):
    view = kept(here.ben)
    visitor.sign_in(here.ben).post(f"/tasks/views/{view.pk}/delete/")
    assert f"/tasks/views/{view.pk}/restore/" in visitor.get("/tasks/views/").content.decode()
    visitor.post(f"/tasks/views/{view.pk}/restore/")
    assert queries.views_of(here.ben) == [view]
