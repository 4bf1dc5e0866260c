"""Short forms that not everybody knows. Names and what stands in every dictionary (z. B., usw., e.g.) are fine."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from vorzimmer.second_reading.drafts import Draft

from .hint import MESSAGE, Found, Hint

MEANING = {
    "de": {
        "LG": "Liebe Grüße", "MfG": "Mit freundlichen Grüßen", "mfg": "Mit freundlichen Grüßen", "VG": "Viele Grüße",
        "BG": "Beste Grüße", "iwie": "irgendwie", "vllt": "vielleicht", "vlt": "vielleicht", "mMn": "meiner Meinung nach",
        "m.E.": "meines Erachtens", "WV": "Wiedervorlage", "b.a.w.": "bis auf Weiteres", "TOP": "Tagesordnungspunkt",
        "i.d.R.": "in der Regel", "u.U.": "unter Umständen", "z.Hd.": "zu Händen", "z.K.": "zur Kenntnis",
        "FYI": "zur Information", "TBD": "noch offen", "tbd": "noch offen", "TBC": "noch zu bestätigen", "WIP": "in Arbeit",
        "OOO": "abwesend", "ETA": "voraussichtlich fertig", "RfC": "Bitte um Kommentare", "kA": "keine Ahnung",
        "GL": "Geschäftsleitung", "AP": "Ansprechperson", "IMHO": "meiner Meinung nach", "imho": "meiner Meinung nach",
    },
    "en": {
        "BR": "Best regards", "Rgds": "Regards", "rgds": "regards", "LMK": "let me know", "lmk": "let me know",
        "IMO": "in my opinion", "imo": "in my opinion", "IMHO": "in my opinion",
        "AFAIK": "as far as I know", "afaik": "as far as I know",
        "IIRC": "if I remember correctly", "TBD": "still open", "TBC": "to be confirmed", "OOO": "out of the office",
        "WFH": "working from home", "PFA": "attached is", "NRN": "no reply needed", "WIP": "in progress", "ETA": "expected time",
        "FYI": "for your information", "TL;DR": "in short", "BTW": "by the way", "btw": "by the way", "NVM": "never mind",
        "PTO": "on leave", "SME": "expert", "WRT": "about", "wrt": "about", "tbh": "to be honest", "RSVP": "please reply",
        "ICYMI": "in case you missed it", "DM": "direct message",
    },
}  # fmt: skip
_GREETINGS = {"LG", "MfG", "mfg", "VG", "BG", "BR", "Rgds", "rgds"}
_PATTERNS = {
    language: re.compile(
        r"(?<![\w.-])(?:" + "|".join(map(re.escape, sorted(known, key=len, reverse=True))) + r")(?![\w-])"
    )
    for language, known in MEANING.items()
}


def find(draft: Draft) -> Iterator[Found]:
    """Not where it is explained in brackets, is a part of a number (TOP 3), or stands in a name."""
    if draft.language not in _PATTERNS:
        return
    for found in _PATTERNS[draft.language].finditer(draft.own):
        after, before = draft.own[found.end() :], draft.own[: found.start()]
        explained = (
            after.lstrip().startswith(("(", "=", "–")) or before.endswith("(") or "(" + found[0] + ")" in draft.own
        )
        if explained or re.match(r"\s*\d", after) or (found[0] in _GREETINGS and not _closes(after)):
            continue
        if found[0] == "TOP" and not before.rstrip().endswith(("den", "der", "dem", "zum", "einen", "ein", "als")):
            continue
        yield Found(found.start(), found.end(), MEANING[draft.language][found[0]])


def _closes(after: str) -> bool:
    """A greeting stands near the end: a comma, a name, nothing more."""
    return len(after.split()) < 5 and not re.match(r" [a-zäöü]", after)


HINT = Hint(
    key="abbreviations",
    name=_("Short form"),
    reason=_("Not everybody knows this short form, least of all in another language."),
    suggestion=_("Write it out once."),
    find=find,
    kinds=MESSAGE,
)
