"""Two taps and a sentence."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Rating

from .at_work import MONDAY, done, second_contact, task_in_work


@pytest.fixture
def task(house):
    with scope(workspace=house.workspace):
        yield done(house)


def test_the_assistant_reads_it(house, task):
    actions.rate_task(actor=house.anna, task=task, result=5, cooperation=4, sentence=" Danke. ")
    rating = Rating.objects.get()
    assert (rating.result, rating.cooperation, rating.sentence, rating.rated_by) == (
        5,
        4,
        "Danke.",
        house.anna.membership,
    )
    assert [n.to for n in Notification.objects.filter(kind="tasks.rated")] == [house.ben.membership]
    assert Entry.objects.get(kind="tasks.rated").facts["words"]["cooperation"] == "4"


def test_for_seven_days_it_can_be_said_otherwise(house, task):
    for day, stars in ((0, 3), (7, 5)):
        with clock.at(MONDAY + timedelta(days=day)):
            actions.rate_task(actor=house.anna, task=task, result=stars, cooperation=stars)
    assert [(rating.result, rating.rated_at) for rating in Rating.objects.all()] == [(5, MONDAY)]
    with clock.at(MONDAY + timedelta(days=7, minutes=1)), pytest.raises(NotAllowed):
        actions.rate_task(actor=house.anna, task=task, result=1, cooperation=1)


def test_each_contact_has_a_rating(house, task):
    for actor in (house.anna, second_contact(house, decides=False)):
        actions.rate_task(actor=actor, task=type(task).objects.get(pk=task.pk), result=4, cooperation=4)
    assert Rating.objects.count() == 2


@pytest.mark.parametrize(("result", "cooperation"), [(0, 5), (6, 5), (5, 0)])
def test_one_to_five_stars(house, task, result, cooperation):
    with pytest.raises(NotAllowed):
        actions.rate_task(actor=house.anna, task=task, result=result, cooperation=cooperation)


def test_only_when_it_is_done(house):
    with scope(workspace=house.workspace), pytest.raises(NotAllowed):
        actions.rate_task(actor=house.anna, task=task_in_work(house), result=5, cooperation=5)


@pytest.mark.parametrize("who", ["ben", "bea", "carla", "susanne", "otto", "emil"])
def test_only_the_clients_side(house, task, who):
    with pytest.raises(NotAllowed):
        actions.rate_task(actor=getattr(house, who), task=task, result=5, cooperation=5)
