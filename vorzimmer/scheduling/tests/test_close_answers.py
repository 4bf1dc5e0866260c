"""The deadline for answers passes."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Door
from vorzimmer.scheduling import actions
from vorzimmer.scheduling.jobs import look_after_searches

from .scenes import again, at, poll, time_of, told
from .test_answer_poll import answered

DEADLINE = time_of(25, 9)


def run(house):
    """The job, as the clock starts it."""
    look_after_searches.func(str(house.workspace.pk))


def test_after_the_deadline_it_is_our_turn_and_a_late_answer_still_counts(house):
    with at():
        search = poll(house, deadline=DEADLINE)
    with at(25, hour=8):
        run(house)
        assert again(house, search).turn == "theirs"
    with at(25, hour=10):
        run(house)
        run(house)
        assert again(house, search).turn == "ours"
        assert told(house, "answers_closed") == {"Ben"}
        answered(house, search, ["no", "no", "yes"])
    with scope(workspace=house.workspace):
        assert Entry.objects.filter(kind="scheduling.answers_closed").count() == 1


def test_only_the_clock_closes_answers(house):
    with at():
        search = poll(house, deadline=DEADLINE)
    with at(25, hour=10), pytest.raises(NotAllowed):
        actions.close_answers(actor=house.ben, search=again(house, search))
    with at(24, hour=10), pytest.raises(NotAllowed):
        actions.close_answers(actor=house.ben.through(Door.SCHEDULE), search=again(house, search))
