"""Notes: those that both write, and one's own."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from vorzimmer.people.requests import Request
from vorzimmer.talks import actions, queries
from vorzimmer.talks.forms.holding import LineForm
from vorzimmer.talks.parts import PARTS
from vorzimmer.talks.private import save_note
from vorzimmer.talks.stale import Stale
from vorzimmer.talks.views.parts import answer


@require_POST
def add(request: Request, pk: UUID) -> HttpResponse:
    """One more line below the others."""
    talk = queries.get_talk(request.actor, pk)
    part, form = request.POST.get("part", ""), LineForm(request.POST)
    if part not in PARTS:
        part = talk.part or PARTS[0]
    if not form.is_valid():
        return answer(request, talk, part, {"line_form": form}, 422)
    actions.add_line(actor=request.actor, talk=talk, part=part, text=form.cleaned_data["text"])
    return answer(request, talk, part)


@require_POST
def change(request: Request, pk: UUID) -> HttpResponse:
    """In other words. If the other was faster both texts are shown, and nothing is lost."""
    line, form = queries.get_note_line(request.actor, pk), LineForm(request.POST)
    if not form.is_valid():
        return answer(request, line.talk, line.part, {"stale": line, "typed": request.POST.get("text", "")}, 422)
    try:
        said = {"text": form.cleaned_data["text"], "seen_version": form.cleaned_data["seen"] or 0}
        actions.change_line(actor=request.actor, note_line=line, **said)
    except Stale as other:
        return answer(request, line.talk, line.part, {"stale": other.line, "typed": form.cleaned_data["text"]}, 422)
    return answer(request, line.talk, line.part)


@require_POST
def remove(request: Request, pk: UUID) -> HttpResponse:
    """Gone; unless the other has just changed it."""
    line = queries.get_note_line(request.actor, pk)
    talk, part, seen = line.talk, line.part, request.POST.get("seen", "")
    try:
        actions.remove_line(actor=request.actor, note_line=line, seen_version=int(seen) if seen.isdecimal() else 0)
    except Stale:
        messages.warning(request, _("This line has just been changed. Please read it first."))
    return answer(request, talk, part)


@require_POST
@sensitive_post_parameters("text")
def private_note(request: Request, pk: UUID) -> HttpResponse:
    """Only for oneself; kept while one types."""
    talk = queries.get_talk(request.actor, pk)
    save_note(request.actor, talk, request.POST.get("text", ""))
    if request.htmx:
        return HttpResponse(status=204)
    messages.success(request, _("Kept. Nobody but you reads it."))
    return redirect("talks:talk", pk)
