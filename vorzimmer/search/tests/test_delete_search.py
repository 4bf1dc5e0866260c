"""Letting go of a saved search."""

import pytest
from django.db import transaction
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.search import actions
from vorzimmer.search.models import SavedSearch

from .test_save_search import save


def test_it_is_gone_and_what_it_asked_is_on_record(house):
    with scope(workspace=house.workspace):
        happened = actions.delete_search(actor=house.anna, search=save(house))
        assert not SavedSearch.objects.exists()
        assert (happened.name, happened.asks) == ("Wien", "q=Wien")


def test_nobody_deletes_what_is_somebody_elses(house, visitor):
    with scope(workspace=house.workspace):
        search = save(house)
        for who in ("ben", "carla", "otto"):
            with pytest.raises(NotAllowed):
                actions.delete_search(actor=getattr(house, who), search=search)
    assert visitor.sign_in(house.carla).post(f"/search/saved/{search.pk}/delete/").status_code == 404
    with scope(workspace=house.workspace):
        assert SavedSearch.objects.exists()


def test_it_stays_when_something_fails_afterwards(house):
    with scope(workspace=house.workspace):
        search = save(house)
        with transaction.atomic():
            actions.delete_search(actor=house.anna, search=search)
            transaction.set_rollback(True)
        assert SavedSearch.objects.exists()


def test_the_page_deletes(house, visitor):
    with scope(workspace=house.workspace):
        search = save(house)
    response = visitor.sign_in(house.anna).post(f"/search/saved/{search.pk}/delete/")
    assert response.status_code == 302
    assert b"/search/?q=Wien" not in visitor.get("/search/").content


def test_one_click_brings_it_back(house, visitor):
    with scope(workspace=house.workspace):
        search = save(house)
    page = visitor.sign_in(house.anna).post(f"/search/saved/{search.pk}/delete/", follow=True)
    undo = "/search/saved/restore/?name=Wien&asks=q%3DWien"
    assert undo.replace("&", "&amp;") in page.content.decode()
    for _click in range(2):
        assert visitor.post(undo).status_code == 302
    with scope(workspace=house.workspace):
        assert list(SavedSearch.objects.values_list("name", "asks", "membership")) == [
            ("Wien", "q=Wien", house.anna.id)
        ]
