"""Having read something is not history: no entry is written, the mark is set as upkeep."""

from functools import partial

from django.db import transaction

from vorzimmer.handbook.models import Page
from vorzimmer.handbook.writing import mark_read
from vorzimmer.live import hub
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.writes import writes_allowed


def know(actor: Actor, page: Page) -> None:
    """The actor has read the page as it is now; their other tabs hear of it, nobody else."""
    with transaction.atomic(), writes_allowed("reading"):
        mark_read(page, actor.membership)
    transaction.on_commit(partial(hub.changed, [actor.id], [f"handbook-{page.engagement_id}"]))
