"""Later rooms take part in a change without the earlier room knowing them."""

from collections import defaultdict

import pytest
from django_scopes import scope

from vorzimmer.journal import reactions
from vorzimmer.people.models import Membership

from .sample import entries, make


@pytest.fixture
def verb(monkeypatch):
    monkeypatch.setattr(reactions, "REACTIONS", defaultdict(list))
    return make(monkeypatch)


def test_a_reaction_gets_actor_happening_and_entry_within_the_change(house, verb):
    seen = []
    reactions.on(verb.Moved)(lambda *given: seen.append(given))
    with scope(workspace=house.workspace):
        happened = verb.move(actor=house.otto, member=house.bea.membership, region="DE-BY")
        assert seen == [(house.otto, happened, entries()[0])]


def test_a_reaction_that_fails_takes_the_change_back(house, verb):
    @reactions.on(verb.Moved)
    def refuse(_actor, _happened, _entry):
        raise RuntimeError("no")

    with scope(workspace=house.workspace):
        with pytest.raises(RuntimeError):
            verb.move(actor=house.otto, member=house.bea.membership, region="DE-BY")
        assert Membership.objects.get(pk=house.bea.membership.pk).holidays_region == ""
        assert not entries()


def test_other_happenings_concern_it_not(house, verb):
    class Another(verb.Moved):
        kind = "sample.another"

    seen = []
    reactions.on(Another)(lambda *given: seen.append(given))
    with scope(workspace=house.workspace):
        verb.move(actor=house.otto, member=house.bea.membership, region="DE-BY")
    assert not seen
