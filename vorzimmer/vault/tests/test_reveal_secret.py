"""Somebody reads a secret."""

from datetime import timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door
from vorzimmer.vault import actions, queries
from vorzimmer.vault.models import Reveal

from .scenes import PLAIN, given, kept, recorded, told


def content(house, who, reveal):
    with scope(workspace=house.workspace):
        return queries.content_of(getattr(house, who), reveal)


def test_it_is_recorded_and_told_to_whoever_kept_it(house):
    done = actions.reveal_secret(actor=house.ben, secret=kept(house), reason="Zug nach Wien buchen")
    assert content(house, "ben", done.reveal).text == PLAIN
    assert told(house, "vault.secret_revealed") == {house.anna.id}
    assert recorded(house, "vault.secret_revealed")[0].facts["words"]["reason"] == "Zug nach Wien buchen"


def test_for_sixty_seconds_and_for_that_person_only(house):
    done = actions.reveal_secret(actor=house.ben, secret=kept(house), reason="Zug buchen")
    assert content(house, "anna", done.reveal) is None
    with clock.at(done.reveal.at + timedelta(seconds=59)):
        assert content(house, "ben", done.reveal) is not None
    with clock.at(done.reveal.at + timedelta(seconds=60)):
        assert content(house, "ben", done.reveal) is None


def test_whoever_kept_it_reads_it_too(house):
    assert actions.reveal_secret(actor=house.anna, secret=kept(house), reason="Nachsehen")


@pytest.mark.parametrize("who", ["bea", "carla", "susanne", "otto", "emil"])
def test_who_may_not_whatever_their_role(house, who):
    secret = kept(house)
    with pytest.raises(NotAllowed):
        actions.reveal_secret(actor=getattr(house, who), secret=secret, reason="Nachsehen")
    with scope(workspace=house.workspace):
        assert not Reveal.objects.exists()
    assert recorded(house, "vault.secret_revealed") == []


@pytest.mark.parametrize("door", [Door.API, Door.MAIL, Door.SCHEDULE])
def test_by_no_other_door(house, door):
    secret = kept(house)
    with pytest.raises(NotAllowed):
        actions.reveal_secret(actor=house.ben.through(door), secret=secret, reason="Nachsehen")


def test_without_a_reason_nothing_is_shown(house):
    secret = kept(house)
    with pytest.raises(NotAllowed):
        actions.reveal_secret(actor=house.ben, secret=secret, reason="  ")
    with scope(workspace=house.workspace):
        assert not Reveal.objects.exists()


def test_what_has_run_out_is_not_shown(house):
    secret = kept(house, expires_at=clock.now() + timedelta(days=7))
    with clock.at(clock.now() + timedelta(days=7, seconds=1)), pytest.raises(NotAllowed):
        actions.reveal_secret(actor=house.ben, secret=secret, reason="Nachsehen")


def test_another_workspace_does_not_exist(house):
    secret = kept(house, given(house))
    with pytest.raises(ObjectDoesNotExist):
        actions.reveal_secret(actor=house.dora, secret=secret, reason="Nachsehen")
