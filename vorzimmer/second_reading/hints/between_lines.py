"""Polite on the surface, annoyed underneath."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from vorzimmer.second_reading.drafts import Draft

from .hint import MESSAGE, Found, Hint, any_of, matches

PHRASES = {
    "de": any_of(
        (
            r"\bwie (?:ich )?(?:bereits|schon) (?:mehrfach |mehrmals |oft |öfter )?(?:erwähnt|gesagt|geschrieben|"
            r"mitgeteilt|erklärt)\b"
        ),
        r"\bwie (?:du|(?-i:Sie)) (?:sicher(?:lich)?|ja|eigentlich) (?:weißt|wissen)\b",
        r"\bnur (?:noch ?mal )?(?:eine|als) (?:kleine |freundliche )+Erinnerung\b",
        r"\bfalls (?:du|(?-i:Sie)) (?:es|das|sie|meine \w+|die \w+) (?:übersehen|überlesen)\b",
        r"(?:(?<=^)|(?<=\n)|(?<=[.!?]\s))zur Kenntnis genommen",
        r"\bich (?:wiederhole mich|erinnere (?:dich |(?-i:Sie) )?nochmals|sage es (?:dir |(?-i:Ihnen) )?noch ?mal)\b",
        r"\bzum (?:wiederholten|x-ten|hundertsten|gefühlt \w+) Mal\b",
        r"\bsiehe (?:meine )?(?:letzte|vorherige|vorige|frühere) (?:E-)?(?:Mail|Nachricht)\b",
        r"\bwäre (?:schön|nett|toll|gut) gewesen,? wenn\b",
        r"\b(?:dann eben nicht|mach doch,? was du willst|machen Sie doch,? was Sie wollen)\b",
    ),
    "en": any_of(
        r"\b(?:as )?per my (?:last|previous|earlier) (?:e-?mail|message|note)\b",
        r"\bas (?:I )?(?:have )?(?:previously|already) (?:stated|mentioned|said|explained)\b",
        r"\bnot sure (?:if|whether) you (?:saw|got|noticed|read)\b",
        r"\bjust a (?:friendly|gentle|quick) reminder\b",
        r"\breattach(?:ed|ing) (?:it )?for your convenience\b",
        r"(?:(?<=^)|(?<=\n)|(?<=[.!?]\s))noted\.",
        r"\bcorrect me if I(?:'m|’m| am) wrong\b",
        r"\bin case you missed (?:it|my)\b",
        r"\bwith all due respect\b",
        r"\bas you (?:surely|certainly|no doubt|should) know\b",
        r"\bfor the (?:umpteenth|hundredth|third|fourth) time\b",
        r"\bwould have been nice if\b",
    ),
}


def find(draft: Draft) -> Iterator[Found]:
    """Phrases that point at what should have been read already."""
    yield from matches(PHRASES, draft)


HINT = Hint(
    key="between_lines",
    name=_("Between the lines"),
    reason=_("Many read annoyance in this, whether it was meant or not."),
    suggestion=_("Leave it out and say directly what you wish for."),
    find=find,
    kinds=MESSAGE,
)
