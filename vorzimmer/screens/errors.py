"""What a person sees when something does not work: the reason, in words, and nothing lost."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from vorzimmer.journal.action import NotAllowed


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403 with the rule's reason: a whole page, or plain text that htmx shows where the person is."""
    reason = str(exception) if isinstance(exception, NotAllowed) else ""
    if request.headers.get("HX-Request") and reason:
        return HttpResponse(reason, status=403, content_type="text/plain; charset=utf-8")
    return render(request, "403.html", {"reason": reason}, status=403)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's token does not fit: mostly a page that stood open while its person signed in anew."""
    return render(request, "403.html", status=403)
