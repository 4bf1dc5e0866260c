"""Something must be done, and nobody does it."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from vorzimmer.second_reading.drafts import Draft

from .hint import Found, Hint, any_of

_DONE = r"(?:ge\w+[tn]|\w+(?:iert|ge\w+[tn])|(?:be|ver|er|ent|zer)\w+[tn])"
_AGENT = r"\b(?:von|durch|du|ich|wir|nicht|kein\w*)\b"
_DAYS = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_BY_WHOM = rf"(?![^.,;!?\n]{{0,40}} by (?:me|you|us|him|her|them|(?!{_DAYS})(?-i:[A-Z]))\w*)"
PHRASES = {
    "de": any_of(
        rf"\b(?:muss|müssen|müsste|müssten|sollte|sollten) (?!(?:du|ich|wir|Sie|ihr)\b)"
        rf"(?:(?!{_AGENT})[^.,;!?\n]){{0,60}}\b{_DONE} werden\b",
        r"\b(?:man|jemand|irgendwer) (?:müsste|sollte|muss|könnte)\b",
        r"\b(?:müsste|sollte|muss|könnte) (?:mal |da |noch |das |sich )*(?:man|jemand|irgendwer)\b",
        r"\bes (?:müsste|sollte) (?:mal|noch)\b",
    ),
    "en": any_of(
        r"\b(?:needs? to|must|should|has to|have to|ought to) (?:still |really |also )?be (?:\w+ed|done|sent|made|written|found"
        r"|chosen|paid|bought|taken|told|given|set|put)\b" + _BY_WHOM,
        r"\b(?:someone|somebody|one) (?:should|needs to|must|has to|ought to)\b",
    ),
}


def find(draft: Draft) -> Iterator[Found]:
    """Must, should and a passive without "by whom"; "somebody should"."""
    pattern = PHRASES.get(draft.language)
    for found in pattern.finditer(draft.own) if pattern else ():
        before = draft.own[max(0, found.start() - 12) : found.start()].lower()
        if not before.endswith(("nicht ", "not ", "bis ", "by ")):
            yield Found(found.start(), found.end())


HINT = Hint(
    key="nobody_acts",
    name=_("Nobody acts"),
    reason=_("It is not said who does it. Then each believes it is the other."),
    suggestion=_("Name the person: “Ben, please …”, “I will …”."),
    find=find,
    kinds=frozenset({"message", "question", "answer"}),
)
