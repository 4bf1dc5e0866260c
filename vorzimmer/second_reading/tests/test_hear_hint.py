"""A rule speaks again."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.second_reading import actions, queries


def test_it_speaks_again(house):
    actions.silence_hint(actor=house.ben, membership=house.ben.membership, rule="irony")
    actions.hear_hint(actor=house.ben, membership=house.ben.membership, rule="irony")
    with scope(workspace=house.workspace):
        assert queries.silenced(house.ben) == set()


def test_nobody_chooses_for_others(house):
    with pytest.raises(NotAllowed):
        actions.hear_hint(actor=house.otto, membership=house.ben.membership, rule="irony")


def test_over_the_settings(house, visitor):
    visitor.sign_in(house.ben)
    for verb in ("silence", "hear"):
        visitor.post(f"/settings/second-reading/{verb}/", {"rule": "walls"})
    assert "/hear/" not in visitor.get("/settings/second-reading/").content.decode()
