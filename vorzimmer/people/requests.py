"""A request as views inside a workspace see it."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


class Request(HttpRequest):
    """Has an actor: the middleware found a membership, or there is no such page. `memberships`: all of the person's."""

    actor: Actor
    memberships: list[Membership]
    htmx: HtmxDetails
