"""What was announced for silence happens by itself; it never allows what the agreement does not."""

from datetime import timedelta

import pytest

from vorzimmer.agreements import actions
from vorzimmer.agreements.jobs import settle_approvals
from vorzimmer.agreements.models import Approval
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.people.actor import Door

from .acting import agreed, asked, task_of
from .negotiated import change, clause, inside, ready, sign

SOON = timedelta(hours=2)


def waits(house, task, **said):
    return asked(house, task, wanted_by=clock.now() + SOON, **said)


def later(house):
    with clock.at(clock.now() + 2 * SOON):
        settle_approvals.call(str(house.workspace.pk))


def test_it_is_left_when_that_was_announced(house):
    with inside(house):
        agreed(house)
        approval = waits(house, task_of(house), if_silent="drop")
        later(house)
        now = Approval.objects.get(pk=approval.pk)
        assert (now.state, now.by_silence) == ("lapsed", True)
        for who in (house.anna, house.ben):
            assert Notification.objects.filter(to=who.membership, kind="agreements.approval_lapsed").exists()


def test_it_may_be_done_when_that_was_announced_and_needs_no_approval(house):
    with inside(house):
        agreed(house)
        approval = waits(house, task_of(house), cents=100_00, if_silent="do")
        later(house)
        now = Approval.objects.get(pk=approval.pk)
        assert (now.state, now.by_silence) == ("approved", True)


def test_it_is_left_when_the_agreement_has_become_stricter_meanwhile(house):
    with inside(house):
        version = agreed(house)
        approval = waits(house, task_of(house), cents=100_00, if_silent="do")
        following = actions.begin_next_version(actor=house.ben, agreement=version.agreement).version
        change(house.ben, clause(following, "authority"), rules=[{"act": "book", "level": "approval"}])
        ready(house, actions.offer_version(actor=house.ben, version=following).version)
        sign(house.anna, following)
        sign(house.ben, following)
        later(house)
        assert Approval.objects.get(pk=approval.pk).state == "lapsed"


def test_without_an_announcement_it_stays_open(house):
    with inside(house):
        approval = waits(house, task_of(house))
        later(house)
        assert Approval.objects.get(pk=approval.pk).is_open


@pytest.mark.parametrize("who", ["anna", "ben", "carla"])
def test_nobody_does_it_by_hand_or_too_early(house, who):
    with inside(house):
        approval = waits(house, task_of(house), if_silent="drop")
        for actor in (getattr(house, who), house.ben.through(Door.SCHEDULE)):
            with pytest.raises(NotAllowed):
                actions.lapse_approval(actor=actor, approval=approval)
