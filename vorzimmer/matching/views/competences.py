"""What somebody can do: said by themselves, confirmed by the agency."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.foundation.pages import render_page
from vorzimmer.matching import actions, queries
from vorzimmer.matching.forms.profiles import LEVELS, AskBackForm, ClaimForm
from vorzimmer.people.requests import Request


@require_http_methods(["GET", "POST"])
def claim(request: Request) -> HttpResponse:
    """Say what I can do, or say it anew (`?kind=`)."""
    actor = request.actor
    profile = queries.own_profile(actor)
    if profile is None:
        return redirect("matching:change_profile")
    have = {can.row.kind: can for can in queries.competences_with_files(profile)}
    said = have.get(request.GET.get("kind", ""))
    known = said.row if said else None
    initial = {"kind": known.kind, "level": known.level, "evidence": known.evidence} if known else {}
    form = ClaimForm(
        queries.kind_names(), request.POST or None, request.FILES or None, actor=actor, initial=initial,
        kept=said.files if said else (),
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        words = dict(form.cleaned_data)
        actions.claim_competence(actor=actor, profile=profile, files=words.pop("attached"), **words)
        messages.success(request, _("Noted. The coordination looks at it; until then it counts half."))
        return redirect("matching:my_profile")
    status = 422 if request.method == "POST" else 200
    return render(request, "matching/claim.html", {"form": form, "known": known}, status=status)


@require_POST
def drop(request: Request, pk: UUID) -> HttpResponse:
    """No longer offer it."""
    actions.drop_competence(actor=request.actor, competence=queries.get_competence(request.actor, pk))
    messages.success(request, _("It is no longer in your profile."))
    return redirect("matching:my_profile")


@require_GET
def to_confirm(request: Request) -> HttpResponse:
    """What assistants say they can do and nobody has looked at yet."""
    if not request.actor.runs_the_workspace:
        raise Http404
    context = {"waiting": queries.to_confirm(), "levels": LEVELS}
    return render_page(request, "matching/to_confirm.html", context)


@require_POST
def confirm(request: Request, pk: UUID) -> HttpResponse:
    """At the level that was seen."""
    competence = queries.get_competence(request.actor, pk)
    level = request.POST.get("level", "")
    if not level.isdecimal():
        raise BadRequest("level")
    actions.confirm_competence(actor=request.actor, competence=competence, level=int(level))
    messages.success(request, _("Confirmed. It counts fully now."))
    return redirect("matching:to_confirm")


@require_http_methods(["GET", "POST"])
def ask(request: Request, pk: UUID) -> HttpResponse:
    """Ask for what shows it."""
    if not request.actor.runs_the_workspace:
        raise Http404
    competence = queries.get_competence(request.actor, pk)
    form = AskBackForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.ask_for_evidence(actor=request.actor, competence=competence, **form.cleaned_data)
        messages.success(request, _("%(person)s has been asked.") % {"person": competence.profile.name})
        return redirect("matching:to_confirm")
    status = 422 if request.method == "POST" else 200
    return render(request, "matching/ask_back.html", {"form": form, "competence": competence}, status=status)
