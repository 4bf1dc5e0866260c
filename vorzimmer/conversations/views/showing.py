"""One message: what can be done with it, what it said before, what it points to."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from vorzimmer.conversations import cards, queries, rules
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.foundation.pages import render_page
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request

if TYPE_CHECKING:
    from vorzimmer.conversations.models import Message

VERBS = (
    "react", "edit_message", "delete_message", "pin_message", "unpin_message", "forward_message", "propose_agreement",
    "withdraw_agreement", "message_to_task", "message_to_question",
)  # fmt: skip


@require_GET
def message(request: Request, pk: UUID) -> HttpResponse:
    """The message with everything that the actor may do; for the behaviour only the menu."""
    found = queries.get_message(request.actor, pk)
    return render_page(request, "conversations/message.html", part_message(request.actor, found))


@require_GET
def versions(request: Request, pk: UUID) -> HttpResponse:
    """What it said before it was edited."""
    found = queries.get_message(request.actor, pk)
    context = {"message": found, "versions": queries.versions_of(found)}
    return render_page(request, "conversations/versions.html", context)


@require_GET
def top(request: Request, pk: UUID) -> HttpResponse:
    """What is pinned and agreed in a conversation."""
    talk = queries.get_conversation(request.actor, pk)
    shown = {"conversation": talk, "top": queries.top_of(talk), "place": talk.place_id}
    return render(request, "conversations/top.html", {"talk": shown, "actor": request.actor})


@require_GET
def agreed(request: Request, pk: UUID) -> HttpResponse:
    """What is agreed in a whole engagement."""
    engagement = get_engagement(request.actor, pk)
    return render(request, "conversations/agreed.html", part_agreed(request.actor, engagement.pk))


@require_GET
def card(request: Request) -> HttpResponse:
    """A small picture of what an address of this house leads to (`?of=`); nothing if the actor may not see it."""
    found = cards.card_of(request.actor, request.GET.get("of", ""))
    return render(request, "conversations/card.html", {"card": found}) if found else HttpResponse(status=204)


def part_message(actor: Actor, message: "Message") -> dict[str, Any]:
    """What the menu of a message needs: `why_not` by verb, and the signs with whether the actor gave them."""
    return {
        "actor": actor,
        "message": message,
        "why_not": {verb: getattr(rules, verb)(actor, message) for verb in VERBS},
        "signs": queries.signs_of(actor, message),
    }


def part_agreed(actor: Actor, engagement_id: UUID) -> dict[str, Any]:
    """What the part `agreed` needs; nothing is shown while nothing is agreed."""
    return {
        "agreements": queries.agreements_in(actor, engagement_id)[:20],
        "agreed_url": reverse("conversations:agreed", args=[engagement_id]),
        "agreed_topic": f"engagement-{engagement_id}:agreed",
    }


def answer(request: Request, message: "Message") -> HttpResponse:
    """After something was done to it: for the behaviour the message as it is now, else back to where it stands."""
    if not request.headers.get("HX-Request"):
        place = reverse("conversations:conversation", args=[message.conversation.place_id])
        return redirect(f"{place}#message-{message.number}-{message.pk}")
    shown = {"stream": queries.stream_of_one(request.actor, message), "conversation": message.conversation}
    return render(request, "conversations/items.html", {"actor": request.actor, "talk": shown, "alone": True})
