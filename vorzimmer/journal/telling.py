"""After the commit: tell open browsers which parts are out of date."""

from typing import Any

from vorzimmer.journal.happenings import Happening
from vorzimmer.journal.models import Entry
from vorzimmer.journal.reactions import after_commit
from vorzimmer.live import hub


def refresh_pages(actor: Any, happened: Happening, entry: Entry) -> None:
    """Everybody who may see it, the one who acted included: their other tabs are out of date as well."""
    topics = happened.topics()
    if topics:
        hub.changed(set(happened.audience()), topics)


after_commit.append(refresh_pages)
