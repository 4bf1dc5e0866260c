"""What the background work could not finish: the owner's page."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.jobs import queue
from vorzimmer.journal.action import NotAllowed
from vorzimmer.members import rules
from vorzimmer.people.requests import Request

MOST = 200


@require_GET
def jobs(request: Request) -> HttpResponse:
    """What failed, newest first, with the reason."""
    _owner_only(request)
    return render(request, "members/jobs.html", {"jobs": queue.failed_jobs(request.actor.workspace.pk)[:MOST]})


@require_POST
def retry(request: Request, pk: UUID) -> HttpResponse:
    """Try once more, with all attempts."""
    _owner_only(request)
    job = get_object_or_404(queue.failed_jobs(request.actor.workspace.pk), pk=pk)
    if queue.retry(job):
        messages.success(request, _("It is tried again now."))
    return redirect("members:jobs")


@require_POST
def drop(request: Request, pk: UUID) -> HttpResponse:
    """Forget it."""
    _owner_only(request)
    job = get_object_or_404(queue.failed_jobs(request.actor.workspace.pk), pk=pk)
    if queue.drop(job):
        messages.success(request, _("Removed from the list."))
    return redirect("members:jobs")


def _owner_only(request: Request) -> None:
    if why_not := rules.change_workspace(request.actor, request.actor.workspace):
        raise NotAllowed(why_not)
