"""Tabs above the list, for oneself."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.overviews import actions, queries
from vorzimmer.overviews.models import ViewPin
from vorzimmer.overviews.tests.scenes import kept, order


def test_the_list_opens_with_the_first_view_and_there_is_one(here, visitor):
    order(here, "Trip to Vienna", kind="travel")
    order(here, "Minutes", kind="text")
    one, two = kept(here.ben, "Texts", "kind=text"), kept(here.ben, "Trips", "kind=travel")
    actions.pin_view(actor=here.ben, view=one, pinned=True, first=True)
    actions.pin_view(actor=here.ben, view=two, pinned=True, first=True)
    assert ViewPin.objects.filter(member=here.ben.membership, first=True).count() == 1
    page = visitor.sign_in(here.ben).get("/tasks/").content.decode()
    assert "Trip to Vienna" in page
    assert "Minutes" not in page
    assert "Minutes" in visitor.get("/tasks/?state=open").content.decode()


def test_a_tab_is_taken_away_and_the_view_stays(here):
    view = kept(here.ben)
    actions.pin_view(actor=here.ben, view=view, pinned=False)
    assert queries.stands_above(here.ben).tabs == []
    assert queries.views_of(here.ben) == [view]


def test_what_is_not_shared_with_me_is_no_tab_of_mine(here):
    view = kept(here.ben)
    with pytest.raises(NotAllowed, match="not shared with you"):
        actions.pin_view(actor=here.bea, view=view, pinned=True)
