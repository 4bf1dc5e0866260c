"""What has come of the trial task stands beside the scorecards, for those who read it."""

from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.matching.queries.trials import trial_result
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.models import Delivery, Task

from .meeting_scenes import AFTER, planned
from .scenes import fresh
from .test_begin_trial import begun
from .test_meeting_pages import page

TEXT = "Sehr geehrte Frau Lindner, danke für Ihre Nachricht."


def delivered(house):
    """Ben has done it, Anna has approved and rated it."""
    meeting = begun(house, planned(house))
    with clock.at(AFTER):
        tasks.accept_task(actor=house.ben, task=_task(house, meeting))
        tasks.deliver(actor=house.ben, task=_task(house, meeting), text=TEXT)
        with scope(workspace=house.workspace):
            result = Delivery.objects.select_related("task__engagement__workspace").get()
        tasks.approve_delivery(actor=house.anna, delivery=result)
        tasks.rate_task(actor=house.anna, task=_task(house, meeting), result=5, cooperation=4, sentence="Genau so")
    return fresh(house, meeting)


def _task(house, meeting):
    with scope(workspace=house.workspace):
        return Task.objects.select_related("engagement__workspace").get(pk=meeting.trial_id)


def test_text_decision_and_rating_are_read_beside_the_cards(house, visitor):
    meeting = delivered(house)
    for who in (house.anna, house.ben, house.carla):
        shown = page(visitor, who, meeting, AFTER)
        assert TEXT in shown
        assert "Genau so" in shown


def test_right_the_first_time_is_said(house):
    meeting = delivered(house)
    with scope(workspace=house.workspace):
        found = trial_result(house.anna, meeting)
        assert (found.attempts, found.delivery.decision, found.rating.result) == (1, "approved", 5)


def test_nothing_before_there_is_a_result_and_nothing_for_others(house):
    meeting = begun(house, planned(house))
    with scope(workspace=house.workspace):
        assert trial_result(house.anna, meeting) is None
    meeting = delivered_again(house, meeting)
    with scope(workspace=house.workspace):
        assert trial_result(house.bea, meeting) is None
        assert trial_result(house.anna, meeting) is not None


def delivered_again(house, meeting):
    with clock.at(AFTER):
        tasks.accept_task(actor=house.ben, task=_task(house, meeting))
        tasks.deliver(actor=house.ben, task=_task(house, meeting), text=TEXT)
    return fresh(house, meeting)
