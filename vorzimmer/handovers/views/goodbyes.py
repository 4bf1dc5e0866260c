"""Looking back, the last talk, thanks, files, confirmations: what one does once."""

from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from vorzimmer.foundation import moments
from vorzimmer.handovers import actions, leaving, queries
from vorzimmer.handovers.forms.partings import ConfirmForm, TalkForm, ThanksForm
from vorzimmer.handovers.forms.plans import ReviewForm
from vorzimmer.handovers.queries import partings as found_in
from vorzimmer.handovers.rules import partings as rules
from vorzimmer.handovers.rules import plans as plan_rules
from vorzimmer.people import stepup
from vorzimmer.people.requests import Request


@require_http_methods(["GET", "POST"])
def talk(request: Request, pk: UUID) -> HttpResponse:
    """What was said in the last talk."""
    found = queries.get_parting(request.actor, pk)
    kept = {
        "on": found.talked_on or moments.today(), "worked": found.talk_worked, "change": found.talk_change,
        "contact": found.talk_contact,
    }  # fmt: skip
    form = TalkForm(request.POST or None, initial=kept)
    if request.method == "POST" and form.is_valid():
        actions.note_last_talk(actor=request.actor, parting=found, **form.cleaned_data)
        return redirect("handovers:parting", pk)
    context = {"parting": found, "form": form, "why_not": rules.speak(request.actor, found)}
    return render(request, "handovers/talk.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def thank(request: Request, pk: UUID) -> HttpResponse:
    """A few words."""
    found = queries.get_parting(request.actor, pk)
    form = ThanksForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say it in your own words."))
    else:
        actions.thank(actor=request.actor, parting=found, text=form.cleaned_data["text"])
        messages.success(request, _("Your thanks have been handed over."))
    return redirect("handovers:parting", pk)


@require_POST
def want_files(request: Request, pk: UUID) -> HttpResponse:
    """Everything in one archive."""
    actions.want_files(actor=request.actor, parting=queries.get_parting(request.actor, pk))
    messages.success(request, _("All files and texts are being packed. You are told when they can be fetched."))
    return redirect("handovers:parting", pk)


@require_safe
@stepup.required
def fetch(request: Request, pk: UUID) -> FileResponse:
    """The archive, for the client's side, after proving once more who it is."""
    files = found_in.get_files(request.actor, pk)
    if not files.is_ready or rules.want_files(request.actor, files.parting):
        raise Http404
    name = f"{files.parting.engagement.client.name}.zip"
    response = FileResponse(files.content.open("rb"), as_attachment=True, filename=name, content_type="application/zip")
    response["Content-Length"] = files.size
    response["Cache-Control"] = "private, no-store"
    return response


@require_http_methods(["GET", "POST"])
def confirm(request: Request, pk: UUID) -> HttpResponse:
    """Signing that the other side's data are deleted."""
    found = queries.get_parting(request.actor, pk)
    side = rules.side_then(request.actor, found) or "assistant"
    form = ConfirmForm(request.POST or None)
    why_not = rules.confirm_deletion(request.actor, found)
    if request.method == "POST" and form.is_valid() and why_not is None:
        typed = " ".join(form.cleaned_data["name"].split()).casefold()
        if typed == request.actor.person.name.casefold():
            actions.confirm_deletion(actor=request.actor, parting=found, name=form.cleaned_data["name"])
            messages.success(request, _("Thank you. This is kept with its check sum."))
            return redirect("handovers:parting", pk)
        form.add_error(
            "name", _("Please type your name as it stands here: %(name)s") % {"name": request.actor.person.name}
        )
    with translation.override(found.engagement.language):
        text = leaving.deletion_text(found, request.actor.person.name, side)
    context = {"parting": found, "form": form, "text": text, "why_not": why_not}
    return render(request, "handovers/confirm.html", context, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "POST"])
def review(request: Request, pk: UUID) -> HttpResponse:
    """Looking back."""
    found = queries.get_plan(request.actor, pk)
    form = ReviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.review_plan(actor=request.actor, plan=found, **form.cleaned_data)
        messages.success(request, _("Thank you. The others read it once they have looked back too."))
        return redirect("handovers:plan", found.engagement_id)
    why_not = plan_rules.review(request.actor, found)
    context = {"engagement": found.engagement, "form": form, "why_not": why_not}
    return render(request, "handovers/review.html", context, status=422 if request.method == "POST" else 200)
