"""What browsers say upwards: that somebody is typing."""

from urllib.parse import urlsplit
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from vorzimmer.live import hub
from vorzimmer.people.requests import Request


@csrf_exempt
@require_POST
def typing(request: Request) -> HttpResponse:
    """The actor types in `topic`; told to whom the topic's room names. 204, also when nobody is to know."""
    if not from_this_site(request):
        return HttpResponseForbidden()
    actor = request.actor
    topic = request.POST.get("topic", "")[:200]
    audience: set[UUID] = {pk for ask in hub.typing_audience for pk in ask(actor, topic)} - {actor.id}
    hub.say(audience, "typing", who=str(actor.id), topic=topic)
    return HttpResponse(status=204)


def from_this_site(request: HttpRequest) -> bool:
    """Whether one of our own pages sent this: no CSRF token here, but browsers say where a post is from."""
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site == "same-origin"
    return urlsplit(request.headers.get("Origin", "")).netloc == request.get_host()
