"""What the clock does: a series never runs dry."""

from django.tasks import task
from django_scopes import scope

from vorzimmer.engagements.models import Engagement
from vorzimmer.jobs.recurring import recurring
from vorzimmer.talks.models import TalkSeries
from vorzimmer.talks.proposing import propose_next, whoever_arranges
from vorzimmer.tenancy.models import Workspace


@recurring(at="06:10", each="workspace")
@task()
def propose_talks(workspace_id: str) -> None:
    """The next talk of each series that has none: after a pause of the engagement, or when somebody new leads."""
    workspace = Workspace.objects.get(pk=workspace_id)
    with scope(workspace=workspace):
        running = TalkSeries.objects.filter(paused_at=None).exclude(
            engagement__stage__in=(Engagement.Stage.PARTING, Engagement.Stage.ENDED)
        )
        for series in running.select_related("engagement__workspace", "engagement__client", "set_by__user"):
            actor = whoever_arranges(series)
            if actor is not None:
                propose_next(actor, series.engagement)
