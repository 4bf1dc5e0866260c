"""Agreeing to a change of scope: the next version, or an extra on the task."""

import pytest

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.models import Extra, ScopeChange, Version
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions as tasks

from .acting import agreed
from .negotiated import clause, inside
from .scope_scenes import wanted


def kinds(version):
    return [row["kind"] for row in clause(version, "scope").body["kinds"]]


def test_more_hours_become_the_next_version(house):
    with inside(house):
        agreed(house)
        change = actions.agree_scope_change(actor=house.ben, change=wanted(house)).change
        draft = queries.open_version(house.engagement)
        assert (change.state, change.decided_by_id, change.version_id) == ("agreed", house.ben.id, draft.pk)
        assert clause(draft, "hours").body["weekly_minutes"] == 720
        assert kinds(draft) == ["travel", "correspondence", "research", "web"]


def test_a_swap_takes_another_kind_out(house):
    with inside(house):
        agreed(house)
        change = wanted(house, option="swap", minutes=None, swap_kind="research")
        actions.agree_scope_change(actor=house.ben, change=change)
        draft = queries.open_version(house.engagement)
        assert kinds(draft) == ["travel", "correspondence", "web"]
        assert clause(draft, "hours").body["weekly_minutes"] == 600


def test_an_extra_lets_the_task_be_handed_over(house):
    with inside(house):
        agreed(house)
        task = tasks.write_draft(actor=house.anna, engagement=house.engagement, title="Website", kind="web").task
        change = wanted(house, option="extra", minutes=180, cents=150_00, task=task)
        actions.agree_scope_change(actor=house.ben, change=change)
        assert Extra.objects.get(task=task).cents == 150_00
        assert queries.open_version(house.engagement) is None
        assert tasks.hand_over(actor=house.anna, task=task).task.is_open


def test_without_an_agreement_it_is_only_said(house):
    with inside(house):
        assert actions.agree_scope_change(actor=house.ben, change=wanted(house)).change.state == "agreed"
        assert not Version.objects.exists()


def test_only_the_side_that_has_the_turn_and_for_the_client_who_decides(house):
    with inside(house):
        change = wanted(house)
        for who in (house.anna, house.carla, house.emil):
            with pytest.raises(NotAllowed):
                actions.agree_scope_change(actor=who, change=change)


def test_who_does_not_negotiate_changes_nothing(house):
    """Bea is on the assistant's side, but the agreement is the lead's."""
    with inside(house):
        agreed(house)
        change = wanted(house)
        with pytest.raises(NotAllowed):
            actions.agree_scope_change(actor=house.bea, change=change)
        assert ScopeChange.objects.get(pk=change.pk).is_open
        assert queries.open_version(house.engagement) is None
