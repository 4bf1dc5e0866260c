"""Bring pages in from files."""

from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.files.queries import own_files
from vorzimmer.handbook import writing
from vorzimmer.handbook.entries import PagesImported
from vorzimmer.handbook.models import ImportedPage, Page
from vorzimmer.handbook.rules import pages as rules
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor

MOST = 200


@action(may=rules.write)
def import_pages(*, actor: Actor, engagement: Engagement, pages: tuple[ImportedPage, ...]) -> PagesImported:
    """A page of the same title in the same section gets a new version, the others are new; all of them or none.

    A page that says the same already stays as it is. NotAllowed for more than 200, or one without a title.
    """
    if not 0 < len(pages) <= MOST:
        raise NotAllowed(_("Between 1 and %(most)s pages can come in at a time.") % {"most": MOST})
    there = list(Page.objects.filter(engagement=engagement, archived_at=None))
    known = {(page.parent_id, page.title.casefold()): page for page in there}
    written = []
    for wanted in sorted(pages, key=lambda each: bool(each["section"])):
        above = known.get((None, wanted["section"].casefold())) if wanted["section"] else None
        if wanted["section"] and above is None:
            above = writing.begin(actor, engagement, {"title": wanted["section"]})
            known[None, above.title.casefold()] = above
        page = _bring_in(actor, engagement, wanted, above, known.get((above.pk if above else None, _name(wanted))))
        known[page.parent_id, page.title.casefold()] = page
        written.append(str(page.pk))
    return PagesImported(engagement=engagement, count=len(written), pages=written)


def _name(wanted: ImportedPage) -> str:
    return " ".join(wanted["title"].split())[:200].casefold()


def _bring_in(
    actor: Actor, engagement: Engagement, wanted: ImportedPage, above: Page | None, found: Page | None
) -> Page:
    files, note = own_files(actor, wanted["files"]), _("from a file")
    content = {"title": wanted["title"], "body": wanted["body"], "steps": list(wanted["steps"])}
    if found is None:
        kind = wanted["kind"] if wanted["kind"] in Page.Kind.values else Page.Kind.PAGE
        return writing.begin(actor, engagement, {**content, "kind": kind}, parent=above, note=note, files=files)
    if not found.is_procedure:
        del content["steps"]
    try:
        return writing.go_on(actor, found, content, note=note, files=files)
    except writing.Unchanged:
        return found
