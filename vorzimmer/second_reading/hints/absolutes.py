"""Always, never, nobody, everything wrong."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from vorzimmer.second_reading.drafts import Draft

from .hint import MESSAGE, Found, Hint, any_of, matches

PHRASES = {
    "de": any_of(
        r"\b(?:gar )?nichts (?:funktioniert|klappt|stimmt|passt)\b",
        r"\b(?:funktioniert|klappt|stimmt|passt) (?:nie\b|gar nichts|überhaupt nichts)",
        r"\bnie(?:mals)? (?:klappt|funktioniert|stimmt|antwortet|meldet)\b",
        r"\bniemand (?:kümmert|antwortet|interessiert|hilft|liest)\b",
        r"\balles (?:ist |war )?(?:falsch|schlecht|unbrauchbar|Mist|misslungen)\b",
        (
            r"\b(?:völlig|komplett|total|absolut|vollkommen) (?:falsch|unbrauchbar|inakzeptabel|daneben|nutzlos|"
            r"sinnlos|misslungen|unmöglich)\b"
        ),
        r"\b(?:überhaupt|gar) nicht (?:zu gebrauchen|akzeptabel|brauchbar|tragbar)\b",
        r"\bdas geht (?:gar|überhaupt) nicht\b(?! ohne| um)",
        r"\bimmer (?:zu spät|falsch|nur Ärger|dasselbe Problem|der gleiche Fehler|die gleichen Fehler)\b",
        r"\bkein einziges Mal\b",
        r"\bjedes Mal (?:zu spät|falsch|dasselbe|das Gleiche|der gleiche)\b",
    ),
    "en": any_of(
        r"\bnothing (?:ever )?(?:works|worked|is right)\b",
        r"\bnever works\b",
        r"\b(?:no one|nobody) (?:ever )?(?:cares|answers|replies|listens|helps|reads)\b",
        r"\beverything (?:is|was) (?:wrong|broken|useless|a mess)\b",
        (
            r"\b(?:completely|totally|utterly|absolutely) (?:wrong|useless|unacceptable|unusable|hopeless|"
            r"ridiculous|broken)\b"
        ),
        r"\balways (?:too )?(?:late|wrong|broken)\b(?! (?:in|at) )",
        r"\bevery single time\b",
        r"\bnot (?:a single|one single) (?:thing|time)\b",
    ),
}


def find(draft: Draft) -> Iterator[Found]:
    """Phrases that leave no exception."""
    yield from matches(PHRASES, draft)


HINT = Hint(
    key="absolutes",
    name=_("Always, never, everything"),
    reason=_("One exception is enough to prove such a sentence wrong, and then people talk about the exception."),
    suggestion=_("Name the case you mean: what, when, where."),
    find=find,
    kinds=MESSAGE,
)
