"""It was otherwise: a new note says how, and the first writer confirms it."""

import pytest

from vorzimmer.tasks import actions
from vorzimmer.tasks.models import PhoneNote
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import last, order, refused, told


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


@pytest.fixture
def noted(house):
    return actions.note_call(actor=house.ben, task=order(house), text="Fensterplatz reicht.").note


def correct(actor, note, text="Fenster, und im Ruhebereich."):
    return actions.correct_note(actor=actor, note=note, text=text)


def test_the_old_note_does_not_hold_and_the_new_one_waits_for_the_first_writer(house, noted):
    instead = correct(house.anna, noted).instead
    noted.refresh_from_db()
    assert (noted.state, noted.correction) == ("denied", "Fenster, und im Ruhebereich.")
    assert (instead.state, instead.to_side, instead.corrects) == ("open", "assistant", noted)
    assert last() == ("tasks.note_corrected", "Anna")
    assert told("tasks.note_corrected") == {"Ben"}
    actions.confirm_note(actor=house.ben, note=instead)
    assert "already said how it was" in refused(lambda: correct(house.anna, noted))


@pytest.mark.parametrize("who", asking.everybody_but("anna"))
def test_only_the_other_side_corrects(house, noted, who):
    refused(lambda: correct(getattr(house, who), noted))


def test_a_note_of_another_workspace_does_not_exist(house, noted):
    with pytest.raises(type(noted.task).DoesNotExist):
        correct(house.dirk, noted)


def test_nothing_stays_of_what_fails_or_is_rolled_back(house, noted, monkeypatch):
    asking.nothing_stays(monkeypatch, noted, lambda: correct(house.anna, noted))
    assert PhoneNote.objects.count() == 1
