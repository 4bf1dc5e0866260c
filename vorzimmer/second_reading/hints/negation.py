"""Two noes that mean yes."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from vorzimmer.second_reading.drafts import Draft

from .hint import EVERYWHERE, Found, Hint, any_of, in_case_of

PLAINLY = {
    "de": {
        "nicht unwichtig": "wichtig", "nicht selten": "oft", "nicht unüblich": "üblich", "nicht ungewöhnlich": "üblich",
        "nicht unerheblich": "erheblich", "nicht uninteressant": "interessant", "nicht unproblematisch": "schwierig",
        "nicht unwahrscheinlich": "wahrscheinlich", "nicht unmöglich": "möglich", "nicht unzufrieden": "zufrieden",
        "nicht unbekannt": "bekannt", "nicht ungern": "gern", "nicht ungünstig": "günstig", "nicht unpassend": "passend",
        "nicht unkompliziert": "kompliziert", "nicht uneben": "gut", "nicht unzulässig": "zulässig",
        "nicht unbegründet": "begründet", "nicht unberechtigt": "berechtigt",
    },
    "en": {
        "not uncommon": "common", "not unusual": "usual", "not unlikely": "likely", "not unreasonable": "reasonable",
        "not unhappy": "happy", "not impossible": "possible", "not unimportant": "important", "not insignificant": "significant",
        "not infrequently": "often", "not unreasonably": "reasonably", "not dissimilar": "similar", "not unwelcome": "welcome",
        "not inexpensive": "expensive", "not unfamiliar": "familiar", "not without": "with",
    },
}  # fmt: skip
ONLY_MARKED = {
    "de": any_of(
        r"\b(?:kein\w*|nie|niemand) [^.,;!?\n]{0,30}\bnicht (?!nur\b|mehr\b|weniger\b)\w+",
        r"\bnicht (?:ganz )?ohne\b(?! weiteres)",
        r"\bkein\w{0,2} un(?:wichtig|möglich|erheblich|interessant|bekannt|gewöhnlich|problematisch)\w{0,2}\b",
    ),
    "en": any_of(
        (
            r"\b(?:do|does|did|have|has|can|could|would|wo|ca)(?:n't|n’t| not) [^.,;!?\n]{0,15}\b(?:nothing|nobody"
            r"|no one|none)\b"
        ),
        r"\b(?:ca|could)(?:n't|n’t) not\b",
        r"\b(?:do|does|did|would)(?:n't|n’t| not) (?:disagree|disapprove|dislike|deny)\b",
    ),
}
MAPPED = {language: any_of(*(rf"\b{words}\b" for words in known)) for language, known in PLAINLY.items()}


def find(draft: Draft) -> Iterator[Found]:
    """Known pairs with their plain word; others only marked."""
    if draft.language not in MAPPED:
        return
    for found in MAPPED[draft.language].finditer(draft.own):
        plain = PLAINLY[draft.language].get(" ".join(found[0].lower().split()))
        yield Found(found.start(), found.end(), in_case_of(found[0], plain) if plain else None)
    for found in ONLY_MARKED[draft.language].finditer(draft.own):
        yield Found(found.start(), found.end())


HINT = Hint(
    key="negation",
    name=_("Double negation"),
    reason=_("Two noes have to be worked out, and are easily read as one."),
    suggestion=_("Say it with a yes."),
    find=find,
    kinds=EVERYWHERE,
)
