"""Pages that say something to a membership's streams, whichever process they are opened in."""

import hashlib
from collections.abc import Iterator
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from tests.processes.lab import jobs
from vorzimmer.config.urls import urlpatterns as of_the_house
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


@csrf_exempt
@login_not_required
def digest(request: HttpRequest) -> HttpResponse:
    return HttpResponse(hashlib.sha256(request.read()).hexdigest())


@login_not_required
def download(request: HttpRequest) -> FileResponse:
    return FileResponse(open(__file__, "rb"), as_attachment=True)


@login_not_required
def stream(request: HttpRequest) -> StreamingHttpResponse:
    def lines() -> Iterator[bytes]:
        for number in range(1000):
            yield f"{number}\n".encode()

    return StreamingHttpResponse(lines())


@login_not_required
def meta(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"{request.scheme} {request.META['REMOTE_ADDR']} {request.META.get('HTTP_X_ROLE')}")


@login_not_required
def break_down(request: HttpRequest, token: str) -> HttpResponse:
    raise RuntimeError(request.GET["q"])


urlpatterns = [
    path("lab/digest/", digest),
    path("lab/download/", download),
    path("lab/stream/", stream),
    path("lab/meta/", meta),
    path("lab/break/<token>/", break_down, name="break"),
    path("", home),
    path("lab/change/", change),
    path("lab/cut/", cut),
    path("lab/here/", here),
    path("lab/enqueue/", enqueue),
    *of_the_house,
]
