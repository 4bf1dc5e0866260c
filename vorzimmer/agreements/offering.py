"""One offer in a change of scope: which option, and its effect on hours, price and deadline."""

from datetime import date
from typing import TypedDict

from django.utils.translation import gettext as _

from vorzimmer.agreements.models import ScopeChange, ScopeOffer
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor


class Terms(TypedDict, total=False):
    """`minutes` a week (more hours) or once (extra); `cents` once; `swap_kind` is what is left out instead."""

    option: str
    minutes: int | None
    swap_kind: str
    cents: int | None
    due_on: date | None
    words: str


def offer(change: ScopeChange, actor: Actor, side: str, terms: Terms) -> ScopeOffer:
    """Keep it as the newest of the change. NotAllowed when it lacks what its option needs. For actions only."""
    option = terms.get("option", "")
    if option not in ScopeOffer.Option.values or option == ScopeOffer.Option.NOT_NOW:
        raise NotAllowed(_("Say how it could be done: more hours, instead of something else, or once as an extra."))
    if option == ScopeOffer.Option.MORE_HOURS and not terms.get("minutes"):
        raise NotAllowed(_("Say how many hours a week more."))
    if option == ScopeOffer.Option.SWAP and not terms.get("swap_kind"):
        raise NotAllowed(_("Say which kind of task is left out instead."))
    number = change.offers.count() + 1
    made: ScopeOffer = ScopeOffer.objects.create(change=change, number=number, side=side, by=actor.membership, **terms)
    return made


def last_offer(change: ScopeChange) -> ScopeOffer:
    """What is to be answered; every change begins with one."""
    found: ScopeOffer = ScopeOffer.objects.filter(change=change).select_related("by__user").order_by("-number")[0]
    return found
