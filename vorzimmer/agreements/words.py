"""What the engine's decisions are called, and how they are explained, in words for the person."""

from typing import TYPE_CHECKING

from django.utils.functional import Promise, lazystr
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vorzimmer.journal.authority import Answer

if TYPE_CHECKING:
    from vorzimmer.agreements.clauses.deciding import Decision

OUTCOMES: dict[Answer, Promise] = {
    Answer.ALLOWED: pgettext_lazy("what the agreement says to an act", "free"),
    Answer.REPORT: pgettext_lazy("what the agreement says to an act", "is reported"),
    Answer.NEEDS_APPROVAL: pgettext_lazy("what the agreement says to an act", "needs approval"),
    Answer.OUTSIDE: pgettext_lazy("what the agreement says to an act", "outside"),
}
ICONS: dict[Answer, str] = {
    Answer.ALLOWED: "check",
    Answer.REPORT: "send",
    Answer.NEEDS_APPROVAL: "hourglass",
    Answer.OUTSIDE: "x",
}
BUTTONS: dict[Answer, Promise] = {
    Answer.ALLOWED: _("Done – keep it"),
    Answer.REPORT: _("Done – keep and report it"),
    Answer.NEEDS_APPROVAL: _("Ask for approval"),
    Answer.OUTSIDE: _("Propose a change"),
}


def because_words(clause: str, version: int) -> str | Promise:
    """Why, as short as a link: the clause and the version."""
    return format_lazy(_("because of {clause} in version {version}"), clause=clause, version=version)


def stopped_words(said: "Decision") -> str | Promise:
    """The reason in a sentence, with the clause and the version it rests on."""
    text = said.because.text
    if not said.because.clause:
        return lazystr(text)
    return format_lazy(
        _("{text} (clause {clause} in version {version})"),
        text=text,
        clause=said.because.clause,
        version=said.because.version,
    )
