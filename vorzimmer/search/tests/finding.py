"""What somebody finds, in the tests of single kinds."""

from django_scopes import scope

from vorzimmer.search.index.rebuilding import rebuild
from vorzimmer.search.models import Thing
from vorzimmer.search.queries import Filters, find

EVERYBODY = ("anna", "ben", "bea", "carla", "susanne", "otto", "emil", "dora", "dirk")


def hits(house, who, words, kind=""):
    """Hits of one of the cast."""
    actor = getattr(house, who)
    with scope(workspace=actor.workspace):
        return find(actor, words, Filters(kind=kind), most=50).hits


def finders(house, words, kind):
    """Who of the whole cast finds something of this kind, by these words and among all of it."""
    by_words = {who for who in EVERYBODY if hits(house, who, words, kind)}
    assert by_words == {who for who in EVERYBODY if hits(house, who, "", kind)}
    assert by_words == {who for who in EVERYBODY if kind in {hit.kind for hit in hits(house, who, words)}}
    return by_words


def kept_as_rebuilt(house, kind):
    """What is kept of a kind is what building it anew brings; how many rows there are."""
    with scope(workspace=house.workspace):
        rows = Thing.objects.filter(kind=kind)
        before = set(rows.values_list("subject_id", "print", "number"))
        rebuild(house.workspace)
        assert before == set(rows.values_list("subject_id", "print", "number"))
    return len(before)
