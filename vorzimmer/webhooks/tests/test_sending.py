"""From something that happened to a receiver that checks the signature."""

from datetime import timedelta

import pytest
from django.db import transaction

from tests.story import handed_over
from vorzimmer.foundation import clock
from vorzimmer.jobs.models import Job
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.notifications.models import Notification
from vorzimmer.tasks import actions as tasks
from vorzimmer.webhooks import actions, jobs
from vorzimmer.webhooks.models import Attempt, Dispatch, Endpoint
from vorzimmer.webhooks.sending import BACKOFF, FAILS_FOR


def test_the_receiver_hears_ids_and_kind_but_no_content(house, receiver):
    task = handed_over(house, "Reise nach Wien")
    run_waiting_jobs()
    heard = receiver.got[-1]
    assert heard["type"] == "tasks.handed_over"
    assert heard["data"]["rows"] == {"task": str(task.pk)}
    assert heard["data"]["engagement"] == str(house.engagement.pk)
    assert "Wien" not in str(receiver.got)
    sent = Dispatch.objects.get(kind="tasks.handed_over")
    assert (sent.state, sent.attempts, Attempt.objects.get(dispatch=sent).status) == ("delivered", 1, 204)


def test_a_draft_that_the_owner_may_not_see_is_not_sent(house, receiver):
    tasks.write_draft(actor=house.anna, engagement=house.engagement, title="Geheim")
    run_waiting_jobs()
    assert receiver.got == []


def test_an_endpoint_hears_only_what_it_chose(house, receiver):
    endpoint = receiver.endpoint
    actions.change_endpoint(
        actor=house.otto,
        endpoint=endpoint,
        name="x",
        url=receiver.url,
        kinds=["tasks.accepted"],
        engagement=house.engagement,
    )
    task = handed_over(house, "Reise")
    tasks.accept_task(actor=house.ben, task=task)
    run_waiting_jobs()
    assert [each["type"] for each in receiver.got] == ["tasks.accepted"]


def test_nothing_is_sent_of_what_was_rolled_back(house, receiver):
    with transaction.atomic():
        handed_over(house, "Reise")
        transaction.set_rollback(True)
    assert not Dispatch.objects.exists()
    assert not Job.objects.filter(task__contains="webhooks").exists()


def test_a_failed_attempt_is_made_again_later_with_the_same_id(house, receiver):
    receiver.answers = [500, 302]
    receiver.location = receiver.url + "/elsewhere"
    handed_over(house, "Reise")
    run_waiting_jobs()
    dispatch = Dispatch.objects.get()
    assert (dispatch.state, dispatch.attempts) == ("waiting", 1)
    assert run_waiting_jobs() == 0
    with clock.at(clock.now() + BACKOFF[0] + timedelta(seconds=1)):
        run_waiting_jobs()
    with clock.at(clock.now() + BACKOFF[0] + BACKOFF[1] + timedelta(seconds=5)):
        run_waiting_jobs()
    dispatch.refresh_from_db()
    assert (dispatch.state, dispatch.attempts) == ("delivered", 3)
    assert len(set(receiver.ids)) == 1
    assert {each["path"] for each in receiver.got} == {"/in"}, "redirects are not followed"
    assert list(Attempt.objects.order_by("number").values_list("status", flat=True)) == [500, 302, 204]


def test_the_job_run_twice_sends_once(house, receiver):
    """As after kill -9 between the attempt that was written down and the end of the job."""
    handed_over(house, "Reise")
    run_waiting_jobs()
    dispatch = Dispatch.objects.get()
    again = jobs.send_dispatch.call(workspace_id=str(house.workspace.pk), dispatch_id=str(dispatch.pk), number=1)
    assert again == "not needed"
    assert len(receiver.got) == 1


def test_killed_before_it_was_written_down_it_is_sent_again_with_the_same_id(house, receiver, monkeypatch):
    from vorzimmer.webhooks import sending

    handed_over(house, "Reise")
    write_down = sending._write_down
    monkeypatch.setattr(sending, "_write_down", lambda *_: (_ for _ in ()).throw(SystemExit))
    with pytest.raises(SystemExit):
        run_waiting_jobs()
    monkeypatch.setattr(sending, "_write_down", write_down)
    Job.objects.filter(state="running").update(lease_until=clock.now() - timedelta(seconds=1))
    run_waiting_jobs()
    if len(receiver.got) == 1:  # the lease is looked at by the worker's own round
        Job.objects.filter(state="running").update(state="ready", run_after=clock.now())
        run_waiting_jobs()
    assert len(receiver.got) == 2
    assert len(set(receiver.ids)) == 1
    assert Dispatch.objects.get().state == "delivered"


def test_an_endpoint_that_fails_for_days_is_switched_off_and_the_owner_hears_of_it(house, receiver):
    receiver.answers = [500] * 40
    handed_over(house, "Reise")
    run_waiting_jobs()
    with clock.at(clock.now() + FAILS_FOR + timedelta(minutes=1)):
        run_waiting_jobs()
    endpoint = Endpoint.objects.get()
    assert endpoint.off == "failing"
    assert Notification.objects.filter(to=house.otto.membership, kind="webhooks.switched_off").exists()
    handed_over(house, "Noch eine")
    run_waiting_jobs()
    assert len(receiver.got) == 2


def test_gone_is_gone(house, receiver):
    receiver.answers = [410]
    handed_over(house, "Reise")
    run_waiting_jobs()
    assert Endpoint.objects.get().off == "gone"
    assert Dispatch.objects.get().state == "failed"


def test_what_is_given_up_after_the_last_attempt(house, receiver):
    receiver.answers = [500] * 40
    handed_over(house, "Reise")
    moment = clock.now()
    for wait in [timedelta(), *BACKOFF]:
        moment += wait + timedelta(seconds=1)
        with clock.at(moment):
            Endpoint.objects.get()
            run_waiting_jobs()
    dispatch = Dispatch.objects.get()
    assert (dispatch.state, dispatch.attempts) == ("failed", len(BACKOFF) + 1)


def test_the_log_keeps_a_month(house, receiver):
    handed_over(house, "Reise")
    run_waiting_jobs()
    with clock.at(clock.now() + timedelta(days=31)):
        assert jobs.forget_old_dispatches.call(workspace_id=str(house.workspace.pk)) == 1
    assert not Dispatch.objects.exists()
