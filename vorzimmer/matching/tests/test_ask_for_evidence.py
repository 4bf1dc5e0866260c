"""What shows it?"""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions

from .scenes import fresh, profile
from .test_confirm_competence import text_of


def test_the_assistant_reads_what_would_help(house):
    row = text_of(house, profile(house))
    actions.ask_for_evidence(actor=house.carla, competence=row, words=" Bitte eine Probe ")
    assert fresh(house, row).asked_back == "Bitte eine Probe"
    actions.claim_competence(actor=house.ben, profile=row.profile, kind="text", evidence="Hier")
    assert fresh(house, row).asked_back == ""


def test_not_without_words_and_not_when_it_is_confirmed(house):
    row = text_of(house, profile(house))
    with pytest.raises(NotAllowed):
        actions.ask_for_evidence(actor=house.carla, competence=row, words="  ")
    actions.confirm_competence(actor=house.carla, competence=row, level=2)
    with pytest.raises(NotAllowed):
        actions.ask_for_evidence(actor=house.carla, competence=row, words="Probe")


def test_not_by_an_assistant(house):
    row = text_of(house, profile(house))
    with pytest.raises(NotAllowed):
        actions.ask_for_evidence(actor=house.bea, competence=row, words="Probe")
