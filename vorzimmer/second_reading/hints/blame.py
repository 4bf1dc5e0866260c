"""Reproaches to the person instead of words about the matter."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from vorzimmer.second_reading.drafts import Draft

from .hint import EVERYWHERE, Found, Hint, any_of, matches

_AGAIN = (
    r"(?:schon wieder|mal wieder|immer noch (?:nicht|kein\w*)|ständig|dauernd|wieder (?:nicht|kein\w*|vergessen)"
    r"|(?<!noch )nie(?! so| besser))"
)
PHRASES = {
    "de": any_of(
        r"\b(?:du|ihr) (?:hast|habt|bist|seid|machst|macht|vergisst|schickst|kommst|antwortest)\b[^.!?\n]{0,30}\b"
        + _AGAIN
        + r"\b",
        r"(?-i:\bSie) (?:haben|sind|machen|vergessen|schicken|kommen|antworten)\b[^.!?\n]{0,30}\b" + _AGAIN + r"\b",
        (
            r"\b(?:schon wieder|mal wieder|immer noch nicht|ständig|dauernd) (?:hast du|bist du|habt ihr|"
            r"vergisst du|(?-i:haben Sie))\b"
        ),
        r"\bwie oft (?:muss|soll|musste) ich\b",
        r"(?<!nicht )\b(?:deine|eure|(?-i:Ihre)) Schuld\b",
        r"\bwegen (?:dir|euch|(?-i:Ihnen)) (?:musste\w*|müssen|muss|konnte\w*|haben|habe|hat)\b",
        r"\b(?:du hättest|ihr hättet|(?-i:Sie) hätten) [^.!?\n]{0,40}\b(?:müssen|sollen)\b",
        (
            r"\bwarum (?:hast du|habt ihr|(?-i:haben Sie)) (?:schon wieder|immer noch|wieder|denn nicht|das nicht|"
            r"mir nicht)\b"
        ),
        r"\bkannst du nicht (?:ein ?mal|wenigstens)\b",
        r"\b(?:dein\w{0,2}|eure\w?|(?-i:Ihr\w{0,2})) (?:ständige|ewige|dauernde)\w{0,2}\b",
    ),
    "en": any_of(
        r"\byou never (?:answer|reply|respond|listen|read|check|do|tell|ask|send|deliver)\b",
        r"\byou always (?:forget|ignore|miss|fail|are late|do this|make (?:mistakes|the same))\b",
        r"\byou keep (?:forgetting|ignoring|missing|failing|doing this|making)\b",
        r"\byou (?:have not|haven't|haven’t|didn't|didn’t|did not)\b[^.!?\n]{0,30}\b(?:again|once more)\b",
        r"\byou still (?:have not|haven't|haven’t|didn't|didn’t|did not)\b",
        r"\byet again,? you\b|\byou(?: have|'ve|’ve)? (?:once|yet) again\b",
        r"\bhow (?:many times|often) (?:do|must|have) I\b",
        r"(?<!not )\byour fault\b",
        r"\byou should have (?!received|got|gotten|a\b|an\b|the\b|access|everything|been (?:told|informed))\w+",
        r"\bwhy (?:can't|can’t|didn't|didn’t|haven't|haven’t) you\b",
    ),
}


def find(draft: Draft) -> Iterator[Found]:
    """Phrases that speak of what the other person always or never does."""
    yield from matches(PHRASES, draft)


HINT = Hint(
    key="blame",
    name=_("Reproach"),
    reason=_("This speaks about the person and about the past. Whoever reads it will defend themselves first."),
    suggestion=_("Name what is missing now, what it causes, and what you need by when."),
    find=find,
    kinds=EVERYWHERE,
)
