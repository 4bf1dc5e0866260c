"""The client is reminded once, a day before."""

from datetime import timedelta

import pytest

from vorzimmer.agreements import actions
from vorzimmer.agreements.jobs import settle_approvals
from vorzimmer.agreements.models import Approval
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification

from .acting import asked, task_of
from .negotiated import inside


def reminders(house):
    return Notification.objects.filter(to=house.anna.membership, kind="agreements.approval_reminded").count()


def test_once_and_not_before_the_day(house):
    with inside(house):
        approval = asked(house, task_of(house), wanted_by=clock.now() + timedelta(days=3))
        settle_approvals.call(str(house.workspace.pk))
        assert reminders(house) == 0
        with clock.at(clock.now() + timedelta(days=2, hours=1)):
            settle_approvals.call(str(house.workspace.pk))
            settle_approvals.call(str(house.workspace.pk))
        assert reminders(house) == 1
        assert Approval.objects.get(pk=approval.pk).is_open


def test_nobody_does_it_by_hand(house):
    with inside(house):
        approval = asked(house, task_of(house), wanted_by=clock.now() + timedelta(hours=3))
        with pytest.raises(NotAllowed):
            actions.remind_of_approval(actor=house.ben, approval=approval)
