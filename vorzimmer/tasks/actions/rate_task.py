"""Rate a finished task."""

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.entries import TaskRated
from vorzimmer.tasks.models import Rating, Task
from vorzimmer.tasks.rules import deliveries

SCALE = range(1, 6)


@action(may=deliveries.rate_task)
def rate_task(*, actor: Actor, task: Task, result: int, cooperation: int, sentence: str = "") -> TaskRated:
    """How the result was and how working together was, 1 to 5 each; the second time it replaces the first."""
    if result not in SCALE or cooperation not in SCALE:
        raise NotAllowed(_("One to five stars for each of the two."))
    said = sentence.strip()[:300]
    rating = Rating.objects.filter(task=task, rated_by=actor.membership).first()
    if rating is None:
        rating = Rating.objects.create(
            task=task, rated_by=actor.membership, result=result, cooperation=cooperation, sentence=said
        )
    else:
        rating.change(result, cooperation, said)
    return TaskRated(task=task, rating=rating, result=result, cooperation=cooperation)
