"""Doing something to a message that is there."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.conversations import actions, queries, rules
from vorzimmer.conversations.forms import EditForm, ForwardForm
from vorzimmer.conversations.views.showing import answer
from vorzimmer.foundation.pages import render_page
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request

if TYPE_CHECKING:
    from vorzimmer.conversations.models import Message


@require_POST
def react(request: Request, pk: UUID) -> HttpResponse:
    """One sign more."""
    message, acting = _found(request, pk)
    actions.add_reaction(actor=acting, message=message, sign=_sign(request))
    return answer(request, message)


@require_POST
def take_back(request: Request, pk: UUID) -> HttpResponse:
    """The sign is gone."""
    message, acting = _found(request, pk)
    actions.remove_reaction(actor=acting, message=message, sign=_sign(request))
    return answer(request, message)


@require_http_methods(["GET", "POST"])
def edit(request: Request, pk: UUID) -> HttpResponse:
    """Other words for it."""
    message, acting = _found(request, pk)
    form = EditForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.edit_message(actor=acting, message=message, html=form.cleaned_data["html"])
        return answer(request, message)
    context = {"message": message, "form": form, "why_not": rules.edit_message(request.actor, message)}
    return render_page(request, "conversations/edit.html", context, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "POST"])
def delete(request: Request, pk: UUID) -> HttpResponse:
    """It is gone, after a question."""
    message, acting = _found(request, pk)
    if request.method == "POST":
        actions.delete_message(actor=acting, message=message)
        return answer(request, message)
    context = {"message": message, "why_not": rules.delete_message(request.actor, message)}
    return render_page(request, "conversations/delete.html", context)


@require_http_methods(["GET", "POST"])
def forward(request: Request, pk: UUID) -> HttpResponse:
    """The same words at another place."""
    message, acting = _found(request, pk)
    form = ForwardForm(queries.places_for(request.actor, message), request.POST or None)
    if request.method == "POST" and form.is_valid():
        about = queries.get_conversation(request.actor, UUID(form.cleaned_data["to"])).about
        made = actions.forward_message(actor=request.actor, message=message, about=about)
        return answer(request, message if request.headers.get("HX-Request") else made.copy)
    context = {"message": message, "form": form, "why_not": rules.forward_message(acting, message)}
    return render_page(request, "conversations/forward.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def pin(request: Request, pk: UUID) -> HttpResponse:
    """To the top."""
    message, acting = _found(request, pk)
    actions.pin_message(actor=acting, message=message)
    return answer(request, message)


@require_POST
def unpin(request: Request, pk: UUID) -> HttpResponse:
    """Down again."""
    message, acting = _found(request, pk)
    actions.unpin_message(actor=acting, message=message)
    return answer(request, message)


@require_POST
def propose(request: Request, pk: UUID) -> HttpResponse:
    """This is what we agree."""
    message, acting = _found(request, pk)
    actions.propose_agreement(actor=acting, message=message)
    return answer(request, message)


@require_POST
def confirm(request: Request, pk: UUID) -> HttpResponse:
    """Yes, it is."""
    message, acting = _found(request, pk)
    actions.confirm_agreement(actor=acting, message=message)
    return answer(request, message)


@require_POST
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    """No, it is not."""
    message, acting = _found(request, pk)
    actions.withdraw_agreement(actor=acting, message=message)
    return answer(request, message)


def _found(request: Request, pk: UUID) -> "tuple[Message, Actor]":
    """All verbs of a page share one form; what each does is the same however often it is sent."""
    return queries.get_message(request.actor, pk), request.actor.through(request.actor.door)


def _sign(request: Request) -> str:
    sign = queries.known_sign(request.POST.get("sign", ""))
    if sign is None:
        raise Http404
    return sign
