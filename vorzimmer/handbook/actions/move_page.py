"""Move a page."""

from vorzimmer.handbook.entries import PageMoved
from vorzimmer.handbook.models import Page
from vorzimmer.handbook.rules import pages
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor


@action(may=pages.move)
def move_page(*, actor: Actor, page: Page, parent: Page | None = None, position: int = 0) -> PageMoved:
    """Below another page of the first level, or into the first level; `position` counts from 0 among its neighbours.

    NotAllowed where pages cannot stand.
    """
    if reason := pages.place(page, parent, page.engagement):
        raise NotAllowed(reason)
    around = list(Page.objects.filter(engagement=page.engagement, parent=parent, archived_at=None).exclude(pk=page.pk))
    around.sort(key=lambda each: (each.position, each.pk))
    around.insert(max(0, min(position, len(around))), page)
    for number, each in enumerate(around):
        if each is page or each.position != number:
            each.put(parent, number)
    return PageMoved(page=page)
