"""Putting a table in."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.portability.tests.tables import begun
from vorzimmer.tasks.models import Task


def test_looking_at_a_table_makes_nothing(inside):
    found = begun(inside.anna)
    assert found.columns == {"0": "title", "1": "due"}
    assert found.engagement == inside.engagement
    assert not Task.objects.exists()


def test_who_may_not_delegate_brings_nothing_in(inside):
    with pytest.raises(NotAllowed):
        begun(inside.susanne)


def test_pasted_rows_are_a_table_too(house, visitor):
    sent = visitor.sign_in(house.anna).post("/import/", {"pasted": "Titel\tFrist\nZug\t24.11.2026"})
    assert sent.status_code == 302


def test_nobody_else_sees_it(house, visitor):
    with scope(workspace=house.workspace):
        pk = begun(house.anna).pk
    for other in (house.carla, house.otto, house.ben):
        assert visitor.sign_in(other).get(f"/import/{pk}/").status_code == 404
