"""I can do this."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions
from vorzimmer.matching.models import Competence

from .scenes import profile


def claim(house, kept, actor=None, **said):
    usual = {"kind": "travel", "level": 2, "evidence": "Zehn Reisen im Jahr"}
    actions.claim_competence(actor=actor or house.ben, profile=kept, **(usual | said))


def test_said_anew_it_is_confirmed_anew(house):
    kept = profile(house)
    claim(house, kept, level=3)
    with scope(workspace=house.workspace):
        row = Competence.objects.get(profile=kept, kind="travel")
    assert (row.level, row.is_confirmed, row.evidence) == (3, False, "Zehn Reisen im Jahr")


@pytest.mark.parametrize("wrong", [{"kind": "nonsense"}, {"level": 4}, {"level": 0}])
def test_only_kinds_and_levels_that_there_are(house, wrong):
    with pytest.raises(NotAllowed):
        claim(house, profile(house), **wrong)


def test_not_in_somebody_elses_profile(house):
    kept = profile(house)
    for who in ("bea", "carla", "anna"):
        with pytest.raises(NotAllowed):
            claim(house, kept, getattr(house, who))
