"""All open needs against all free time, and what a what-if changes."""

from uuid import uuid4

import pytest
from django.http import QueryDict
from django_scopes import scope

from vorzimmer.matching import actions, queries
from vorzimmer.matching.models import ShortlistEntry
from vorzimmer.matching.what_if import WhatIf

from .scenes import fresh, looking, profile

PATH = "/needs/board/"
SMALL = {"capacity_minutes": 320}


@pytest.fixture
def two(house):
    """Two needs of five hours; Ben and Bea have time for one each."""
    return looking(house), looking(house, title="Texte", kinds=[{"kind": "text", "weight": 3}]), profile(
        house, "ben", **SMALL
    ), profile(house, "bea", **SMALL)  # fmt: skip


def board(house, what_if=None):
    with scope(workspace=house.workspace):
        return queries.board(what_if or WhatIf())


def taken(found):
    return {row.need.pk: row.profile.pk for row in found.rows if row.profile}


def test_everybody_has_a_place_and_it_is_proven(house, two):
    found = board(house)
    assert found.proven
    assert found.filled == 2
    assert set(taken(found).values()) == {two[2].pk, two[3].pk}
    assert all(row.criteria for row in found.rows)


def test_what_if_a_pair_is_held(house, two):
    now = taken(board(house))
    other = next(each.pk for each in two[2:] if each.pk != now[two[0].pk])
    found = board(house, WhatIf().hold(two[0].pk, other))
    assert taken(found)[two[0].pk] == other
    assert next(row for row in found.rows if row.need == two[0]).held
    assert sum(row.changed for row in found.rows) == 2
    assert found.was_total >= found.total


def test_what_if_a_pair_is_kept_out(house, two):
    who = taken(board(house))[two[0].pk]
    found = board(house, WhatIf().keep_out(two[0].pk, who))
    assert taken(found)[two[0].pk] != who


def test_what_if_somebody_had_no_time(house, two):
    found = board(house, WhatIf(capacity={two[2].pk: 0}))
    assert set(taken(found).values()) == {two[3].pk}
    assert found.change < 0
    assert [each.asked for each in found.people if each.profile == two[2]] == [True]


def test_who_was_asked_stays_where_he_is_among_equals(house, two):
    first, ben = two[0], two[2]
    actions.suggest_assistant(actor=house.carla, need=first, profile=ben)
    assert taken(board(house))[first.pk] == ben.pk


def test_who_said_no_is_not_proposed_again(house, two):
    first, ben = two[0], two[2]
    entry = actions.suggest_assistant(actor=house.carla, need=first, profile=ben).entry
    actions.decline_suggestion(actor=house.ben, entry=entry)
    assert taken(board(house)).get(first.pk) != ben.pk
    assert fresh(house, entry).state == "declined"


def test_who_takes_no_new_clients_is_not_proposed(house):
    need = looking(house)
    profile(house, "ben", takes_new=False)
    found = board(house)
    assert taken(found) == {}
    assert [row.need for row in found.rows] == [need]


def test_the_address_says_what_is_assumed():
    need, who = uuid4(), uuid4()
    what_if = WhatIf().hold(need, who).keep_out(need, uuid4())
    again = WhatIf.of(QueryDict(what_if.query()))
    assert again == what_if
    assert not WhatIf.of(QueryDict("hold=x&out=1:2&capacity=nobody:5&who=x&hours=inf"))
    assert WhatIf.of(QueryDict(f"who={who}&hours=7,5")).capacity == {who: 450}
    assert not what_if.without(need=need).held


def test_the_page_asks_those_who_are_ticked(house, two, visitor):
    page = visitor.sign_in(house.carla).get(PATH).content.decode()
    pairs = [f"{need}:{who}" for need, who in taken(board(house)).items()]
    assert all(pair in page for pair in pairs)
    assert visitor.post(PATH + "accept/", {"pair": [*pairs, "x:y"]}).status_code == 302
    with scope(workspace=house.workspace):
        assert ShortlistEntry.objects.count() == 2


def test_a_what_if_page_says_what_changes(house, two, visitor):
    found = taken(board(house))
    asked = WhatIf().keep_out(two[0].pk, found[two[0].pk]).query()
    assert "Was wäre, wenn" in visitor.sign_in(house.carla).get(f"{PATH}?{asked}").content.decode()


@pytest.mark.parametrize("who", ["anna", "ben", "susanne", "emil"])
def test_only_for_those_who_run_the_workspace(house, visitor, who):
    assert visitor.sign_in(getattr(house, who)).get(PATH).status_code == 404


def test_without_a_need_it_says_so(house, visitor):
    assert visitor.sign_in(house.carla).get(PATH).status_code == 200


def test_as_many_queries_for_many_as_for_one(house, two, visitor, django_assert_max_num_queries):
    for number in range(5):
        looking(house, title=f"Noch eins {number}")
    with scope(workspace=house.workspace), django_assert_max_num_queries(12):
        queries.board(WhatIf())
