"""What may be seen of searches for a time."""

from .searches import (
    Table,
    asked_of,
    best_slot,
    get_participant,
    get_search,
    get_slot,
    own_part,
    people_in,
    rounds_of,
    search_of,
    searches_seen,
    table_of,
)
from .tastes import get_person, proposed_rules, rules_for

__all__ = [
    "Table", "asked_of", "best_slot", "get_participant", "get_person", "get_search", "get_slot", "own_part", "people_in",
    "proposed_rules", "rounds_of", "rules_for", "search_of", "searches_seen", "table_of",
]  # fmt: skip
