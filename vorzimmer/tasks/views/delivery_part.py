"""What the part `deliveries` and the card on Today show, and how a POST in them is answered."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from vorzimmer.foundation.pages import asked_part
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.tasks import queries
from vorzimmer.tasks.forms.complaints import ComplaintForm
from vorzimmer.tasks.forms.deliveries import ChangesForm, DeliveryForm, RatingForm, ReviewForm
from vorzimmer.tasks.rules import complaints as complaint_rules
from vorzimmer.tasks.rules import deliveries as rules
from vorzimmer.tasks.views.dispute import part_dispute

PART = "deliveries"
TEMPLATE = "tasks/deliveries.html"


def part_deliveries(actor: Actor, task: Any, **typed: Any) -> dict[str, Any]:
    """What the part needs, wherever it is shown. `typed` carries forms that were not accepted, by their name:
    delivery, changes, review, rating, complaint, offer, refusal, settlement."""
    found = queries.deliveries_of(actor, task)
    why_not_deliver = rules.deliver(actor, task)
    return {
        "task": task,
        "deliveries": {
            "topic": f"task-{task.pk}:{PART}",
            "found": found,
            "card": delivery_card(actor, found.latest, target=PART, **typed) if found.latest else None,
            "earlier": found.results[1:],
            "why_not_deliver": why_not_deliver,
            "form": typed.get("delivery") or (None if why_not_deliver else _delivery_form(actor, task, found)),
            "form_open": "delivery" in typed,
            **_rating(actor, task, found, typed.get("rating")),
            **_complaint(actor, task, typed),
            "dispute": part_dispute(actor, found.complaint, typed),
        },
    }


def delivery_card(actor: Actor, delivery: Any, /, *, target: str = "", **typed: Any) -> dict[str, Any]:
    """One result with what this person can do about it; `target` is the id of what a POST replaces."""
    reviews = delivery.interim and rules.review_interim(actor, delivery) is None
    return {
        "delivery": delivery,
        "target": target or f"delivery-{delivery.pk}",
        "in_part": target == PART,
        "decides": rules.decide(actor, delivery) is None,
        "reviews": reviews,
        "asked_to_look": reviews and delivery.please_look,
        "can_undo": rules.take_back_approval(actor, delivery) is None,
        "changes": typed.get("changes") or ChangesForm(auto_id=f"changes-{delivery.pk}-%s"),
        "changes_open": "changes" in typed,
        "review": typed.get("review") or ReviewForm(auto_id=f"review-{delivery.pk}-%s"),
    }


def answer_part(request: Request, pk: UUID, **typed: Any) -> HttpResponse:
    """After a POST about a task: the part read again; without htmx the page, or what was typed alone."""
    if not typed and asked_part(request) != PART:
        return redirect("screens:task", pk)
    context = part_deliveries(request.actor, queries.get_task(request.actor, pk), **typed)
    if asked_part(request) == PART:
        return render(request, TEMPLATE, context, status=422 if typed else 200)
    return render(request, "tasks/delivery_page.html", context, status=422)


def answer_card(request: Request, pk: UUID, **typed: Any) -> HttpResponse:
    """After a POST about a result: the card where it was sent from a card, otherwise the part."""
    delivery = queries.get_delivery(request.actor, pk)
    if asked_part(request) != f"delivery-{pk}":
        return answer_part(request, delivery.task_id, **typed)
    context = {"card": delivery_card(request.actor, delivery, **typed)}
    return render(request, "tasks/delivery_card.html", context, status=422 if typed else 200)


def _delivery_form(actor: Actor, task: Any, found: queries.Deliveries) -> DeliveryForm:
    before = found.latest.fields if found.latest else None
    return DeliveryForm(actor=actor, kind=queries.kind_of(task), typist=queries.typist_of(actor), before=before)


def _rating(actor: Actor, task: Any, found: queries.Deliveries, typed: RatingForm | None) -> dict[str, Any]:
    own = queries.own_rating(actor, found)
    said = {"result": own.result, "cooperation": own.cooperation, "sentence": own.sentence} if own else {}
    can_rate = bool(found.results) and rules.rate_task(actor, task) is None
    return {
        "rates": can_rate,
        "own_rating": own,
        "rating": typed or RatingForm(initial=said, auto_id="rating-%s"),
        "rating_open": typed is not None,
    }


def _complaint(actor: Actor, task: Any, typed: dict[str, Any]) -> dict[str, Any]:
    return {
        "complains": complaint_rules.complain(actor, task) is None,
        "complaint": typed.get("complaint") or ComplaintForm(auto_id="complaint-%s"),
        "complaint_open": "complaint" in typed,
    }
