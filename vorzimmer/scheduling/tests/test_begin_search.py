"""Looking for a time."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling.models import TimeSearch

from .scenes import EVA, again, at, begun, held, told


def test_it_begins_in_the_name_of_whoever_decides(house):
    with at():
        search = again(house, begun(house))
    assert search.for_whom == house.anna.membership
    assert (search.state, search.turn) == ("draft", "ours")
    with scope(workspace=house.workspace):
        people = list(search.participants.order_by("id"))
    assert [(each.name, each.is_outside) for each in people] == [("Anna Adler", False), ("Eva Huber", True)]
    assert held(house) == []
    assert told(house, "search_begun") == set()


@pytest.mark.parametrize("who", ["carla", "susanne", "emil", "otto"])
def test_who_may_not(house, who):
    with at(), pytest.raises(NotAllowed):
        begun(house, who=who)


@pytest.mark.parametrize(
    "nonsense",
    [
        {"minutes": 0}, {"minutes": 601}, {"last_on": date(2026, 11, 23)}, {"zone": "Mars/Olympus"}, {"title": " "},
        {"first_on": date(2026, 11, 1), "last_on": date(2026, 11, 2)}, {"last_on": date(2027, 11, 2)},
        {"guests": ({"name": "Eva", "email": "no address"},)},
        {"guests": tuple({"name": "x", "email": f"x{number}@kunde.example"} for number in range(21))},
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_with_words(house, nonsense):
    with at(), pytest.raises(NotAllowed) as refused:
        begun(house, **nonsense)
    assert str(refused.value)
    with scope(workspace=house.workspace):
        assert not TimeSearch.objects.exists()


def test_the_same_address_is_asked_once(house):
    with at():
        search = begun(house, guests=(EVA, EVA | {"email": "HUBER@kunde.example"}))
    with scope(workspace=house.workspace):
        assert search.participants.filter(email="huber@kunde.example").count() == 1


def test_somebody_of_another_engagement_is_not_looked_for(house):
    with at(), pytest.raises(NotAllowed):
        begun(house, for_whom=house.emil.membership)
