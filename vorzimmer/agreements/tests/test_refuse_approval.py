"""Refusing one act."""

import pytest

from vorzimmer.agreements import actions
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification

from .acting import agreed, asked, book, task_of
from .negotiated import inside


def test_it_is_not_done_and_the_reason_is_read(house):
    with inside(house):
        agreed(house)
        task = task_of(house)
        approval = actions.refuse_approval(actor=house.anna, approval=asked(house, task), reason="Zu teuer").approval
        assert (approval.state, approval.reason) == ("refused", "Zu teuer")
        assert Notification.objects.filter(to=house.ben.membership, kind="agreements.approval_refused").exists()
        with pytest.raises(NotAllowed):
            book(house, task, 240_00, approval=approval)


def test_only_contacts_who_decide(house):
    with inside(house), pytest.raises(NotAllowed):
        actions.refuse_approval(actor=house.carla, approval=asked(house, task_of(house)))
