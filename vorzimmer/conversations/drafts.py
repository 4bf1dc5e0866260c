"""Unsent words are nobody's history: they are kept as upkeep, so that they are there on the next device."""

from django.db import transaction

from vorzimmer.conversations import rules, texts
from vorzimmer.conversations.models import Draft
from vorzimmer.conversations.opening import opened
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.writes import writes_allowed


def save_draft(actor: Actor, about: Task | Engagement, html: str) -> None:
    """Keep what the actor is writing; without words nothing is kept. NotAllowed where they may not write."""
    if reason := rules.post_message(actor, about):
        raise NotAllowed(reason)
    tidy = texts.clean(html[: texts.LONGEST])
    with transaction.atomic(), writes_allowed("drafting"):
        talk, me = opened(about), actor.membership
        if not tidy:
            Draft.objects.filter(conversation=talk, membership=me).delete()
            return
        now = {"html": tidy, "saved_at": clock.now()}
        Draft.objects.update_or_create(conversation=talk, membership=me, defaults=now)
