"""Secrets by their labels; and, for whoever has just recorded why, what they say."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.debug import sensitive_variables

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.vault import sealing
from vorzimmer.vault.models import Reveal, Secret, Sending
from vorzimmer.vault.models.access import Access
from vorzimmer.vault.queries.accesses import get_access
from vorzimmer.vault.rules import secrets as rules

MOST = 50


def secrets_of(access: Access) -> list[Secret]:
    """By label, without their content; those that were removed are not among them."""
    rows = _without_content().filter(access=access, removed_at=None).select_related("kept_by__user")
    return list(rows.order_by("label", "id"))


def get_secret(actor: Actor, pk: UUID) -> Secret:
    """404 if it belongs to no access that the actor may see."""
    secret: Secret = get_object_or_404(Secret.objects.select_related("kept_by__user"), pk=pk)
    secret.access = get_access(actor, secret.access_id)
    return secret


def reveals_of(access: Access) -> list[Reveal]:
    """Who has read what of it, newest first."""
    rows = Reveal.objects.filter(secret__access=access).select_related("by__user", "secret")
    return list(rows.defer("secret__sealed", "secret__sealed_key").order_by("-id")[:MOST])


@sensitive_variables()
def content_of(actor: Actor, reveal: Reveal) -> sealing.Plain | None:
    """What the secret says, for the one who has just said why, for sixty seconds; None afterwards.

    The rule is asked again: between two requests somebody may have been taken out. Unreadable without its key.
    """
    if reveal.by_id != actor.id or not reveal.lasts_at(clock.now()):
        return None
    secret = Secret.objects.select_related("access__engagement").get(pk=reveal.secret_id)
    rule = rules.break_glass if reveal.broke_glass else rules.reveal
    return None if rule(actor, secret) else sealing.opened(secret)


def sendings_of(actor: Actor, engagement: Engagement) -> list[Sending]:
    """Sent by the actor or to the actor, newest first."""
    rows = Sending.objects.filter(engagement=engagement).defer("sealed", "sealed_key")
    mine = rows.filter(to=actor.membership) | rows.filter(sent_by=actor.membership)
    return list(mine.select_related("to__user", "sent_by__user").order_by("-id")[:MOST])


def get_sending(actor: Actor, pk: UUID) -> Sending:
    """404 for everybody but the two."""
    rows = Sending.objects.select_related("engagement__client", "to__user", "sent_by__user")
    sending: Sending = get_object_or_404(rows, pk=pk)
    sending.engagement.workspace = actor.workspace
    if actor.id not in (sending.to_id, sending.sent_by_id) or not rules.belongs(actor, sending.engagement):
        raise Http404
    return sending


def _without_content() -> "QuerySet[Secret]":
    return Secret.objects.defer("sealed", "sealed_key")
