"""It was so."""

import pytest
from django.db import DatabaseError, transaction
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions, answering
from vorzimmer.talks.models import Minutes, MinutesAnswer
from vorzimmer.tenancy.writes import writes_allowed

from .scenes import again, at, ended, sealed, told


def test_sealed_with_the_second_answer(house):
    with at(26, 11):
        minutes = ended(house)
        actions.confirm_minutes(actor=house.anna, minutes=minutes)
        assert not again(house, minutes).is_sealed
        actions.confirm_minutes(actor=house.ben, minutes=again(house, minutes))
    assert again(house, minutes).is_sealed
    assert told(house, "minutes_confirmed") == {"Anna", "Ben"}


def test_sealed_minutes_never_change_in_the_database_itself(house):
    with at(26, 11):
        minutes = sealed(house)
    with scope(workspace=house.workspace), writes_allowed("test"):
        for change in (
            lambda: Minutes.objects.filter(pk=minutes.pk).update(digest="0"),
            lambda: Minutes.objects.filter(pk=minutes.pk).delete(),
            lambda: MinutesAnswer.objects.filter(minutes=minutes).update(kind="remark", text="x"),
        ):
            with pytest.raises(DatabaseError, match="never change"), transaction.atomic():
                change()


def test_once_for_each_side_and_not_by_others(house):
    with at(26, 11):
        minutes = ended(house)
        for who in ("bea", "carla", "susanne", "otto", "emil"):
            with pytest.raises(NotAllowed):
                actions.confirm_minutes(actor=getattr(house, who), minutes=minutes)
        actions.confirm_minutes(actor=house.anna, minutes=minutes)
        with pytest.raises(NotAllowed):
            actions.confirm_minutes(actor=house.anna, minutes=again(house, minutes))


def test_nothing_stays_when_it_fails_half_way(house, monkeypatch):
    def break_down(*args):
        raise RuntimeError

    with at(26, 11):
        minutes = ended(house)
        monkeypatch.setattr(answering, "side_in", break_down)
        with pytest.raises(RuntimeError):
            actions.confirm_minutes(actor=house.anna, minutes=minutes)
    assert told(house, "minutes_confirmed") == set()
