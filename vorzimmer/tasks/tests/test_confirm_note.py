"""Both sides say that it was so."""

import pytest

from vorzimmer.tasks import actions
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import MORNING, last, order, refused, told


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


@pytest.fixture
def noted(house):
    return actions.note_call(actor=house.ben, task=order(house), text="Fensterplatz reicht.").note


def confirm(actor, note):
    return actions.confirm_note(actor=actor, note=note)


def test_now_it_is_in_force(house, noted):
    confirm(house.anna, noted)
    noted.refresh_from_db()
    assert (noted.state, noted.decided_by, noted.decided_at) == ("confirmed", house.anna.membership, MORNING)
    assert last() == ("tasks.note_confirmed", "Anna")
    assert told("tasks.note_confirmed") == {"Ben"}
    assert refused(lambda: confirm(house.anna, noted)) == "Anna has already confirmed this."


@pytest.mark.parametrize("who", asking.everybody_but("anna"))
def test_only_the_other_side_confirms(house, noted, who):
    assert "The other side confirms" in refused(lambda: confirm(getattr(house, who), noted))


def test_a_note_of_another_workspace_does_not_exist(house, noted):
    with pytest.raises(type(noted.task).DoesNotExist):
        confirm(house.dirk, noted)


def test_nothing_stays_of_what_fails_or_is_rolled_back(house, noted, monkeypatch):
    asking.nothing_stays(monkeypatch, noted, lambda: confirm(house.anna, noted))
