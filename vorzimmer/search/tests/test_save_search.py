"""Keeping a search under a name."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification
from vorzimmer.search import actions, rules
from vorzimmer.search.models import SavedSearch
from vorzimmer.search.queries import saved_searches


def save(house, who="anna", name="Wien", asks="q=Wien"):
    return actions.save_search(actor=getattr(house, who), workspace=house.workspace, name=name, asks=asks).search


def test_a_saved_search_is_there_for_its_owner_only(house):
    with scope(workspace=house.workspace):
        search = save(house)
        assert saved_searches(house.anna) == [search]
        assert saved_searches(house.otto) == []
        entry = Entry.objects.get(kind="search.saved")
        assert entry.internal
        assert not Notification.objects.exists()


def test_everybody_may(house):
    with scope(workspace=house.workspace):
        for who in ("anna", "ben", "carla", "susanne", "otto", "emil"):
            save(house, who)
        assert SavedSearch.objects.count() == 6


def test_fifty_are_enough(house, monkeypatch):
    monkeypatch.setattr(rules, "MOST", 2)
    with scope(workspace=house.workspace):
        save(house, name="a")
        save(house, name="b")
        with pytest.raises(NotAllowed, match="enough"):
            save(house, name="c")
        assert len(saved_searches(house.anna)) == 2


def test_the_form_keeps_only_what_makes_sense(house, visitor):
    visitor.sign_in(house.anna)
    fields = {"name": "Offene Reisen", "asks": "q=Reise&state=open&after=t1&filter=1&by=nonsense"}
    response = visitor.post("/search/save/", fields)
    assert response.status_code == 302
    assert response.url == "/w/nord/search/?q=Reise&state=open"
    with scope(workspace=house.workspace):
        assert SavedSearch.objects.get().asks == "q=Reise&state=open"


def test_a_name_that_is_taken_is_said_and_nothing_typed_is_lost(house, visitor):
    visitor.sign_in(house.anna)
    visitor.post("/search/save/", {"name": "Wien", "asks": "q=Wien"})
    response = visitor.post("/search/save/", {"name": "wien", "asks": "q=Linz"})
    assert response.status_code == 422
    assert b"q=Linz" in response.content


def test_nothing_is_nothing_to_save(house, visitor):
    response = visitor.sign_in(house.anna).post("/search/save/", {"name": "Leer", "asks": "after=t1"})
    assert response.status_code == 422
