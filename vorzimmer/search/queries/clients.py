"""Which words are a client's name: whoever types it looks for that client's tasks as well."""

from uuid import UUID

from vorzimmer.people.actor import Actor
from vorzimmer.search.models import Thing
from vorzimmer.search.queries.asked import Asked
from vorzimmer.search.queries.filters import Filters
from vorzimmer.search.queries.matching import Match, numbers, words_match
from vorzimmer.search.text.tokens import mark
from vorzimmer.search.text.words import stems, words_of

MOST = 20


def clients_of(actor: Actor, asked: Asked) -> dict[int, list[UUID]]:
    """By the word's place, the engagements that the actor sees and that are called so; two queries.

    A word in quotation marks is no name: it has to stand in the text.
    """
    if asked.exact:
        return {}
    titles = words_match(actor, asked, titles=True).every
    named = [token for group in titles for token in group]
    match = Match([named, [mark(actor.workspace.pk, "k", Thing.Kind.ENGAGEMENT)]])
    there = numbers(actor, match, Filters(), None, MOST)
    if not there:
        return {}
    found: dict[int, list[UUID]] = {}
    for engagement_id, title in Thing.objects.filter(number__in=there).values_list("engagement_id", "title"):
        said = {stem for word in words_of(title) for stem in stems(word)}
        for place, group in enumerate(asked.groups):
            if engagement_id and not said.isdisjoint(group):
                found.setdefault(place, []).append(engagement_id)
    return found
