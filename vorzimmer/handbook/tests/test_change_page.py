"""A page says something else; two who change it at once lose nothing."""

import pytest
from django_scopes import scope

from vorzimmer.handbook import actions
from vorzimmer.handbook.models import PageRead
from vorzimmer.handbook.writing import Stale
from vorzimmer.journal import reactions
from vorzimmer.journal.action import NotAllowed

from .scenes import STEPS, nothing_stays, now, page, procedure, told, versions


def change(house, found, by="ben", **said):
    wanted = {"seen_version": found.version, "title": found.title, "body": "Kurz und freundlich.", **said}
    return actions.change_page(actor=getattr(house, by), page=found, **wanted)


def test_the_old_text_stays_as_a_version_and_the_others_are_told(house):
    found = page(house)
    assert change(house, found, note="kürzer").version == 2
    assert versions(house, found) == ["Freundlich, kurz, direkt.", "Kurz und freundlich."]
    assert told(house, "handbook.page_changed") == {house.anna.id, house.bea.id}


def test_a_confirmation_belongs_to_the_text_that_was_confirmed(house):
    found = page(house)
    actions.confirm_page(actor=house.anna, page=found)
    assert now(house, found).is_confirmed
    change(house, found)
    assert not now(house, found).is_confirmed


def test_what_others_have_read_is_behind_now(house):
    found = page(house)
    change(house, found)
    with scope(workspace=house.workspace):
        read = dict(PageRead.objects.values_list("membership", "version"))
    assert read == {house.anna.id: 1, house.ben.id: 2}


def test_a_form_that_is_behind_writes_nothing(house):
    found = page(house)
    change(house, found, "anna")
    with nothing_stays(house), pytest.raises(Stale):
        change(house, found, seen_version=1, body="Meins")


def test_the_same_words_are_no_new_version(house):
    found = page(house)
    with nothing_stays(house), pytest.raises(NotAllowed):
        change(house, found, body=found.body)


def test_steps_keep_their_keys(house):
    found = procedure(house)
    change(house, found, body="", steps=tuple(reversed(STEPS)))
    assert [line["key"] for line in now(house, found).steps] == ["minutes", "papers", "invite", "goal"]


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, who):
    found = page(house)
    with nothing_stays(house), pytest.raises(NotAllowed):
        change(house, found, who)


def test_an_archived_page_stays_as_it_is(house):
    found = page(house)
    actions.archive_page(actor=house.anna, page=found)
    with pytest.raises(NotAllowed):
        change(house, found)


def test_when_it_fails_half_way_the_old_text_stays(house, monkeypatch):
    found = page(house)

    def refuse(*args):
        raise RuntimeError

    monkeypatch.setattr(reactions, "react", refuse)
    with nothing_stays(house), pytest.raises(RuntimeError):
        change(house, found)
    assert now(house, found).body == "Freundlich, kurz, direkt."
