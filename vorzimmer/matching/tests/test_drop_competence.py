"""No longer this."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions
from vorzimmer.matching.models import Competence

from .scenes import profile
from .test_confirm_competence import text_of


def test_it_leaves_the_profile_without_a_reason(house):
    kept = profile(house)
    actions.drop_competence(actor=house.ben, competence=text_of(house, kept))
    with scope(workspace=house.workspace):
        assert [row.kind for row in Competence.objects.filter(profile=kept)] == ["travel"]


def test_not_by_others(house):
    row = text_of(house, profile(house))
    for who in ("bea", "carla", "anna"):
        with pytest.raises(NotAllowed):
            actions.drop_competence(actor=getattr(house, who), competence=row)
