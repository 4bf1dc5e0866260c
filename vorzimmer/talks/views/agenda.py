"""Points of the agenda."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.people.requests import Request
from vorzimmer.talks import actions, queries
from vorzimmer.talks.forms.holding import PointForm
from vorzimmer.talks.parts import PARTS, Part
from vorzimmer.talks.rules import holding as rules
from vorzimmer.talks.views.parts import answer


@require_POST
def add(request: Request, pk: UUID) -> HttpResponse:
    """One more; also one that the work suggests (`about`)."""
    talk = queries.get_talk(request.actor, pk)
    part, form = request.POST.get("part", ""), PointForm(request.POST)
    if part not in PARTS:
        part = PARTS[0]
    if not form.is_valid():
        return answer(request, talk, part, {"form": form}, 422)
    about = request.POST.get("about", "")
    actions.add_point(actor=request.actor, talk=talk, part=part, text=form.cleaned_data["text"], about=about)
    return answer(request, talk, part)


@require_http_methods(["GET", "POST"])
def change(request: Request, pk: UUID) -> HttpResponse:
    """In other words, or in another part."""
    point = queries.get_point(request.actor, pk)
    form = PointForm(request.POST or None, initial={"text": point.text})
    if request.method == "POST" and form.is_valid():
        part = request.POST.get("part", "")
        wanted = part if part in PARTS else ""
        actions.change_point(actor=request.actor, point=point, text=form.cleaned_data["text"], part=wanted)
        return redirect("talks:talk", point.talk_id)
    context = {
        "point": point, "talk": point.talk, "engagement": point.talk.engagement, "form": form,
        "parts": Part.choices, "why_not": rules.change_point(request.actor, point),
    }  # fmt: skip
    return render(request, "talks/change_point.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def move(request: Request, pk: UUID) -> HttpResponse:
    """One up, one down, or to where it was dragged (`position`)."""
    point = queries.get_point(request.actor, pk)
    now = [each.pk for each in queries.points_of(point.talk) if each.part == point.part].index(point.pk)
    wanted = request.POST.get("position", "")
    position = int(wanted) if wanted.isdecimal() else now + (-1 if request.POST.get("move") == "up" else 1)
    actions.move_point(actor=request.actor, point=point, position=min(position, 10_000))
    return answer(request, point.talk, point.part)


@require_POST
def remove(request: Request, pk: UUID) -> HttpResponse:
    """Not this time."""
    point = queries.get_point(request.actor, pk)
    talk, part = point.talk, point.part
    actions.remove_point(actor=request.actor, point=point)
    return answer(request, talk, part)


@require_POST
def tick(request: Request, pk: UUID) -> HttpResponse:
    """Said what there is to say, or open again; pressed twice it stays as it was meant."""
    point = queries.get_point(request.actor, pk)
    done = request.POST.get("done") == "yes"
    if done != point.is_settled:
        verb = actions.settle_point if done else actions.open_point
        verb(actor=request.actor, point=point)
    return answer(request, point.talk, point.part)
