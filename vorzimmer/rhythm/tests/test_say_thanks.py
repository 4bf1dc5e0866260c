"""A thank-you reaches the person, and stays."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions, queries
from vorzimmer.rhythm.models import ThankYou

from .scenes import at, fresh, told


def thank(house, who="anna", to="ben", words="für die Ruhe am Montag"):
    """One thanks the other."""
    people = {"actor": getattr(house, who), "to": getattr(house, to).membership}
    return actions.say_thanks(engagement=fresh(house), words=words, **people).thank_you


def test_the_person_hears_of_it_and_both_sides_find_it_again(house):
    with at():
        thank(house)
    assert told(house, "thanks_said") == {"Ben"}
    with scope(workspace=house.workspace):
        assert [each.words for each in queries.thanks_in(fresh(house))] == ["für die Ruhe am Montag"]


@pytest.mark.parametrize(
    "wrong", [{"who": "carla"}, {"who": "emil"}, {"to": "carla"}, {"to": "emil"}, {"to": "anna"}, {"words": " "}]
)
def test_only_within_the_two_sides_and_with_words(house, wrong):
    with at(), pytest.raises(NotAllowed):
        thank(house, **wrong)


def test_half_way_nobody_hears_of_it(house, monkeypatch):
    monkeypatch.setattr(ThankYou, "save", lambda *_args, **_kwargs: 1 / 0)
    with at(), pytest.raises(ZeroDivisionError):
        thank(house)
    assert told(house, "thanks_said") == set()
