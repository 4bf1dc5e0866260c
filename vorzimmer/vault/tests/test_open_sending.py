"""What was sent opens once."""

from datetime import timedelta

import pytest

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door
from vorzimmer.vault import actions, jobs

from .scenes import fresh, kept, sent, told


def test_it_is_gone_and_the_sender_is_told(house):
    sending = sent(house)
    actions.open_sending(actor=house.ben, sending=sending)
    found = fresh(house, sending)
    assert (found.is_wiped, bytes(found.sealed_key), found.opened_at is None) == (True, b"", False)
    assert told(house, "vault.sending_opened") == {house.anna.id}
    with pytest.raises(NotAllowed):
        actions.open_sending(actor=house.ben, sending=sending)


@pytest.mark.parametrize("who", ["anna", "bea", "carla", "otto", "susanne", "emil"])
def test_by_nobody_else(house, who):
    sending = sent(house)
    with pytest.raises(NotAllowed):
        actions.open_sending(actor=getattr(house, who), sending=sending)
    assert not fresh(house, sending).is_wiped


def test_by_no_other_door_and_in_time(house):
    sending = sent(house, hours=1)
    with pytest.raises(NotAllowed):
        actions.open_sending(actor=house.ben.through(Door.API), sending=sending)
    with clock.at(clock.now() + timedelta(hours=1, seconds=1)), pytest.raises(NotAllowed):
        actions.open_sending(actor=house.ben, sending=sending)


def test_what_has_run_out_is_wiped(house):
    sending, secret = sent(house, hours=1), kept(house, expires_at=clock.now() + timedelta(hours=1))
    lasting = kept(house)
    with clock.at(clock.now() + timedelta(hours=2)):
        jobs.wipe_what_ran_out.call(str(house.workspace.pk))
    assert fresh(house, sending).is_wiped
    assert fresh(house, secret).is_wiped
    assert not fresh(house, lasting).is_wiped
