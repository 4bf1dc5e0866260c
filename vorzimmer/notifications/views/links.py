"""The page behind a button in a mail. Opening it changes nothing; its own button does.

The Referrer-Policy stays `same-origin` and is not `no-referrer`: with the latter, browsers send `Origin:
null` along with the form, which the CSRF check has to refuse. Either way nobody but this server learns the
address.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from vorzimmer.notifications.addresses import as_read_by
from vorzimmer.notifications.limits import too_often
from vorzimmer.notifications.links import PURPOSES, find_link
from vorzimmer.notifications.models import Link
from vorzimmer.notifications.pressing import Closed, actor_of, make_sure_it_is_open, press

OURS = {"csrfmiddlewaretoken", "_key"}
View = Callable[[HttpRequest, Link], HttpResponse]


def _for_whoever_got_the_mail(view: View) -> Callable[[HttpRequest, str], HttpResponse]:
    """Find the link of a token, speak its person's language, and say kindly when there is nothing to do."""

    @wraps(view)
    def found(request: HttpRequest, token: str) -> HttpResponse:
        if too_often(request):
            return render(request, "429.html", status=429)
        link = find_link(token)
        if link is None:
            return _private(render(request, "notifications/link_dead.html", status=404))
        with as_read_by(link.to):
            return _private(_answer(view, request, link))

    return found


def _answer(view: View, request: HttpRequest, link: Link) -> HttpResponse:
    try:
        return view(request, link)
    except Closed as closed:
        return _closed(request, link, str(closed), 410)
    except PermissionDenied as refused:
        return _closed(request, link, str(refused), 403)
    except (ObjectDoesNotExist, Http404):
        return _closed(request, link, _("What this link is about is no longer there."), 410)


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@_for_whoever_got_the_mail
def link(request: HttpRequest, link: Link) -> HttpResponse:
    """Who you are, what will happen, one button; POST makes it happen."""
    if request.method != "POST":
        make_sure_it_is_open(link)
        return _ask(request, link)
    fields = {name: request.POST[name] for name in request.POST if name not in OURS}
    try:
        done = press(link, fields)
    except ValidationError as wrong:
        return _ask(request, link, typed=fields, errors=wrong.messages, status=422)
    return render(request, "notifications/link_done.html", _who(link) | {"done": done})


@csrf_exempt
@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@_for_whoever_got_the_mail
def at_once(request: HttpRequest, link: Link) -> HttpResponse:
    """The button of a mail program (RFC 8058) posts without cookies; a person who comes here is asked."""
    if request.method != "POST" or not PURPOSES[link.purpose].without_asking:
        return redirect(request.path.removesuffix("now/"))
    press(link, {})
    return HttpResponse(status=204)


def _ask(
    request: HttpRequest,
    link: Link,
    *,
    typed: Mapping[str, str] | None = None,
    errors: Sequence[str] = (),
    status: int = 200,
) -> HttpResponse:
    purpose, what = PURPOSES[link.purpose], (actor_of(link), link.target_id, link.choice)
    context = purpose.context(*what) | {
        "title": purpose.title(*what), "button": purpose.button(*what), "template": purpose.template,
        "choice": link.choice, "typed": typed or {}, "errors": errors,
    }  # fmt: skip
    return render(request, "notifications/link.html", _who(link) | context, status=status)


def _closed(request: HttpRequest, link: Link, reason: str, status: int) -> HttpResponse:
    return render(request, "notifications/link_closed.html", _who(link) | {"reason": reason}, status=status)


def _who(link: Link) -> dict[str, Any]:
    return {"person": link.to, "workspace": link.to.workspace}


def _private(response: HttpResponse) -> HttpResponse:
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
