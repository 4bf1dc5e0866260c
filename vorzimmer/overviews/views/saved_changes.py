"""What one does with a saved view: sharing, pinning, deleting, bringing back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vorzimmer.overviews import actions, queries, rules
from vorzimmer.overviews.forms import SaveForm, ShareForm
from vorzimmer.people.requests import Request


@require_POST
def share_view(request: Request, pk: UUID) -> HttpResponse:
    """With nobody, an engagement, or everybody who works here."""
    view = queries.get_view(request.actor, pk)
    form = ShareForm(request.POST, actor=request.actor)
    if not form.is_valid():
        named = SaveForm(initial={"name": view.name})
        context = {"view": view, "form": named, "share": form, "reason": rules.change_view(request.actor, view)}
        return render(request, "overviews/change_view.html", context, status=422)
    actions.share_view(actor=request.actor, view=view, **form.fields_of_action())
    messages.success(request, _("Saved. Everybody sees only their own tasks in it."))
    return redirect("overviews:views")


@require_POST
def pin_view(request: Request, pk: UUID) -> HttpResponse:
    """`pin`: tab, first or none."""
    view = queries.get_view(request.actor, pk)
    wanted = request.POST.get("pin", "")
    actions.pin_view(actor=request.actor, view=view, pinned=wanted in ("tab", "first"), first=wanted == "first")
    return redirect("overviews:views")


@require_POST
def delete_view(request: Request, pk: UUID) -> HttpResponse:
    """Gone, with a way back."""
    view = queries.get_view(request.actor, pk)
    actions.delete_view(actor=request.actor, view=view)
    undo = f"undo:{reverse('overviews:restore_view', args=[pk])}"
    messages.success(request, _("“%(view)s” is deleted.") % {"view": view.name}, extra_tags=undo)
    return redirect("overviews:views")


@require_POST
def restore_view(request: Request, pk: UUID) -> HttpResponse:
    """The way back."""
    actions.restore_view(actor=request.actor, view=queries.get_deleted_view(request.actor, pk))
    return redirect("overviews:views")
