"""Single lines: written by the assistant, put in order and answered by the client."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.people.requests import Request
from vorzimmer.rhythm import actions, queries
from vorzimmer.rhythm.forms.check_ins import AnswerForm, LineForm
from vorzimmer.rhythm.views.check_ins import after, answer


@require_POST
def add(request: Request, pk: UUID) -> HttpResponse:
    """One more."""
    found = queries.get_check_in(request.actor, pk)
    form = LineForm(request.POST, check_in=found, auto_id="line-%s")
    if not form.is_valid():
        return answer(request, pk, {"line_form": form, "line_open": True}, status=422)
    actions.add_check_in_line(actor=request.actor, check_in=found, **form.cleaned_data)
    return after(request, pk)


@require_http_methods(["GET", "POST"])
def change(request: Request, pk: UUID) -> HttpResponse:
    """A page of its own: most lines stay as they were found."""
    line = queries.get_check_in_line(request.actor, pk)
    kept = {name: getattr(line, name) for name in ("text", "section", "who", "by_at", "needs", "minutes")}
    form = LineForm(request.POST or None, initial=kept, check_in=line.check_in)
    if request.method == "POST" and form.is_valid():
        wanted = {"section": line.section} | form.cleaned_data
        actions.change_check_in_line(actor=request.actor, line=line, **wanted)
        return redirect("rhythm:check_in", line.check_in_id)
    context = {"form": form, "line": line, "check_in": line.check_in}
    return render(request, "rhythm/line_form.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def move(request: Request, pk: UUID) -> HttpResponse:
    """One up, one down, or to where it was dragged (`position`)."""
    line = queries.get_check_in_line(request.actor, pk)
    now = [each.pk for each in queries.lines_of(line.check_in)].index(line.pk)
    wanted = request.POST.get("position", "")
    position = int(wanted) if wanted.isdecimal() else now + (-1 if request.POST.get("move") == "up" else 1)
    actions.move_check_in_line(actor=request.actor, line=line, position=min(position, 10_000))
    return after(request, line.check_in_id)


@require_POST
def remove(request: Request, pk: UUID) -> HttpResponse:
    """Out of the draft."""
    line = queries.get_check_in_line(request.actor, pk)
    check_in = line.check_in_id
    actions.remove_check_in_line(actor=request.actor, line=line)
    return after(request, check_in)


@require_POST
def answer_line(request: Request, pk: UUID) -> HttpResponse:
    """Yes, no or later."""
    line = queries.get_check_in_line(request.actor, pk)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return answer(request, line.check_in_id, {"wrong": form}, status=422)
    actions.answer_check_in_line(actor=request.actor, line=line, **form.cleaned_data)
    return after(request, line.check_in_id)


@require_POST
def ask(request: Request, pk: UUID) -> HttpResponse:
    """The decision becomes a question with its own clock."""
    line = queries.get_check_in_line(request.actor, pk)
    actions.ask_decision(actor=request.actor, line=line)
    return after(request, line.check_in_id)
