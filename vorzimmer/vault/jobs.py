"""What has run out is wiped: nothing is left to be read, whoever has the key."""

from django.tasks import task
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.writes import writes_allowed
from vorzimmer.vault.models import Secret, Sending


@recurring(every_minutes=10, each="workspace")
@task()
def wipe_what_ran_out(workspace_id: str) -> None:
    """The rules refuse it from the first second; here its content goes. Run again it does nothing twice."""
    wiped = {"sealed": b"", "sealed_key": b"", "sealed_with": ""}
    with scope(workspace=Workspace.objects.get(pk=workspace_id)), writes_allowed("secrets that ran out"):
        for model in (Secret, Sending):
            model.objects.filter(expires_at__lte=clock.now()).exclude(sealed_with="").update(**wiped)
