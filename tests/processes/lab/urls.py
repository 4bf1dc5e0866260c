"""Pages that say something to a membership's streams, whichever process they are opened in."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import path

from tests.processes.lab import jobs
from vorzimmer.live import hub


@login_not_required
def change(request: HttpRequest) -> HttpResponse:
    hub.changed([UUID(request.GET["to"])], [request.GET["topic"]])
    return HttpResponse("said")


@login_not_required
def cut(request: HttpRequest) -> HttpResponse:
    hub.cut(UUID(request.GET["to"]))
    return HttpResponse("cut")


@login_not_required
def here(request: HttpRequest) -> HttpResponse:
    return HttpResponse("yes" if hub.here([UUID(request.GET["to"])]) else "no")


@login_not_required
def enqueue(request: HttpRequest) -> HttpResponse:
    return HttpResponse(jobs.leave_trace.enqueue(request.GET["name"], "from the web").id)


@login_not_required
def home(request: HttpRequest) -> HttpResponse:
    return HttpResponse("at home")


urlpatterns = [
    path("", home),
    path("lab/change/", change),
    path("lab/cut/", cut),
    path("lab/here/", here),
    path("lab/enqueue/", enqueue),
]
