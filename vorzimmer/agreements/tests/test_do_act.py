"""Doing something in the client's name: free, done and reported, or stopped with the clause."""

import pytest

from vorzimmer.agreements import actions
from vorzimmer.agreements.models import Deed
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.authority import Answer
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification

from .acting import agreed, asked, book, task_of
from .negotiated import inside


def told(member, kind="agreements.act_done"):
    return Notification.objects.filter(to=member.membership, kind=kind).count()


def test_what_is_reported_is_done_and_the_client_is_told_with_the_clause(house):
    with inside(house):
        version = agreed(house)
        deed = book(house, task_of(house))
        assert (deed.outcome, deed.clause, deed.version_id) == ("reported", "4.2", version.pk)
        assert told(house.anna) == 1
        entry = Entry.objects.get(kind="agreements.act_done")
        assert entry.facts["verdict"] == {"answer": "report", "clause": "4.2", "version": 1}


def test_what_is_free_is_done_and_nobody_is_told(house):
    with inside(house):
        agreed(house)
        deed = book(house, task_of(house), 20_00, act="spend", what="Briefmarken")
        assert (deed.outcome, deed.clause) == ("free", "4.3")
        assert told(house.anna) == 0


@pytest.mark.parametrize(
    ("act", "cents", "answer", "clause"),
    [
        ("book", 160_00, Answer.NEEDS_APPROVAL, "4.2"),
        ("send_letter", None, Answer.NEEDS_APPROVAL, "4.4"),
        ("call", None, Answer.NEEDS_APPROVAL, "4.1"),
        ("sign", None, Answer.OUTSIDE, "4.6"),
        ("publish", None, Answer.OUTSIDE, "4.7"),
    ],
)
def test_what_is_stopped_leaves_nothing_and_says_why(house, act, cents, answer, clause):
    with inside(house):
        agreed(house)
        task = task_of(house)
        with pytest.raises(NotAllowed, match=clause.replace(".", r"\.")) as stopped:
            book(house, task, cents, act=act)
        assert stopped.value.verdict.answer is answer
        assert not Deed.objects.exists()
        assert not Entry.objects.filter(kind="agreements.act_done").exists()


def test_the_day_counts_together_what_was_spent(house):
    with inside(house):
        agreed(house)
        task = task_of(house)
        book(house, task, 140_00)
        with pytest.raises(NotAllowed, match=r"5\.2"):
            book(house, task, 120_00)


def test_an_approval_allows_it_once_up_to_its_limit(house):
    with inside(house):
        agreed(house)
        task = task_of(house)
        approval = actions.approve_with_limit(
            actor=house.anna, approval=asked(house, task), limit_cents=220_00
        ).approval
        with pytest.raises(NotAllowed):
            book(house, task, 230_00, approval=approval)
        deed = book(house, task, 215_00, approval=approval)
        assert (deed.outcome, deed.approval_id) == ("approved", approval.pk)
        with pytest.raises(NotAllowed):
            book(house, task, 215_00, approval=approval)


def test_an_approval_for_one_act_or_task_allows_no_other(house):
    with inside(house):
        agreed(house)
        task = task_of(house)
        approval = actions.approve(actor=house.anna, approval=asked(house, task)).approval
        with pytest.raises(NotAllowed):
            book(house, task, 200_00, act="spend", approval=approval)
        with pytest.raises(NotAllowed):
            book(house, task_of(house, title="Reise Graz"), 200_00, approval=approval)


def test_without_an_agreement_nothing_is_stopped(house):
    with inside(house):
        deed = book(house, task_of(house), 5000_00)
        assert (deed.outcome, deed.clause, deed.version_id) == ("free", "", None)


@pytest.mark.parametrize("who", ["anna", "carla", "susanne", "otto", "emil"])
def test_only_the_assistant_who_has_the_task_acts(house, who):
    with inside(house):
        task = task_of(house)
        with pytest.raises(NotAllowed):
            actions.do_act(actor=getattr(house, who), task=task, act="book", what="Hotel")


@pytest.mark.parametrize("said", [{"act": "dance"}, {"act": "delegate"}, {"cents": -1}])
def test_only_acts_of_the_matrix_and_real_amounts(house, said):
    with inside(house):
        task = task_of(house)
        for verb in (book, asked):
            with pytest.raises(NotAllowed):
                verb(house, task, **said)
        assert not Deed.objects.exists()


def test_words_are_needed(house):
    with inside(house), pytest.raises(NotAllowed):
        book(house, task_of(house), what="  ")
