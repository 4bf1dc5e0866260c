"""A template is put away."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.planning import actions, queries

from .scenes import kept, refresh


def test_it_is_no_longer_offered(house):
    template = kept(house)
    actions.archive_template(actor=house.ben, template=template)
    with scope(workspace=house.workspace):
        assert queries.templates_of(house.anna) == []
        assert queries.templates_of(house.anna, archived=True) == [template]


def test_once_and_by_those_who_may(house):
    template = kept(house)
    for who in ("susanne", "emil"):
        with pytest.raises(NotAllowed):
            actions.archive_template(actor=getattr(house, who), template=template)
    actions.archive_template(actor=house.anna, template=template)
    with pytest.raises(NotAllowed):
        actions.archive_template(actor=house.anna, template=refresh(house, template))
