"""Who owes what: the sentences of an agreement, sorted by whom they bind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .base import Clause, Names, Sentence
from .offers import Switched, as_offers

ASSISTANT, CLIENT, BOTH = "assistant", "client", "both"
OWED_BY: dict[tuple[str, str], str] = {
    ("hours", "weekly_minutes"): ASSISTANT,
    ("hours", "over"): ASSISTANT,
    ("hours", "fixed"): ASSISTANT,
    ("rate", "cents"): CLIENT,
    ("rate", "payment_days"): CLIENT,
    ("channels", "check_in"): BOTH,
    ("channels", "report"): ASSISTANT,
    ("confidentiality", "two_sided"): BOTH,
    ("data_processing", "needed"): ASSISTANT,
    ("cover", "notice_days"): BOTH,
    ("cover", "sick"): BOTH,
    ("liability", "client_warrants_rights"): CLIENT,
    ("place", "consent_to_move"): ASSISTANT,
    ("place", "at_client"): ASSISTANT,
}
"""Clause and row. Reachable hours and response times stand for themselves."""

BETWEEN_FIRMS = frozenset({"rate", "confidentiality", "data_processing", "liability"})
"""What binds the parties, not the two people who work together."""


@dataclass(frozen=True)
class Duties:
    """What each owes, what both owe, and what is an offer only."""

    client: list[Sentence] = field(default_factory=list)
    assistant: list[Sentence] = field(default_factory=list)
    both: list[Sentence] = field(default_factory=list)
    offered: list[Switched] = field(default_factory=list)


def duties(form: str, clauses: Mapping[str, Clause], people: Names, parties: Names) -> Duties:
    """All sentences that bind somebody, in the order of their numbers; told of people, or of the parties."""
    offered = as_offers(form, clauses, people)
    free = {each.number for each in offered}
    found = Duties(offered=offered)
    for key, clause in clauses.items():
        for sentence in clause.sentences(parties if key in BETWEEN_FIRMS else people):
            who = OWED_BY.get((key, sentence.row))
            if who and sentence.number not in free and not _is_freedom(clause, sentence):
                getattr(found, who).append(sentence)
    return found


def _is_freedom(clause: Clause, sentence: Sentence) -> bool:
    """ "Ben chooses when to work" and the like bind nobody."""
    value = getattr(clause, sentence.row, None)
    return (sentence.row in ("fixed", "at_client") and not value) or (sentence.row == "over" and value == "allowed")
