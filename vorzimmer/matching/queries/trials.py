"""What has come of the trial task, for those who read it beside the scorecards."""

from dataclasses import dataclass

from vorzimmer.matching.models import Meeting
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Delivery, Rating


@dataclass(frozen=True, slots=True)
class TrialResult:
    """The newest result, how many there were until then, and what the client's side has said about it."""

    delivery: Delivery
    rating: Rating | None

    @property
    def attempts(self) -> int:
        """1 when it was right the first time."""
        return self.delivery.number


def may_read_trial(actor: Actor, meeting: Meeting) -> bool:
    """Who belongs to the trial's own engagement, and whoever runs the workspace."""
    trial = meeting.trial
    return trial is not None and (actor.runs_the_workspace or trial.engagement.team.part_of(actor) is not None)


def trial_result(actor: Actor, meeting: Meeting) -> TrialResult | None:
    """None before anything was handed over, and for those who do not read the trial; two queries."""
    if not may_read_trial(actor, meeting):
        return None
    results = Delivery.objects.filter(task=meeting.trial, interim=False).select_related("delivered_by__user")
    delivery = results.order_by("-number").first()
    if delivery is None:
        return None
    rating = Rating.objects.filter(task=meeting.trial).select_related("rated_by__user").order_by("rated_at").first()
    return TrialResult(delivery, rating)
