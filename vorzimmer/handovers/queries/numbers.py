"""Questions while settling in, as figures: how many, how fast, what became of them."""

from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from vorzimmer.handbook.models import PageLink
from vorzimmer.handovers.models import Plan
from vorzimmer.tasks.models import Question


@dataclass(frozen=True, slots=True)
class Numbers:
    """`median_minutes`: clock time from asking to the answer, None without an answer."""

    asked: int
    answered: int
    median_minutes: int | None
    became_handbook: int


def question_numbers(plan: Plan) -> Numbers:
    """Questions of the assistants since the plan began; two queries."""
    asked = list(
        Question.objects.filter(
            engagement=plan.engagement_id, to_side="client", withdrawn_at=None, asked_at__date__gte=plan.begins_on
        ).values_list("pk", "asked_at", "answered_at")
    )
    took: list[timedelta] = [answered - at for _pk, at, answered in asked if answered]
    pages = PageLink.objects.filter(question__in=[pk for pk, *_rest in asked]).values("question").distinct().count()
    minutes = round(median(each.total_seconds() for each in took) / 60) if took else None
    return Numbers(len(asked), len(took), minutes, pages)
