"""A step becomes another."""

import pytest

from vorzimmer.handovers import actions
from vorzimmer.handovers.saying import step_words
from vorzimmer.journal.action import NotAllowed

from .scenes import again, at, begun, day, step_of

SAID = {"title": "Konten anlegen", "side": "client", "due_on": day(8, 12)}


def test_other_words_and_another_day(house):
    with at(23):
        step = step_of(house, begun(house), "accounts")
        actions.change_plan_step(actor=house.ben, step=step, **SAID)
    step = again(house, step)
    assert (step.title, step.due_on, step.week) == ("Konten anlegen", day(8, 12), 3)
    step.plan = step_of(house, begun(house), "accounts").plan
    assert step_words(step)[0] == "Konten anlegen", "what people have written is shown as it is"


def test_who_may_not_and_what_is_no_step(house):
    with at(23):
        step = step_of(house, begun(house), "accounts")
        with pytest.raises(NotAllowed):
            actions.change_plan_step(actor=house.susanne, step=step, **SAID)
        with pytest.raises(ValueError, match="what is to be done"):
            actions.change_plan_step(actor=house.ben, step=step, **SAID | {"title": " "})
    assert again(house, step).title != "Konten anlegen"
