"""The verbs that were there before the agreement, and what it says to them: one table."""

from datetime import timedelta

import pytest

from vorzimmer.agreements import actions
from vorzimmer.conversations.actions import post_message
from vorzimmer.foundation import clock
from vorzimmer.journal import authority
from vorzimmer.journal.action import ACTIONS, NotAllowed
from vorzimmer.journal.authority import Act
from vorzimmer.tasks import actions as tasks

from .acting import agreed, asked, task_of
from .negotiated import begun, inside, offered


def delegate(house, **wanted):
    return tasks.delegate_task(actor=house.anna, engagement=house.engagement, title="Etwas", **wanted).task


def hand_over(house, **wanted):
    task = tasks.write_draft(actor=house.anna, engagement=house.engagement, title="Etwas", **wanted).task
    return tasks.hand_over(actor=house.anna, task=task).task


def take_on(house, **wanted):
    task = tasks.write_draft(actor=house.ben, engagement=house.engagement, title="Etwas", **wanted).task
    return tasks.take_on(actor=house.ben, task=task).task


VERBS = (delegate, hand_over, take_on)
WITHIN = ({"kind": "travel"}, {}, {"kind": "research", "budget_minutes": 600}, {"budget_minutes": 2600})
BEYOND = (
    ({"kind": "web"}, "1.1"),
    ({"kind": "travel", "budget_minutes": 2601}, "2.3"),
    ({"budget_minutes": 9000}, "2.3"),
)


def test_these_verbs_and_no_others_ask_the_agreement():
    here = ("tasks", "planning", "conversations", "agreements")
    acts = {name: known.act for name, known in ACTIONS.items() if known.act and name.split(".")[0] in here}
    asking = {name: act.name or act.said_in for name, act in acts.items()}
    assert asking == {
        "tasks.delegate_task": "delegate", "tasks.hand_over": "delegate", "tasks.take_on": "delegate",
        "agreements.do_act": "act",
    }  # fmt: skip


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("wanted", WITHIN)
def test_what_is_within_the_agreement_goes_on(house, verb, wanted):
    with inside(house):
        agreed(house)
        assert verb(house, **wanted).is_open


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize(("wanted", "clause"), BEYOND)
def test_what_is_beyond_it_is_stopped_with_the_clause(house, verb, wanted, clause):
    with inside(house):
        agreed(house)
        with pytest.raises(NotAllowed) as stopped:
            verb(house, **wanted)
        assert stopped.value.verdict.clause == clause


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("stands", [None, begun, offered])
def test_nothing_is_stopped_before_both_have_signed(house, verb, stands):
    with inside(house):
        if stands:
            stands(house, bodies={"scope": {"kinds": [{"kind": "travel"}]}})
        assert verb(house, kind="web", budget_minutes=90_000).is_open


def test_hours_add_up_over_the_month_and_what_was_declined_counts_no_longer(house):
    with inside(house):
        agreed(house)
        first = delegate(house, budget_minutes=2000)
        with pytest.raises(NotAllowed):
            delegate(house, budget_minutes=700)
        tasks.decline_task(actor=house.ben, task=first, reason="Urlaub")
        assert delegate(house, budget_minutes=700).is_open


def test_the_next_month_begins_anew(house):
    with inside(house):
        agreed(house)
        delegate(house, budget_minutes=2600)
        with clock.at(clock.now() + timedelta(days=32)):
            assert delegate(house, budget_minutes=2600).is_open


def test_an_amount_above_the_limit_is_stopped_whatever_the_kind(house):
    with inside(house):
        agreed(house)
        task = task_of(house, kind="research")
        with pytest.raises(NotAllowed):
            actions.do_act(actor=house.ben, task=task, act="book", what="Zug", amount_cents=150_01)


@pytest.mark.parametrize("hours", [("00:00", "00:01"), ("09:00", "17:00")])
def test_a_message_is_never_stopped(house, hours):
    opens, closes = hours
    rows = [{"channel": "message", "from_time": opens, "to_time": closes}]
    with inside(house):
        agreed(house, channels={"rows": rows})
        task = task_of(house)
        assert post_message(actor=house.anna, about=task, html="<p>Guten Abend</p>").message.pk


def test_outside_of_its_hours_it_is_said_beside_the_button(house, visitor):
    with inside(house):
        agreed(house, channels={"rows": [{"channel": "message", "from_time": "09:00", "to_time": "17:00"}]})
        task = task_of(house)
        for hour, closed in ((20, True), (11, False)):
            evening = clock.now().replace(hour=hour) + timedelta(days=1)
            with clock.at(evening):
                said = authority.ask(house.anna, Act("contact"), task, {"channel": "message"})
                assert said.stops is closed
                shown = visitor.sign_in(house.anna).get(f"/tasks/{task.pk}/").content.decode()
                assert ("7.3" in shown) is closed


def test_an_approval_does_not_take_the_turn_back_from_a_closed_task(house):
    with inside(house):
        task = task_of(house)
        approval = asked(house, task)
        tasks.withdraw_task(actor=house.anna, task=task)
        actions.withdraw_approval(actor=house.ben, approval=approval)
        task.refresh_from_db()
        assert task.turn == ""


def test_one_question_to_the_database_whatever_is_asked(house, django_assert_num_queries):
    with inside(house):
        agreed(house)
        task = task_of(house)
        authority.ask(house.ben, Act("answer_mail"), task, {})
        for act in ("answer_mail", "publish", "call", "delegate"):
            with django_assert_num_queries(1):
                authority.ask(house.anna, Act(act), house.engagement, {"kind": "travel"})
