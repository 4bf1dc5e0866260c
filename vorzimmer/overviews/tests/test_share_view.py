"""Sharing a view shows nobody more than they can see anyway."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.overviews import actions, queries
from vorzimmer.overviews.tests.scenes import kept, order


def users(here, view):
    names = ("anna", "ben", "bea", "carla", "susanne", "otto", "emil")
    return {name for name in names if view in queries.views_of(getattr(here, name))}


def test_everybody_who_works_here(here):
    view = kept(here.ben)
    actions.share_view(actor=here.ben, view=view, shared="staff")
    assert users(here, view) == {"ben", "bea", "carla", "otto"}


def test_everybody_in_one_engagement_and_those_who_run_the_workspace(here):
    view = kept(here.anna)
    actions.share_view(actor=here.anna, view=view, shared="engagement", engagement=here.engagement)
    assert users(here, view) == {"anna", "ben", "bea", "carla", "susanne", "otto"}
    actions.share_view(actor=here.anna, view=view, shared="me")
    assert users(here, view) == {"anna"}
    assert view.engagement is None


def test_contacts_do_not_share_with_the_staff_and_nobody_with_strangers(here):
    view = kept(here.anna)
    with pytest.raises(NotAllowed, match="Only people who work here"):
        actions.share_view(actor=here.anna, view=view, shared="staff")
    with pytest.raises(NotAllowed, match="do not belong"):
        actions.share_view(actor=here.anna, view=view, shared="engagement", engagement=here.other)
    with pytest.raises(NotAllowed, match="which engagement"):
        actions.share_view(actor=here.anna, view=view, shared="engagement")


def test_a_shared_view_shows_everybody_only_their_own_tasks(here, visitor):
    order(here, "Trip to Vienna")
    view = kept(here.otto, "All of it", f"engagement={here.engagement.pk}")
    actions.share_view(actor=here.otto, view=view, shared="staff")
    address = f"/tasks/?{view.address}&view={view.pk}"
    assert b"Trip to Vienna" in visitor.sign_in(here.ben).get(address).content
    assert b"Trip to Vienna" not in visitor.sign_in(here.emil).get(address).content


def test_a_tab_is_gone_when_the_view_is_no_longer_shared(here):
    view = kept(here.ben)
    actions.share_view(actor=here.ben, view=view, shared="staff")
    actions.pin_view(actor=here.bea, view=view, pinned=True)
    assert [tab.name for tab in queries.stands_above(here.bea).tabs] == ["This week"]
    actions.share_view(actor=here.ben, view=view, shared="me")
    assert queries.stands_above(here.bea).tabs == []
