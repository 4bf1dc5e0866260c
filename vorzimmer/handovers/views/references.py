"""References, and what remains of those one has parted from."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST, require_safe
from django_scopes import scope

from vorzimmer.agreements.queries import kept_versions
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.foundation import moments
from vorzimmer.handovers import actions, letter, queries
from vorzimmer.handovers.forms.partings import ReferenceForm
from vorzimmer.handovers.queries import partings as found_in
from vorzimmer.handovers.retaining import ONGOING
from vorzimmer.handovers.rules import partings as rules
from vorzimmer.people.requests import Request


@require_http_methods(["GET", "POST"])
def write_reference(request: Request, pk: UUID) -> HttpResponse:
    """A letter about an assistant."""
    engagement = get_engagement(request.actor, pk)
    form = ReferenceForm(request.POST or None, people=found_in.assistants_ever(engagement))
    if request.method == "POST" and form.is_valid():
        made = actions.write_reference(actor=request.actor, engagement=engagement, **form.cleaned_data).reference
        messages.success(request, _("%(who)s has the reference.") % {"who": made.about_name})
        return redirect("handovers:plan", pk)
    context = {"engagement": engagement, "form": form, "why_not": rules.write_reference(request.actor, engagement)}
    return render(request, "handovers/reference_form.html", context, status=422 if request.method == "POST" else 200)


@require_safe
def reference(request: Request, pk: UUID) -> HttpResponse:
    """The letter as PDF."""
    return letter.response(queries.get_reference(request.actor, pk))


@require_POST
def show(request: Request, pk: UUID) -> HttpResponse:
    """Open or close the link."""
    found = queries.get_reference(request.actor, pk)
    actions.show_reference(actor=request.actor, reference=found, shown=request.POST.get("shown") == "yes")
    return redirect("handovers:kept")


@require_GET
def kept(request: Request) -> HttpResponse:
    """What remains of those I have parted from: references, thanks, what I have signed."""
    partings = found_in.ended_with(request.actor)
    references = found_in.references_about(request.actor)
    context = {
        "references": [(each, letter.address_of(request, each)) for each in references],
        "partings": partings,
        "thanks": found_in.my_thanks(request.actor, partings),
        "signed": kept_versions(request.actor)[:50],
    }
    return render(request, "handovers/kept.html", context)


@require_GET
def retention(request: Request) -> HttpResponse:
    """What is deleted when, in all ended engagements."""
    rows = found_in.retention_calendar(request.actor)
    context = {"retentions": rows, "today": moments.today(), "ongoing": ONGOING}
    return render(request, "handovers/retention.html", context)


@login_not_required
@require_safe
def shown_reference(request: HttpRequest, token: str) -> HttpResponse:
    """For anybody who has the link, as long as the person lets it be seen."""
    found = found_in.shown_reference(token)
    if found is None:
        raise Http404
    with scope(workspace=found.workspace):
        return letter.response(found)
