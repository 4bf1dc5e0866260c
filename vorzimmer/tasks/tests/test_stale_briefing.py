"""An open form of the briefing does not overwrite what was said elsewhere meanwhile."""

import pytest

from vorzimmer.people.actor import Door
from vorzimmer.tasks import actions
from vorzimmer.tasks.changes import Stale, changes_since

from .asking import answer, ask, inside, work
from .scenes import hour

BEFORE, AFTER = {"route": "Berlin – Wien"}, {"route": "Berlin – Wien", "result_format": "PDF"}


@pytest.fixture
def task(house):
    with inside(house):
        return work(house, kind="travel", brief=BEFORE, due_at=hour(0))


@pytest.fixture
def asked(house, task):
    with inside(house):
        return ask(house.ben, task, "Als PDF?", brief_field="result_format")


def refused(house, task, seen):
    """What a form that was opened at that version and saved now learns."""
    with pytest.raises(Stale) as missed:
        actions.change_task(actor=house.anna, task=task, seen_version=seen, wanted={"brief": BEFORE})
    return [(change.field, change.before, change.now, change.who) for change in missed.value.changes]


def test_an_answer_that_filled_a_field_stays(house, task, asked):
    with inside(house):
        task.refresh_from_db()
        seen = task.version
        answer(house.anna, asked, "PDF")
        assert refused(house, task, seen) == [("brief", BEFORE, AFTER, "Anna")]
        task.refresh_from_db()
        assert task.brief == AFTER


def test_an_answer_taken_back_leaves_nothing_to_say(house, task, asked):
    with inside(house):
        task.refresh_from_db()
        seen = task.version
        answer(house.anna, asked, "PDF")
        between = asked.place.version
        actions.take_back_answer(actor=house.anna, question=asked)
        task.refresh_from_db()
        assert changes_since(task, seen) == []
        assert refused(house, task, between) == [("brief", AFTER, BEFORE, "Anna")]


def test_a_default_that_took_effect_stays(house, task):
    with inside(house):
        question = ask(house.ben, task, "Als PDF?", brief_field="result_format",
                       default_text="PDF", default_at=hour(1))  # fmt: skip
        task.refresh_from_db()
        seen = task.version
    with inside(house, hour(2)):
        actions.take_default(actor=house.ben.through(Door.SCHEDULE), question=question)
        assert refused(house, task, seen) == [("brief", BEFORE, AFTER, "Ben")]


def test_an_agreed_date_stays(house, task):
    with inside(house):
        proposal = actions.propose_date(actor=house.ben, task=task, due_at=hour(30), due_zone="Europe/Berlin").proposal
        task.refresh_from_db()
        seen = task.version
        actions.agree_date(actor=house.anna, proposal=proposal)
        missed = refused(house, task, seen)
        assert [(field, who) for field, _before, _now, who in missed] == [("due_at", "Anna")]
        assert task.due_at == hour(30)
