"""The agency has seen it."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions
from vorzimmer.matching.models import Competence
from vorzimmer.notifications.models import Notification

from .scenes import fresh, profile


def text_of(house, kept):
    with scope(workspace=house.workspace):
        return Competence.objects.get(profile=kept, kind="text")


def test_it_counts_fully_and_the_assistant_is_told(house):
    row = text_of(house, profile(house))
    actions.confirm_competence(actor=house.otto, competence=row, level=1)
    now = fresh(house, row)
    assert (now.level, now.confirmed_by, now.is_confirmed) == (1, house.otto.membership, True)
    with scope(workspace=house.workspace):
        told = Notification.objects.filter(entry__kind="matching.competence_confirmed").latest("id")
    assert told.to == house.ben.membership


def test_nobody_confirms_themselves_and_assistants_confirm_nobody(house):
    actions.keep_profile(actor=house.carla, member=house.carla.membership, takes_new=True)
    row = text_of(house, profile(house))
    for who in ("ben", "bea", "anna", "susanne"):
        with pytest.raises(NotAllowed):
            actions.confirm_competence(actor=getattr(house, who), competence=row, level=2)
    with scope(workspace=house.workspace):
        own = house.carla.membership.profile
    actions.claim_competence(actor=house.carla, profile=own, kind="text")
    with pytest.raises(NotAllowed, match="their own"):
        actions.confirm_competence(actor=house.carla, competence=text_of(house, own), level=2)


def test_only_levels_that_there_are(house):
    row = text_of(house, profile(house))
    with pytest.raises(NotAllowed):
        actions.confirm_competence(actor=house.carla, competence=row, level=4)
    assert not fresh(house, row).is_confirmed
