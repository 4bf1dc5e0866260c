"""Approving one act up to another limit."""

import pytest

from vorzimmer.agreements import actions
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification

from .acting import agreed, asked, book, task_of
from .negotiated import inside


def test_less_than_was_asked_for_is_the_most_that_may_be_spent(house):
    with inside(house):
        agreed(house)
        task = task_of(house)
        approval = actions.approve_with_limit(
            actor=house.anna, approval=asked(house, task), limit_cents=200_00, reason="Nicht ins Sacher"
        ).approval
        assert (approval.state, approval.at_most, approval.reason) == (
            "approved_with_limit",
            200_00,
            "Nicht ins Sacher",
        )
        assert Notification.objects.filter(to=house.ben.membership, kind="agreements.approved_with_limit").exists()
        with pytest.raises(NotAllowed):
            book(house, task, 201_00, approval=approval)


def test_only_contacts_who_decide(house):
    with inside(house), pytest.raises(NotAllowed):
        actions.approve_with_limit(actor=house.ben, approval=asked(house, task_of(house)), limit_cents=500_00)
