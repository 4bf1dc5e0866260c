"""Offers do not stand for ever: three days before the end both are told, then they lapse."""

from datetime import timedelta

from django.tasks import task
from django_scopes import scope

from vorzimmer.agreements import actions
from vorzimmer.agreements.models import Version
from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tenancy.models import Workspace

BEFORE = timedelta(days=3)


@recurring(every_minutes=30, each="workspace")
@task()
def lapse_offers(workspace_id: str) -> None:
    """In the name of whoever began the version. Run again it does the rest, and nothing twice."""
    now = clock.now()
    with scope(workspace=Workspace.objects.get(pk=workspace_id)):
        offered = Version.objects.filter(state=Version.State.OFFERED).select_related(
            "agreement__engagement__client", "created_by__user", "created_by__workspace"
        )
        for version in offered.filter(lapses_at__lte=now):
            actions.lapse_version(actor=Actor(version.created_by, Door.SCHEDULE), version=version)
        for version in offered.filter(lapses_at__gt=now, lapses_at__lte=now + BEFORE, reminded_at=None):
            actions.remind_of_offer(actor=Actor(version.created_by, Door.SCHEDULE), version=version)
