"""Keeping a way of looking."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.overviews import actions, queries
from vorzimmer.overviews.models import SavedView
from vorzimmer.overviews.tests.scenes import entries, kept


def test_a_view_keeps_what_is_asked_for_and_is_a_tab(here):
    view = kept(here.ben, "  Due   this week ", "shape=board&due=week&after=x&day=2026-01-01&view=1&page=3")
    assert view.name == "Due this week"
    assert view.address == "shape=board&due=week"
    assert [tab.name for tab in queries.stands_above(here.ben).tabs] == ["Due this week"]
    assert entries("overviews.view_saved") == 1


def test_it_is_for_oneself_first(here):
    kept(here.ben)
    for other in (here.bea, here.carla, here.anna):
        assert queries.views_of(other) == []
        assert queries.stands_above(other).tabs == []


def test_it_needs_a_name_and_has_an_end(here):
    with pytest.raises(NotAllowed, match="name"):
        kept(here.ben, "   ")
    with pytest.raises(NotAllowed, match="too much"):
        kept(here.ben, "x", "&".join(f"{name}={'ä' * 200}" for name in ("text", "kind", "turn", "state")))
    assert not SavedView.objects.exists()


def test_the_same_form_twice_keeps_one(here):
    twice = here.ben.through("web", "k1")
    first = actions.save_view(actor=twice, workspace=here.workspace, name="A", address="").view
    assert actions.save_view(actor=twice, workspace=here.workspace, name="A", address="").view == first
    assert SavedView.objects.count() == 1
