"""Showing what is secret: once, for sixty seconds, kept by no browser and no proxy."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables

from vorzimmer.people.requests import Request
from vorzimmer.vault.sealing import Plain


@sensitive_variables()
def shown(request: Request, plain: Plain, *, label: str, line: str, back: str, seconds: int = 60) -> HttpResponse:
    """The page with the countdown, or the file itself. `back` is where the page goes when the time is over."""
    if plain.file_name:
        headers = {
            "Content-Disposition": content_disposition_header(True, plain.file_name) or "attachment",
            "X-Content-Type-Options": "nosniff",
        }
        response = HttpResponse(plain.content, content_type="application/octet-stream", headers=headers)
    else:
        context = {"text": plain.text, "label": label, "line": line, "back": back, "seconds": seconds}
        response = render(request, "vault/shown.html", context)
    response["Cache-Control"] = "no-store, private"
    response["Referrer-Policy"] = "no-referrer"
    return response


def not_shown(request: Request, back: str, *, lost: bool = False) -> HttpResponse:
    """It was shown already, or cannot be opened."""
    if lost:
        messages.error(request, _("This cannot be opened: the key of the house is missing. Please tell the owner."))
    else:
        messages.info(request, _("This was shown already. Say again what you need it for, and it is shown once more."))
    return redirect(back)
