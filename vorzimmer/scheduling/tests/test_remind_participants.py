"""Those whose answer is missing are reminded."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions
from vorzimmer.scheduling.jobs import look_after_searches

from .scenes import again, at, guest, letters, offered, poll, time_of
from .test_answer_poll import answered

DEADLINE = time_of(25, 9)


def run(house):
    """The job, as the clock starts it."""
    look_after_searches.func(str(house.workspace.pk))


def test_who_has_not_answered_is_reminded_once(house):
    with at():
        search = poll(house, deadline=DEADLINE)
        answered(house, search, ["yes", "no", "no"], name="Jim")
    with at(24, hour=10):
        run(house)
        run(house)
        reminders = [letter for letter in letters() if "Zur Erinnerung" in letter.subject]
        assert len(reminders) == 1
        assert not [letter for letter in letters("jim@stone.example") if "reminder" in letter.subject.lower()]
    assert guest(house, search).reminded_at


def test_by_hand_at_most_once_a_day(house):
    with at():
        search = offered(house)
        actions.remind_participants(actor=house.ben, search=again(house, search))
        with pytest.raises(NotAllowed):
            actions.remind_participants(actor=house.ben, search=again(house, search))
        with pytest.raises(NotAllowed):
            actions.remind_participants(actor=house.emil, search=again(house, search))
