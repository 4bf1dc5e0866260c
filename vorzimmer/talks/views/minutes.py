"""The minutes of a talk: read, confirmed or remarked upon, taken along on paper."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.foundation.pages import render_page
from vorzimmer.people.requests import Request
from vorzimmer.talks import actions, queries
from vorzimmer.talks.forms.holding import RemarkForm
from vorzimmer.talks.reading import document, page_context


@require_GET
def minutes(request: Request, pk: UUID) -> HttpResponse:
    """What was said, and whose turn it is."""
    return _answer(request, pk)


@require_POST
def confirm(request: Request, pk: UUID) -> HttpResponse:
    """It was so."""
    found = queries.get_minutes(request.actor, pk)
    done = actions.confirm_minutes(actor=request.actor, minutes=found)
    sealed = done.minutes.is_sealed
    messages.success(request, _("Both have answered. The minutes stay like this.") if sealed else _("Confirmed."))
    return redirect("talks:minutes", pk)


@require_POST
def remark(request: Request, pk: UUID) -> HttpResponse:
    """It was a little different."""
    found, form = queries.get_minutes(request.actor, pk), RemarkForm(request.POST)
    if not form.is_valid():
        return _answer(request, pk, {"form": form}, 422)
    actions.remark_minutes(actor=request.actor, minutes=found, text=form.cleaned_data["text"])
    messages.success(request, _("Your remark stands beside the minutes."))
    return redirect("talks:minutes", pk)


@require_GET
def pdf(request: Request, pk: UUID) -> HttpResponse:
    """The minutes on paper."""
    from vorzimmer.talks.paper import draw

    found = queries.get_minutes(request.actor, pk)
    response = HttpResponse(draw(document(found)), content_type="application/pdf")
    name = f"{slugify(pgettext('of a talk', 'Minutes'))}-{slugify(str(found.talk.engagement))}-{found.talk.number}.pdf"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response


def _answer(request: Request, pk: UUID, more: dict[str, Any] | None = None, status: int = 200) -> HttpResponse:
    found = queries.get_minutes(request.actor, pk)
    context = page_context(request.actor, found) | {"form": RemarkForm()} | (more or {})
    return render_page(request, "talks/minutes.html", context, status=status)
