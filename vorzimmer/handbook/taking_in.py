"""What was said elsewhere becomes a page, or a piece of one. For actions only."""

from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.handbook import writing
from vorzimmer.handbook.models import Page
from vorzimmer.handbook.rules import pages
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.locking import refresh_locked


def take_in(actor: Actor, engagement: Engagement, page: Page | None, title: str, text: str) -> Page:
    """At the end of `page`, which is read again under its lock, or as a new one. NotAllowed without words."""
    if not text.strip():
        raise NotAllowed(_("There are no words to take in."))
    if page is None:
        return writing.begin(actor, engagement, {"title": title, "body": text})
    refresh_locked(page)
    if page.engagement_id != engagement.pk:
        raise NotAllowed(_("There is no such page in this handbook."))
    if reason := pages.change(actor, page):
        raise NotAllowed(reason)
    return writing.go_on(actor, page, {"body": f"{page.body}\n\n{text.strip()}".strip()})
