"""Where notices about imports and archives lead."""

from vorzimmer.journal.models import Entry
from vorzimmer.notifications.places import place


def _archives(entry: Entry) -> str:
    whole = entry.facts.get("words", {}).get("what") == "workspace"
    return "/settings/archive/" if whole else "/settings/my-data/"


place("portability.import_", lambda entry: f"/import/{entry.subject_id}/")
place("portability.archive_", _archives)
