"""Whether those who will read a text like its language, and what could be agreed on."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vorzimmer.people.spoken import language_name
from vorzimmer.second_reading.languages import is_long_enough
from vorzimmer.second_reading.readers import Reader, Readers

OFFERED = ("de", "en")
"""Languages in which the house speaks, so that an engagement can agree on them."""


@dataclass(frozen=True, slots=True)
class LanguageHint:
    """A quiet sentence, and the language that can be proposed (empty when there is nothing to propose)."""

    words: str
    offer: str = ""
    offer_name: str = ""
    propose_url: str = ""
    waits: bool = False


def about_language(text: str, language: str, readers: Readers) -> LanguageHint | None:
    """None when everybody reads the language, the two sides agreed on it, or the text is too short to tell."""
    if not is_long_enough(text) or not language:
        return None
    if readers.agreed:
        if language == readers.agreed:
            return None
        return LanguageHint(
            _("Here you agreed to write in %(language)s.") % {"language": language_name(readers.agreed)}
        )
    strangers = [reader for reader in readers.people if language not in reader.reads]
    if not strangers:
        return None
    offer = _offer(strangers[0], language, readers)
    return LanguageHint(
        words=_who_prefers(strangers),
        offer=offer,
        offer_name=language_name(offer) if offer else "",
        propose_url=readers.propose_url if offer else "",
        waits=readers.waits,
    )


def _who_prefers(strangers: list[Reader]) -> str:
    names = ", ".join(reader.name for reader in strangers)
    best = {reader.best for reader in strangers}
    if len(best) > 1:
        return _("%(names)s read other languages more easily.") % {"names": names}
    values = {"names": names, "language": language_name(best.pop())}
    words = ngettext(
        "%(names)s likes to read %(language)s best.", "%(names)s like to read %(language)s best.", len(strangers)
    )
    return words % values


def _offer(reader: Reader, language: str, readers: Readers) -> str:
    if readers.why_not or readers.waits or not readers.propose_url:
        return ""
    wanted = reader.best if reader.best in OFFERED else "en"
    return wanted if wanted != language else ""
