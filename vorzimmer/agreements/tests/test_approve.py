"""Approving one act."""

import pytest
from django.db import transaction

from vorzimmer.agreements import actions
from vorzimmer.agreements.models import Approval
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification

from .acting import agreed, asked, task_of
from .negotiated import inside


def test_it_may_be_done_the_assistant_is_told_and_has_the_turn(house):
    with inside(house):
        agreed(house)
        task = task_of(house)
        approval = actions.approve(actor=house.anna, approval=asked(house, task)).approval
        assert (approval.state, approval.decided_by_id, approval.at_most) == ("approved", house.anna.id, 240_00)
        task.refresh_from_db()
        assert task.turn == "assistant"
        assert Notification.objects.filter(to=house.ben.membership, kind="agreements.approved").count() == 1
        assert Entry.objects.filter(kind="agreements.approved", subject_id=task.pk).count() == 1


@pytest.mark.parametrize("who", ["ben", "bea", "carla", "susanne", "otto", "emil"])
def test_only_contacts_who_decide_approve(house, who):
    with inside(house):
        approval = asked(house, task_of(house))
        with pytest.raises(NotAllowed):
            actions.approve(actor=getattr(house, who), approval=approval)


def test_whoever_comes_second_reads_what_was_decided(house):
    with inside(house):
        approval = asked(house, task_of(house))
        actions.refuse_approval(actor=house.anna, approval=approval)
        with pytest.raises(NotAllowed, match="Anna"):
            actions.approve(actor=house.anna, approval=approval)


def test_rolled_back_it_is_open_and_nobody_heard(house):
    with inside(house):
        approval = asked(house, task_of(house))
        with transaction.atomic():
            actions.approve(actor=house.anna, approval=approval)
            transaction.set_rollback(True)
        assert Approval.objects.get(pk=approval.pk).is_open
        assert not Notification.objects.filter(kind="agreements.approved").exists()
