"""Signed: the other side's data are deleted."""

import hashlib

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions
from vorzimmer.handovers.models import DeletionConfirmation
from vorzimmer.journal.action import NotAllowed

from .scenes import again, at, ended, parting, told


def test_the_text_is_kept_with_its_digest(house):
    with at(23):
        found = again(house, ended(house))
        signed = actions.confirm_deletion(actor=house.ben, parting=found, name=" ben  Berger").confirmation
    signed = again(house, signed)
    assert signed.side == "assistant"
    assert "Adler Maschinenbau GmbH" in signed.text
    assert "gelöscht" in signed.text
    assert signed.digest == hashlib.sha256(signed.text.encode()).hexdigest()
    assert "Anna" in told(house, "deletion_confirmed")


def test_by_ones_own_name_once_and_after_the_last_day(house):
    with at(23):
        found = parting(house)
        with pytest.raises(NotAllowed):
            actions.confirm_deletion(actor=house.ben, parting=found, name="Ben Berger")
        found = actions.end_engagement(actor=house.carla, parting=found).parting
        with pytest.raises(NotAllowed):
            actions.confirm_deletion(actor=house.ben, parting=found, name="B. B.")
        actions.confirm_deletion(actor=house.ben, parting=found, name="Ben Berger")
        for who, name in (("ben", "Ben Berger"), ("susanne", "Susanne Stern"), ("emil", "Emil Ernst")):
            with pytest.raises(NotAllowed):
                actions.confirm_deletion(actor=getattr(house, who), parting=found, name=name)
    with scope(workspace=house.workspace):
        assert DeletionConfirmation.objects.count() == 1
