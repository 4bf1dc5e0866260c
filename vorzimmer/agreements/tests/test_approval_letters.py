"""The mail about a request, and its buttons that work without signing in."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.agreements import actions
from vorzimmer.agreements.models import Approval
from vorzimmer.foundation import clock
from vorzimmer.journal.models import Entry
from vorzimmer.notifications import addresses
from vorzimmer.notifications.letters import letter_about
from vorzimmer.notifications.links import PURPOSES
from vorzimmer.people.actor import Door

from .acting import agreed, asked, task_of


@pytest.fixture
def approval(house):
    """Ben asks about the hotel."""
    with scope(workspace=house.workspace), addresses.inside(house.workspace):
        agreed(house)
        yield asked(house, task_of(house), wanted_by=clock.now() + timedelta(days=2), if_silent="drop")


def letter(to):
    return letter_about(Entry.objects.get(kind="agreements.approval_asked"), to.membership)


def test_it_says_what_it_costs_and_what_happens_without_an_answer(house, approval):
    said = letter(house.anna)
    assert "Hotel Sacher" in said.subject
    assert any("240" in line for line in said.lines)
    assert len(said.buttons) == 3
    assert said.buttons[1][1] == f"/w/nord/approvals/{approval.pk}/"


def test_only_those_who_decide_get_buttons(house, approval):
    assert letter(house.ben).buttons == []


def test_nothing_is_written_about_what_was_decided_meanwhile(house, approval):
    actions.refuse_approval(actor=house.anna, approval=approval)
    assert letter(house.anna) is None


@pytest.mark.parametrize(("purpose", "state"), [("agreements.approve", "approved"), ("agreements.refuse", "refused")])
def test_a_button_decides_once(house, approval, purpose, state):
    link, actor = PURPOSES[purpose], house.anna.through(Door.MAIL, "one")
    assert link.closed(actor, approval.pk, "") is None
    link.perform(actor, approval.pk, "", {"reason": "Zu teuer"})
    now = Approval.objects.get(pk=approval.pk)
    assert now.state == state
    assert "Anna" in link.closed(house.anna, approval.pk, "")


def test_a_button_is_closed_for_who_does_not_decide(house, approval):
    assert PURPOSES["agreements.approve"].closed(house.ben, approval.pk, "")
