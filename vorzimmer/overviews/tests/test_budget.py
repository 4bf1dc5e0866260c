"""However many rows there are, the database is asked as often, in every shape."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vorzimmer.overviews.tests.scenes import kept, order, together
from vorzimmer.overviews.tests.test_shapes import SHAPES
from vorzimmer.tasks import actions as verbs

BUDGET = 12
QUERIES = [*SHAPES, "state=closed&sort=newest", "turn=mine&text=task"]
OTHERS = {"/tasks/views/": 9, "/tasks/together/changes/": 7, "/tasks/together/{bulk}/": 9, "/tasks/export/": 5}


def asked(visitor, path):
    assert visitor.get(path).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        visitor.get(path)
    return [each["sql"] for each in captured if each["sql"].lstrip().startswith(("SELECT", "WITH"))]


def more(house, many):
    for number in range(many):
        task = order(house, f"Task {number}")
        verbs.add_step(actor=house.anna, task=task, text="Choose", side="client")
        kept(house.ben, f"View {number}")


def test_every_shape_asks_as_often_for_thirty_rows(here, visitor):
    """And on a list that goes on, what was found is counted: still within the budget."""
    looks = [(who, query) for who in ("anna", "ben", "carla") for query in QUERIES]

    def all_asked():
        return {(who, query): asked(visitor.sign_in(getattr(here, who)), f"/tasks/?{query}") for who, query in looks}

    more(here, 2)
    few = all_asked()
    more(here, 20)
    many = all_asked()
    for look in looks:
        assert len(many[look]) <= len(few[look]) <= BUDGET, (look, many[look])
    more(here, 10)
    assert {look for look, found in all_asked().items() if len(found) > BUDGET} == set()


@pytest.mark.parametrize("path", OTHERS)
def test_the_other_pages_do_as_well(here, visitor, path):
    tasks = [order(here, f"Task {number}") for number in range(20)]
    more(here, 2)
    bulk = together(here.ben, "withdraw", {}, *tasks[:2])
    visitor.sign_in(here.ben)
    few = asked(visitor, path.format(bulk=bulk.pk))
    more(here, 10)
    together(here.ben, "withdraw", {}, *tasks)
    many = asked(visitor, path.format(bulk=bulk.pk))
    assert len(many) <= len(few) <= OTHERS[path], many
