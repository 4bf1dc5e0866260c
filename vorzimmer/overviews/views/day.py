"""Another day for one task: by dragging it in the calendar, or by a form."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vorzimmer.foundation import clock, moments
from vorzimmer.overviews.dates import give_date, why_not
from vorzimmer.overviews.forms import DayForm
from vorzimmer.overviews.views.back import way_back
from vorzimmer.people.requests import Request
from vorzimmer.tasks.entries import DateProposed
from vorzimmer.tasks.queries import get_task


@require_http_methods(["GET", "POST"])
def day(request: Request, pk: UUID) -> HttpResponse:
    """GET: the form, or why not; POST `to`, `clock`: the date changes, or is proposed to the other side."""
    task: Any = get_task(request.actor, pk)
    posted = request.method == "POST"
    sent = request.POST if "to" in request.POST else request.GET
    form = DayForm(sent if posted else None, actor=request.actor, task=task, initial=_as_it_is(task))
    if not posted:
        return _form(request, task, form, 200)
    if not form.is_valid():
        if request.POST.get("dragged"):
            messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
            return HttpResponseRedirect(way_back(request))
        return _form(request, task, form, 422)
    was = task.due_at
    happened = give_date(request.actor, task, form.moment)
    words = {"task": task.title, "when": moments.moment(form.moment)}
    if isinstance(happened, DateProposed):
        messages.success(request, _("“%(task)s”: %(when)s is proposed. The other side decides.") % words)
    else:
        undo = f"undo:{reverse('overviews:day', args=[pk])}?{_query(was)}" if was and was > clock.now() else ""
        messages.success(request, _("“%(task)s” is due on %(when)s now.") % words, extra_tags=undo)
    return HttpResponseRedirect(way_back(request))


def _query(moment: Any) -> str:
    here = moments.local(moment)
    return f"to={here:%Y-%m-%d}&clock={here:%H:%M}"


def _as_it_is(task: Any) -> dict[str, Any]:
    if task.due_at is None:
        return {"to": moments.today()}
    here = moments.local(task.due_at)
    return {"to": here.date(), "clock": here.time()}


def _form(request: Request, task: Any, form: DayForm, status: int) -> HttpResponse:
    context = {
        "task": task, "form": form, "reason": why_not(request.actor, task), "url": request.path,
        "back": way_back(request),
    }  # fmt: skip
    template = "overviews/day.html" if request.htmx else "overviews/day_page.html"
    return render(request, template, context, status=status)
