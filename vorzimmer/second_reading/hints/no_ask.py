"""A message that tells of a need and ends without saying what is wanted."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from vorzimmer.second_reading.drafts import Draft

from .hint import Found, Hint, any_of

FEWEST_WORDS = 25
NEED = {
    "de": any_of(
        (
            r"\b(?:fehlt|fehlen|klappt (?:noch )?nicht|geht (?:noch )?nicht|funktioniert (?:noch )?nicht|unklar|"
            r"Problem\w*|dringend\w*|Fehler|Entscheidung|entschieden werden|offen ist|noch offen|passt (?:so |"
            r"noch )?nicht|stimmt (?:so |noch )?nicht|zu spät)\b"
        ),
    ),
    "en": any_of(
        (
            r"\b(?:is missing|are missing|does ?n.t work|do ?n.t work|not working|unclear|problem\w*|urgent\w*|"
            r"mistake\w*|decision|still open|does ?n.t fit|is ?n.t right|is wrong|too late|issue)\b"
        ),
    ),
}
ASK = {
    "de": any_of(
        r"\?",
        r"\bbitte\w*\b",
        r"\b(?:brauche|bräuchte|benötige|wünsche|erwarte|schlage vor|hätte gern\w*|möchte|würde gern\w*)\b",
        (
            r"\b(?:sag|schick|gib|mach|prüf|ruf|schau|melde?|lass|nimm|änder|klär|buch|frag|schreib|"
            r"kümmer)e?(?: dich| mich| mir| uns| das| es| den| die| doch| bei| dir| sie)\b"
        ),
        r"\b(?:kannst du|könntest du|würdest du|können Sie|könnten Sie|würden Sie|sollst du|sollen wir)\b",
        (
            r"\b(?:zur Info|zur Kenntnis|nur zur Information|kein Handlungsbedarf|nichts zu tun|musst du nichts|"
            r"ich kümmere mich|ich kläre|ich melde mich|ich frage|ich habe .{0,40}(?:geklärt|gelöst|erledigt|"
            r"behoben)|ist (?:inzwischen )?(?:geklärt|gelöst|erledigt|behoben))\b"
        ),
    ),
    "en": any_of(
        r"\?",
        r"\bplease\b",
        r"\bI (?:need|would like|want|suggest|propose|expect)\b|\bI'd like\b|\bI’d like\b",
        (
            r"\b(?:let me know|tell me|send me|give me|call me|have a look|take a look|check|could you|can you|"
            r"would you|shall we|should I)\b"
        ),
        (
            r"\b(?:FYI|for your information|no action|nothing to do|I will|I'll|I’ll|I am going to|"
            r"is (?:now )?(?:fixed|solved|settled|sorted|resolved)|has been (?:fixed|solved|settled|sorted|"
            r"resolved))\b"
        ),
    ),
}


def find(draft: Draft) -> Iterator[Found]:
    """Long enough, speaks of something that is wrong or open, and asks for nothing: the last sentence is marked."""
    if draft.language not in ASK or len(draft.words) < FEWEST_WORDS or not NEED[draft.language].search(draft.own):
        return
    if not ASK[draft.language].search(draft.own):
        last = draft.sentences[-1]
        yield Found(last.start, last.end)


HINT = Hint(
    key="no_ask",
    name=_("No request"),
    reason=_("Something is open or wrong here, but the text does not say what you want."),
    suggestion=_("Add one sentence: who shall do what, by when."),
    find=find,
    kinds=frozenset({"message"}),
    broad=True,
)
