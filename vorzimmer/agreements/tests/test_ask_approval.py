"""Asking the client: what, what it costs, by when, and what happens without an answer."""

from datetime import timedelta

import pytest

from vorzimmer.agreements.models import Approval
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification

from .acting import agreed, asked, task_of
from .negotiated import inside


def test_the_client_is_asked_has_the_turn_and_reads_on_what_it_rests(house):
    with inside(house):
        version = agreed(house)
        task = task_of(house)
        tomorrow = clock.now() + timedelta(days=1)
        approval = asked(house, task, wanted_by=tomorrow, if_silent="drop")
        assert (approval.state, approval.clause, approval.version_id) == ("open", "4.2", version.pk)
        task.refresh_from_db()
        assert (task.turn, task.turn_until) == ("client", tomorrow)
        news = Notification.objects.filter(to=house.anna.membership, kind="agreements.approval_asked")
        assert news.get().needs_you


@pytest.mark.parametrize("act", ["publish", "sign"])
def test_what_no_approval_can_allow_is_not_asked(house, act):
    with inside(house):
        agreed(house)
        with pytest.raises(NotAllowed):
            asked(house, task_of(house), None, act=act)
        assert not Approval.objects.exists()


def test_silence_is_no_approval_where_the_agreement_wants_one(house):
    with inside(house):
        agreed(house)
        task, tomorrow = task_of(house), clock.now() + timedelta(days=1)
        with pytest.raises(NotAllowed):
            asked(house, task, wanted_by=tomorrow, if_silent="do")
        assert asked(house, task, 100_00, wanted_by=tomorrow, if_silent="do").is_open


@pytest.mark.parametrize("said", [{"if_silent": "drop"}, {"if_silent": "jump"}])
def test_what_is_announced_needs_its_moment(house, said):
    with inside(house), pytest.raises(NotAllowed):
        asked(house, task_of(house), **said)


def test_the_moment_is_still_to_come(house):
    with inside(house), pytest.raises(NotAllowed):
        asked(house, task_of(house), wanted_by=clock.now() - timedelta(hours=1))


@pytest.mark.parametrize("who", ["anna", "carla", "susanne", "emil", "bea"])
def test_only_the_assistant_who_has_the_task_asks(house, who):
    from vorzimmer.agreements import actions

    with inside(house):
        task = task_of(house)
        with pytest.raises(NotAllowed):
            actions.ask_approval(actor=getattr(house, who), about=task, act="book", what="Hotel")


def test_it_can_be_about_the_engagement_as_a_whole(house):
    with inside(house):
        agreed(house)
        approval = asked(house, house.engagement)
        assert approval.task is None
        assert approval.engagement_id == house.engagement.pk
