"""An offer is answered: the other side moves next."""

from datetime import date, timedelta

import pytest

from vorzimmer.agreements import actions
from vorzimmer.agreements.models import Signature, Version
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification

from .negotiated import begun, change, clause, inside, offered, ready, sign
from .promises import OTHERS, every_promise


@pytest.fixture
def here(house):
    with inside(house):
        yield house


def answer(actor, version, **more):
    return actions.counter(actor=actor, version=version, **more).version


def test_it_is_the_other_sides_turn_for_thirty_days_again(here):
    version = offered(here)
    change(here.anna, clause(version, "hours"), weekly_minutes=600)
    with clock.at(clock.now() + timedelta(days=20)):
        moment = clock.now()
        answer(here.anna, version)
    now = Version.objects.get(pk=version.pk)
    assert (now.state, now.turn, now.lapses_at) == ("offered", "assistant", moment + timedelta(days=30))
    told = Notification.objects.filter(kind="agreements.countered", needs_you=True)
    assert {one.to_id for one in told} == {here.ben.id}
    with pytest.raises(NotAllowed, match="other side's turn"):
        answer(here.anna, now)
    assert answer(here.ben, now).turn == "client"


def test_another_day_is_another_text(here):
    version = ready(here)
    sign(here.anna, version)
    answer(here.anna, version)
    assert Signature.objects.exists(), "the same day: the text is the same"
    answer(here.ben, version, effective_on=date(2026, 5, 1))
    assert not Signature.objects.exists()
    assert Version.objects.get(pk=version.pk).effective_on == date(2026, 5, 1)


@pytest.mark.parametrize("who", OTHERS)
def test_only_the_side_whose_turn_it_is(here, who):
    version = offered(here)
    for actor in (getattr(here, who), here.ben):
        with pytest.raises(NotAllowed):
            answer(actor, version)


def test_a_draft_is_offered_first(here):
    with pytest.raises(NotAllowed, match="draft"):
        answer(here.ben, begun(here))


def test_it_happens_once_wholly_or_not_at_all(here, monkeypatch):
    every_promise(here.anna, actions.counter, monkeypatch, version=offered(here))
