"""Irony and what only a face or a voice can decode."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from vorzimmer.second_reading.drafts import Draft

from .hint import EVERYWHERE, Found, Hint, any_of, matches

PHRASES = {
    "de": any_of(
        r"\bna (?:toll|super|klasse|bravo|wunderbar)\b",
        r"\bna dann viel (?:Spaß|Glück|Erfolg)\b",
        r"\bach (?:wirklich|nee|was du nicht sagst)\b",
        r"\bwer hätte das gedacht\b",
        r"\b(?:danke|vielen Dank) für (?:gar )?nichts\b",
        r"\bvielen Dank auch\b",
        (
            r"\b(?:toll|super|prima|großartig|wunderbar|klasse|schön|herrlich),? dass [^.!?\n]{0,60}\b(?:(?:schon|"
            r"mal) wieder|wieder (?:nicht|kein\w*|niemand)|immer noch nicht|erst jetzt|auch (?:schon )?mal)\b"
        ),
        r"\bdas hat ja (?:mal wieder )?(?:super|toll|prima|wunderbar|großartig|klasse) (?:geklappt|funktioniert)\b",
        (
            r"\b(?:die|der|das|den|dem|dein\w{0,2}|Ihr\w{0,2}|euer|eure\w?) [„\"“»](?:schnelle|tolle|gute|"
            r"großartige|hilfreiche|professionelle|dringende|perfekte|sorgfältige|gründliche|pünktliche|"
            r"nette)\w{0,2}[“\"”«]"
        ),
        r"🙄",
    ),
    "en": any_of(
        r"\b(?:oh|well),? (?:great|fantastic|wonderful|brilliant|perfect|lovely),? (?:another|now|yet another)\b",
        (
            r"\b(?:great|brilliant|fantastic|lovely|wonderful|perfect|just what (?:I|"
            r"we) needed),? (?:yet )?another (?:delay|problem|mistake|error|surprise|change|reminder)\b"
        ),
        r"\bthanks (?:a lot )?for nothing\b",
        r"\bthanks a lot for (?:not|ignoring|forgetting)\b",
        r"\bhow (?:nice|kind|thoughtful) of (?:you|them) to (?:finally|even|bother)\b",
        r"\bnice of you to (?:finally|bother|show up|join us)\b",
        r"\byeah,? right\b",
        r"\boh,? really\b",
        r"\bgood luck with that\b",
        r"\b(?:great|lovely|nice|good) to see (?:that )?[^.!?\n]{0,40}\b(?:still not|yet again|once again fail\w*)\b",
        r"\bwell done,? (?:again|as usual|as always)\b",
        (
            r"\b(?:the|your|this|his|her) [“\"](?:quick|fast|great|helpful|professional|urgent|perfect|careful|"
            r"thorough|expert)[”\"]"
        ),
        r"(?<!\S)/s(?!\w)",
        r"🙄",
    ),
}
_WINK = re.compile(r"(?<!\S);-?\)|[😉😏🙃]")
_SHARP = re.compile(
    r"\b(?:nicht|nie|kein\w*|wieder|spät\w*|vergessen|endlich|not|never|again|late|forgot\w*|finally|once)\b|n't\b",
    re.I,
)


def find(draft: Draft) -> Iterator[Found]:
    """Phrases; a wink only where the sentence could hurt without it."""
    yield from matches(PHRASES, draft)
    for wink in _WINK.finditer(draft.own):
        line = draft.own[draft.own.rfind("\n", 0, wink.start()) + 1 : wink.start()]
        last = re.split(r"[.!?]\s", line.rstrip())[-1]
        if _SHARP.search(last):
            yield Found(wink.start(), wink.end())


HINT = Hint(
    key="irony",
    name=_("Irony"),
    reason=_("Irony needs a face or a voice. In writing it is often taken at its word, or as a reproach."),
    suggestion=_("Say plainly what you mean, or call."),
    find=find,
    kinds=EVERYWHERE,
)
