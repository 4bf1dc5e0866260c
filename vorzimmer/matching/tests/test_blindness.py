"""What must not count does not: changing it changes nothing."""

import pytest
from django_scopes import scope

from vorzimmer.matching import actions, queries
from vorzimmer.matching.queries.offers import FIELDS
from vorzimmer.matching.ranking import Offered
from vorzimmer.people.models import User

from .scenes import fresh, looking, profile

PROTECTED = {"name", "photo", "salutation", "pronunciation", "email", "phones", "theme", "language", "joined_at"}


def ranked(house, need):
    with scope(workspace=house.workspace):
        return queries.rank_all(need)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "Fatma Öztürk"), ("salutation", "ms"), ("salutation", "mr"), ("pronunciation", "BEN"),
        ("photo", "photos/other.jpg"), ("email", "somebody@else.example"), ("language", "en"), ("phones", []),
    ],
)  # fmt: skip
def test_who_somebody_is_changes_nothing(house, field, value):
    profile(house, "ben")
    profile(house, "bea")
    need = looking(house, style={"tone": 2}, languages=[{"code": "de", "level": "C1"}], budget_cents=4000)
    before = ranked(house, need)
    User.objects.filter(pk=house.ben.person.pk).update(**{field: value})
    assert ranked(house, need) == before


def test_where_somebody_was_born_changes_nothing(house):
    profile(house)
    need = looking(house, languages=[{"code": "de", "level": "C2"}])
    found = []
    for level in ("native", "C2"):
        User.objects.filter(pk=house.ben.person.pk).update(languages=[{"language": "de", "level": level}])
        found.append(ranked(house, need))
    assert found[0] == found[1]


def test_a_no_changes_nothing_for_this_need_nor_for_the_next(house):
    kept = profile(house)
    need = looking(house)
    other = looking(house, title="Etwas anderes")
    before = [ranked(house, each) for each in (need, other)]
    entry = actions.suggest_assistant(actor=house.carla, need=need, profile=kept).entry
    actions.decline_suggestion(actor=house.ben, entry=entry)
    assert [ranked(house, fresh(house, each)) for each in (need, other)] == before


def test_nothing_about_the_person_but_hours_and_languages_is_even_read():
    of_the_person = {field.rpartition("__")[2] for field in FIELDS if "__" in field}
    assert of_the_person == {"reachable_hours", "timezone", "languages"}
    assert not PROTECTED & set(Offered._fields)


def test_the_text_about_oneself_counts_nowhere(house):
    kept = profile(house)
    need = looking(house)
    before = ranked(house, need)
    actions.keep_profile(actor=house.ben, member=house.ben.membership, text="52 Jahre, drei Kinder, aus Bonn")
    assert fresh(house, kept).text
    assert ranked(house, need) == before
