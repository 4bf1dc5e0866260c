"""The clauses of an agreement: read, told in sentences, asked, compared. Pure; no database, no models."""

from .authority import ACTS, LEVELS, STAGES, Authority, AuthorityRule, Level
from .base import FREELANCE, Clause, ClauseError, Names, Sentence
from .catalogue import CLAUSES
from .terms import Terms

__all__ = [
    "ACTS",
    "CLAUSES",
    "FREELANCE",
    "LEVELS",
    "STAGES",
    "Authority",
    "AuthorityRule",
    "Clause",
    "ClauseError",
    "Level",
    "Names",
    "Sentence",
    "Terms",
]
