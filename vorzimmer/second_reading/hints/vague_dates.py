"""Soon, promptly, as soon as possible: everybody understands another day."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from vorzimmer.second_reading.dates import CONCRETE, concrete
from vorzimmer.second_reading.drafts import Draft

from .hint import EVERYWHERE, Found, Hint, any_of

WORDS = {
    "de": {
        "now": any_of(
            r"\b(?:so (?:schnell|bald|rasch) wie (?:irgend )?möglich|schnellst ?möglich|umgehend|unverzüglich|asap"
            r"|a\.s\.a\.p\.|so schnell es geht|auf die Schnelle)(?!\w)"
        ),
        "soon": any_of(
            r"\b(?:zeitnah|baldmöglichst|möglichst bald|möglichst schnell|kurzfristig|in den nächsten Tagen|"
            r"alsbald)(?!\w)"
        ),
        "later": any_of(
            r"\b(?:demnächst|in Kürze|bei Gelegenheit|in absehbarer Zeit|wenn du (?:mal )?Zeit hast|"
            r"wenn Sie (?:mal )?Zeit haben|irgendwann mal)(?!\w)"
        ),
        "day": any_of(r"\b(?:bis )?(?:EOD|COB|(?:zum )?Ende des Tages|Tagesende)(?!\w)"),
        "week": any_of(r"\b(?:bis )?(?:(?:zum )?Ende der Woche|Ende (?:dieser|nächster) Woche|zum Wochenende)(?!\w)"),
    },
    "en": {
        "now": any_of(
            r"\b(?:as soon as (?:humanly )?possible|asap|a\.s\.a\.p\.|at your earliest convenience|right away|"
            r"promptly)(?!\w)"
        ),
        "soon": any_of(
            (
                r"(?<!\bas )(?<!\bsee you )(?<!\btoo )(?<!\bwell )(?<!\byou )\b(?:very |quite )?soon(?! (?:as|after|"
                r"enough))(?!\w)"
            ),
            r"\bshortly(?! (?:after|before))(?!\w)",
            r"\bin the near future\b",
            r"\bin the next few days\b",
        ),
        "later": any_of(
            r"\b(?:when(?:ever)? you (?:get a chance|have (?:a moment|time|a minute))|at some point|"
            r"some ?time soon|one of these days)(?!\w)"
        ),
        "day": any_of(r"\b(?:by )?(?:the )?(?:EOD|COB|end of (?:the )?(?:day|business)|close of business)(?!\w)"),
        "week": any_of(r"\b(?:by )?(?:the )?(?:EOW|end of (?:the|this|next) week)(?!\w)"),
    },
}
NO_PROMISE = {
    "de": any_of(
        r"\bgute Besserung\b",
        r"\bfreue? (?:mich|uns)\b",
        r"\bhoffentlich\b",
        r"\bnicht (?:mehr )?(?:so )?(?:zeitnah|kurzfristig)\b",
    ),
    "en": any_of(
        r"\bget well\b", r"\bhope to\b", r"\blook(?:ing)? forward\b", r"\bno rush\b", r"\bspeak soon\b|\btalk soon\b"
    ),
}


def find(draft: Draft) -> Iterator[Found]:
    """Nothing where the same sentence names a day or an hour, or nobody promises or asks for anything."""
    for horizon, pattern in WORDS.get(draft.language, {}).items():
        for found in pattern.finditer(draft.own):
            sentence = draft.around(found.start()).text
            if not CONCRETE.search(sentence) and not NO_PROMISE[draft.language].search(sentence):
                yield Found(found.start(), found.end(), _proposal(draft, horizon, found.start()))


def _proposal(draft: Draft, horizon: str, start: int) -> str:
    words = concrete(horizon, draft.now, draft.calendar, draft.language)
    begins = draft.around(start).start == start
    return words[:1].upper() + words[1:] if begins else words


HINT = Hint(
    key="vague_dates",
    name=_("No day, no hour"),
    reason=_("Everybody understands another day here, and who works elsewhere another hour as well."),
    suggestion=_("Name a day and an hour."),
    find=find,
    kinds=EVERYWHERE,
)
