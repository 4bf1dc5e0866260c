"""What may be seen of needs, profiles and suggestions. Every question starts with the actor."""

from .board import Board, board, pairs
from .meetings import Cards, cards_of, get_meeting, get_willing, meeting_rows, open_meeting, visible_meetings
from .needs import (
    NeedRow,
    engagements_of,
    get_need,
    get_need_inside,
    get_shortlist_entry,
    need_rows,
    own_entry,
    shortlist_of,
    stands_for_the_client,
    visible_needs,
)
from .offers import offers, wanted_of
from .profiles import (
    competences_of,
    get_competence,
    get_profile,
    own_profile,
    scores_now,
    suggestions_of,
    to_confirm,
    visible_profiles,
)
from .ranking import SHOWN, kind_names, rank_all, rank_one, ranking_of, recorded, tell, weights

__all__ = [
    "SHOWN",
    "Board",
    "Cards",
    "NeedRow",
    "board",
    "cards_of",
    "competences_of",
    "engagements_of",
    "get_competence",
    "get_meeting",
    "get_need",
    "get_need_inside",
    "get_profile",
    "get_shortlist_entry",
    "get_willing",
    "kind_names",
    "meeting_rows",
    "need_rows",
    "offers",
    "open_meeting",
    "own_entry",
    "own_profile",
    "pairs",
    "rank_all",
    "rank_one",
    "ranking_of",
    "recorded",
    "scores_now",
    "shortlist_of",
    "stands_for_the_client",
    "suggestions_of",
    "tell",
    "to_confirm",
    "visible_meetings",
    "visible_needs",
    "visible_profiles",
    "wanted_of",
    "weights",
]
