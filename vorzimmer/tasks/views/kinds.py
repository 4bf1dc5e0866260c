"""The kinds of task of a workspace: the list, and changing one."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from vorzimmer.people.requests import Request
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.forms.kinds import KindForms


@require_GET
def kind_list(request: Request) -> HttpResponse:
    """Every kind, with what it asks for; 404 for those who do not run the workspace."""
    if not request.actor.runs_the_workspace:
        raise Http404
    language = get_language() or "de"
    rows = [
        {
            "slug": each.kind.slug,
            "icon": each.kind.icon,
            "name": each.kind.name.say(language),
            "active": each.active,
            "fields": len(each.kind.fields),
            "lines": len(each.kind.checklist),
        }
        for each in queries.all_kinds()
    ]
    return render(request, "tasks/kinds.html", {"kinds": rows})


@require_http_methods(["GET", "POST"])
def kind(request: Request, slug: str) -> HttpResponse:
    """One kind to change. Saving it gives the workspace its own copy."""
    found = queries.get_kind(request.actor, slug)
    forms = KindForms(found.kind, found.active, request.POST if request.method == "POST" else None)
    if request.method == "POST" and forms.is_valid():
        actions.change_kind(
            actor=request.actor, workspace=request.actor.workspace, slug=slug, content=forms.content,
            active=forms.main.cleaned_data["active"],
        )  # fmt: skip
        messages.success(request, _("Saved. New tasks of this kind ask for these fields."))
        return redirect("tasks:kinds")
    name = found.kind.name.say(get_language() or "de")
    context = {"forms": forms, "name": name, "slug": slug}
    return render(request, "tasks/kind.html", context, status=422 if request.method == "POST" else 200)
