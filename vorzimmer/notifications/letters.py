"""What a mail about a happening says. Rooms write letters in their own `letters.py`, found by itself:

    from vorzimmer.notifications.letters import Letter, letter_for
    from vorzimmer.notifications.links import make_link

    @letter_for(QuestionAsked)
    def question_asked(happened: QuestionAsked, member: Membership) -> Letter | None:
        question = happened.question
        if not question.is_open:
            return None  # answered meanwhile: no mail
        return Letter(
            subject=_("Question about %(task)s – answer by %(when)s") % {…},  # what is wanted
            lines=[question.text, _("Ben suggests: 9:30.")],  # the first line is the thing itself
            buttons=[(each, make_link(member, "tasks.answer_question", question.pk, each)) for each in …],
            context="Reise Wien · Adler Maschinenbau GmbH",
        )

It is called in the scope of the workspace, in the recipient's language and time zone, with `reverse()`
leading into the workspace. A button may have an address from `make_link` or a path from `reverse`; the
first is the main one. A button that opens the thing is added to every letter. Happenings without a letter
get their sentence and that button.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ObjectDoesNotExist

from vorzimmer.journal.happenings import KINDS, Happening
from vorzimmer.journal.models import Entry
from vorzimmer.journal.queries import sentence
from vorzimmer.people.models import Membership

type Button = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Letter:
    """Subject, paragraphs, buttons (label, address), and what it belongs to: a small line below the paragraphs,
    after the name of who wrote them."""

    subject: str
    lines: Sequence[str]
    buttons: Sequence[Button] = field(default_factory=list)
    context: str = ""


type Writer[H: Happening] = Callable[[H, Membership], Letter | None]
_writers: dict[type[Happening], Writer[Happening]] = {}


def letter_for[H: Happening](happening: type[H]) -> Callable[[Writer[H]], Writer[H]]:
    """Register who writes the letter for a happening and its subclasses."""

    def register(writer: Writer[H]) -> Writer[H]:
        _writers[happening] = writer  # type: ignore[assignment]
        return writer

    return register


def letter_about(entry: Entry, member: Membership) -> Letter | None:
    """The letter for an entry, with its rows as they are today; None when it is settled or they are gone."""
    kind = KINDS.get(entry.kind)
    if kind is None:
        return None
    writer = next((_writers[cls] for cls in kind.__mro__ if cls in _writers), None)
    if writer is None:
        text = sentence(entry)
        return Letter(subject=text, lines=[f"{text}."])
    try:
        return writer(kind.from_facts(entry.facts), member)
    except ObjectDoesNotExist:
        return None
