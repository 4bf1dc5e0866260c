"""Would you like to?"""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions, queries
from vorzimmer.matching.models import ShortlistEntry
from vorzimmer.notifications.models import Notification

from .scenes import draft, fresh, looking, profile, suggested


def suggest(house, need, kept, who="carla"):
    return actions.suggest_assistant(actor=getattr(house, who), need=need, profile=kept).entry


def test_they_are_asked_and_the_score_is_kept_as_it_was(house):
    entry = suggested(house)
    assert (entry.state, entry.words, fresh(house, entry.need).state) == ("proposed", "Passt gut", "shortlisted")
    with scope(workspace=house.workspace):
        now = queries.rank_one(entry.need, entry.profile)
        assert [each.to for each in Notification.objects.filter(entry__kind="matching.assistant_suggested")] == [
            house.ben.membership
        ]
    assert entry.score == now.score
    assert [raw["key"] for raw in entry.criteria] == [each.key for each in now.criteria]


def test_nobody_who_does_not_take_new_clients_and_nobody_twice(house):
    kept, need = profile(house), looking(house)
    actions.keep_profile(actor=house.ben, member=house.ben.membership, takes_new=False)
    with pytest.raises(NotAllowed, match="no new clients"):
        suggest(house, need, kept)
    actions.keep_profile(actor=house.ben, member=house.ben.membership, takes_new=True)
    entry = suggest(house, need, kept)
    actions.decline_suggestion(actor=house.ben, entry=entry)
    with pytest.raises(NotAllowed, match="asked already"):
        suggest(house, need, kept)


def test_three_at_most_at_a_time(house):
    need = looking(house)
    for who in ("ben", "bea", "otto"):
        suggest(house, need, profile(house, who))
    actions.keep_profile(actor=house.carla, member=house.carla.membership, takes_new=True, at_most_clients=9)
    with scope(workspace=house.workspace):
        carlas = house.carla.membership.profile
    with pytest.raises(NotAllowed, match="Three"):
        suggest(house, need, carlas)
    with scope(workspace=house.workspace):
        assert ShortlistEntry.objects.count() == 3


def test_only_by_the_coordination_and_only_for_a_need_that_was_sent(house):
    kept = profile(house)
    for who in ("anna", "ben", "susanne", "emil"):
        with pytest.raises(NotAllowed):
            suggest(house, looking(house), kept, who)
    with pytest.raises(NotAllowed):
        suggest(house, draft(house), kept)
