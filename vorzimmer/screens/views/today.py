"""Today: one page, and what stands on it depends on who asks."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from vorzimmer.engagements.waiting import waiting_for
from vorzimmer.foundation.pages import render_page
from vorzimmer.members.queries import members
from vorzimmer.people.requests import Request
from vorzimmer.rhythm.cards import pulse_card
from vorzimmer.screens.engagement_choice import choice_of
from vorzimmer.screens.sections import asks, assistant, attention, client, headline, hours, watching
from vorzimmer.screens.sections.ahead import asked_ahead
from vorzimmer.screens.sections.greeting import greeting
from vorzimmer.screens.sections.places import Places, places_of
from vorzimmer.tenancy.together import together


@require_GET
def today(request: Request) -> HttpResponse:
    """The page, or its part; `?engagement=` leaves the others out."""
    return answer_today(request)


def answer_today(request: Request) -> HttpResponse:
    """As it is now. Also the answer to a POST from one of its cards."""
    return render_page(request, "screens/today.html", part_today(request))


def part_today(request: Request) -> dict[str, Any]:
    """Sections in the order in which they concern the reader: asked, ordering, assisting, looking on."""
    only = _key(request.GET.get("engagement", ""))
    places = places_of(request.actor, only)
    with together(*asked_ahead(request.actor, places)):
        return _sections(request, places, only)


def _sections(request: Request, places: Places, only: UUID | None) -> dict[str, Any]:
    actor = request.actor
    cards = asks.asks_of(actor, places)
    shown = {card.key for card in cards}
    found = waiting_for(actor, only)
    waits = [line for line in found if line.takes not in shown and not line.quiet]
    desk = assistant.desk_of(actor, places) if places.assistant else None
    groups = attention.attention_of(actor, places) if places.cares else []
    return {
        "places": places,
        "hello": greeting(actor.person),
        "lead": headline.sentences(places, cards, desk, groups, len(waits)),
        "asks": cards,
        "waits": waits,
        "pulse": pulse_card(found),
        "delegate_quietly": bool(waits) or bool(asks.open_asks(cards)) or bool(desk and desk.new),
        "in_work": client.in_work(actor, places) if places.client else None,
        "finished": client.finished(places) if places.client else None,
        "desk": desk,
        "strip": hours.strip_of(actor, [places.known[key] for key in places.assistant]) if desk else None,
        "groups": groups,
        "happened": watching.happened_in(places.watches),
        "alone": places.nowhere and members(actor).count() == 1,
        "choice": choice_of(request, only, places.known.values()),
        "here_query": f"?engagement={only}" if only else "",
    }


def _key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
