"""The text as a whole, by the formulas."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from vorzimmer.second_reading.drafts import Draft
from vorzimmer.second_reading.readability import figures

from .hint import EVERYWHERE, Found, Hint

FEWEST_WORDS = 60
"""Two formulas for each language have to agree, on a text that is long enough: professional words alone are no fault."""


def find(draft: Draft) -> Iterator[Found]:
    """The whole text, as an empty mark at its beginning."""
    if draft.language not in ("de", "en") or len(draft.words) < FEWEST_WORDS:
        return
    found = figures(draft)
    hard = (
        found.get("Flesch", 100) < 30 and found.get("Flesch-Kincaid", 0) > 16
        if draft.language == "en"
        else found.get("Flesch (Amstad)", 100) < 30 and found.get("Wiener Sachtextformel", 0) > 13
    )
    if hard:
        yield Found(0, 0)


HINT = Hint(
    key="hard_to_read",
    name=_("Hard to read"),
    reason=_("Long words and long sentences together: by the formulas this reads like a law."),
    suggestion=_("Verbs instead of nouns, one thing in each sentence."),
    find=find,
    kinds=EVERYWHERE,
    broad=True,
)
