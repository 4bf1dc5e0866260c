"""Calling a saved search otherwise."""

import pytest
from django.db import IntegrityError, transaction
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.search import actions

from .test_save_search import save


def test_it_asks_the_same_under_another_name(house):
    with scope(workspace=house.workspace):
        search = save(house)
        happened = actions.rename_search(actor=house.anna, search=search, name="Alles zu Wien")
        search.refresh_from_db()
        assert (search.name, search.asks) == ("Alles zu Wien", "q=Wien")
        assert happened.before == "Wien"


def test_nobody_renames_what_is_somebody_elses(house, visitor):
    with scope(workspace=house.workspace):
        search = save(house)
        for who in ("ben", "carla", "otto"):
            with pytest.raises(NotAllowed):
                actions.rename_search(actor=getattr(house, who), search=search, name="Meins")
    assert visitor.sign_in(house.otto).get(f"/search/saved/{search.pk}/rename/").status_code == 404


def test_two_cannot_be_called_the_same(house):
    with scope(workspace=house.workspace):
        save(house, name="Linz")
        search = save(house)
        with pytest.raises(IntegrityError), transaction.atomic():
            actions.rename_search(actor=house.anna, search=search, name="Linz")
        search.refresh_from_db()
        assert search.name == "Wien"


def test_the_page_renames(house, visitor):
    with scope(workspace=house.workspace):
        search = save(house)
    visitor.sign_in(house.anna)
    path = f"/search/saved/{search.pk}/rename/"
    assert b'value="Wien"' in visitor.get(path).content
    assert visitor.post(path, {"name": ""}).status_code == 422
    assert visitor.post(path, {"name": "Wien 2026"}).status_code == 302
    assert b"Wien 2026" in visitor.get("/search/").content
