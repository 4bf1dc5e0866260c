"""My profile, what is recorded about me, and somebody else's profile."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.foundation.pages import render_page
from vorzimmer.matching import actions, lines, queries
from vorzimmer.matching.forms.profiles import ProfileForm
from vorzimmer.matching.forms.style import StyleForm
from vorzimmer.matching.rules import profiles as rules
from vorzimmer.people.requests import Request

both = require_http_methods(["GET", "POST"])


@require_GET
def mine(request: Request) -> HttpResponse:
    """What I offer, and whether I take new clients."""
    actor = request.actor
    if not rules.has_profile(actor):
        raise Http404
    profile = queries.own_profile(actor)
    context = {
        "profile": profile, "lines": lines.of_profile(profile) if profile else [],
        "style": lines.of_style(profile.style) if profile else [],
        "competences": queries.competences_with_files(profile) if profile else [],
    }  # fmt: skip
    return render_page(request, "matching/my_profile.html", context)


@both
def change(request: Request) -> HttpResponse:
    """Capacity, clients, holidays, rate, tools, industries."""
    form = ProfileForm(request.POST or None, initial=ProfileForm.of(queries.own_profile(request.actor)))
    return _keep(request, form, "matching/profile_form.html")


@both
def style(request: Request) -> HttpResponse:
    """The seven questions."""
    profile = queries.own_profile(request.actor)
    form = StyleForm(request.POST or None, answers=profile.style if profile else {})
    return _keep(request, form, "matching/profile_style.html")


def _keep(request: Request, form: forms.Form, template: str) -> HttpResponse:
    actor = request.actor
    if request.method == "POST" and form.is_valid():
        actions.keep_profile(actor=actor, member=actor.membership, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("matching:my_profile")
    context = {"form": form, "why_not": rules.keep(actor, actor.membership)}
    return render(request, template, context, status=422 if request.method == "POST" else 200)


@require_POST
def switch(request: Request) -> HttpResponse:
    """Take new clients, or not: one's own free choice at any time."""
    takes = request.POST.get("takes_new") == "yes"
    actions.keep_profile(actor=request.actor, member=request.actor.membership, takes_new=takes)
    messages.success(
        request, _("You are suggested to new clients.") if takes else _("You are not suggested to anybody.")
    )
    return redirect("matching:my_profile")


@require_GET
def recorded(request: Request) -> HttpResponse:
    """Every score that others see of me, and everything that is kept (Art. 15 GDPR)."""
    profile = queries.own_profile(request.actor)
    if profile is None:
        raise Http404
    names = queries.kind_names()
    context = {
        "profile": profile, "now": queries.scores_now(profile, names), "suggestions": queries.suggestions_of(profile, names),
        "weights": queries.weights(),
    }  # fmt: skip
    return render_page(request, "matching/recorded.html", context)


@require_GET
def profile(request: Request, pk: UUID) -> HttpResponse:
    """An assistant, for the coordination and for clients for whom they would like to work."""
    found = queries.get_profile(request.actor, pk)
    read = queries.competences_with_files if request.actor.runs_the_workspace else queries.competences_of
    context = {
        "profile": found, "lines": lines.of_profile(found), "style": lines.of_style(found.style),
        "competences": read(found), "confirms": request.actor.runs_the_workspace,
    }  # fmt: skip
    return render_page(request, "matching/profile.html", context)
