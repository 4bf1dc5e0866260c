"""How much of the agreed hours has been handed over."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q, Sum

from vorzimmer.engagements.models import Engagement
from vorzimmer.tasks.models import Task

NO_WORK = (Task.State.DRAFT, Task.State.DECLINED, Task.State.WITHDRAWN)


def minutes_booked(engagement: Engagement, here: datetime, but: UUID | None) -> tuple[int, int | None]:
    """Budgets of tasks handed over this month and the month before, by the clock of `here`; one query.

    Extras do not count. The month before is None when nothing was handed over then: nothing can be left of it.
    """
    month = here.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    before = (month - timedelta(days=1)).replace(day=1)
    handed = Task.objects.filter(engagement=engagement, handed_over_at__gte=before, extra=None)
    others = handed.exclude(pk=but) if but else handed
    sums = others.exclude(state__in=NO_WORK).aggregate(
        now=Sum("budget_minutes", filter=Q(handed_over_at__gte=month)),
        before=Sum("budget_minutes", filter=Q(handed_over_at__lt=month)),
    )
    return sums["now"] or 0, sums["before"]
