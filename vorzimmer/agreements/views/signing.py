"""Signing a version, and the signed paper."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.forms.offering import SignForm
from vorzimmer.agreements.rules import signing as rules
from vorzimmer.agreements.showing import document
from vorzimmer.agreements.wording import wording_of
from vorzimmer.foundation.rates import too_often
from vorzimmer.people import stepup
from vorzimmer.people.requests import Request

PAPERS_A_MINUTE = 10


@require_http_methods(["GET", "POST"])
@stepup.required
def sign(request: Request, pk: UUID) -> HttpResponse:
    """The whole text, the name, one button; whoever signs has just confirmed who they are."""
    found = queries.get_version(request.actor, pk)
    reason = rules.sign(request.actor, found)
    _parties, _text, digest = wording_of(found)
    form = SignForm(
        request.POST if request.method == "POST" else None, expected=request.actor.person.name,
        initial={"digest": digest},
    )  # fmt: skip
    if request.method == "POST" and (form.is_valid() or reason):
        said = form.cleaned_data
        happened = actions.sign_version(
            actor=request.actor, version=found, name=said.get("name", ""), digest=said.get("digest", "")
        )
        if happened.whole:
            messages.success(request, _("Both have signed. This version never changes again."))
        else:
            messages.success(request, _("You have signed. Now the other side signs."))
        return redirect("agreements:agreement", found.engagement.pk)
    context = {
        "version": found, "engagement": found.engagement, "form": form, "why_not": reason, "digest": digest,
        "shown": document(request.actor, found, queries.versions_of(found.engagement)),
    }  # fmt: skip
    return render(request, "agreements/sign.html", context, status=422 if form.is_bound else 200)


@require_GET
def pdf(request: Request, pk: UUID) -> HttpResponse:
    """The paper of a signed version, also for whoever has signed it and left since. 404 before it is signed."""
    from vorzimmer.agreements.paper import draw

    found = queries.get_signed_version(request.actor, pk)
    if too_often("agreements.pdf", request.actor.id, most=PAPERS_A_MINUTE):
        return HttpResponse(_("That was quick. Try again in a minute."), status=429, content_type="text/plain")
    name = f"{slugify(_('Agreement'))}-{slugify(str(found.engagement))}-{found.number}.pdf"
    drawn = draw(found, document(request.actor, found, []), request.build_absolute_uri)
    response = HttpResponse(drawn, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response
