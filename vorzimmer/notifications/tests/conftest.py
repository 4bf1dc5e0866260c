"""A room that exists only here, and moments to stand in."""

import pytest
from django.core.cache import cache
from django_scopes import scope

from vorzimmer.notifications.tests import bells as room


@pytest.fixture
def bells(house):
    """In English and in the scope of `nord`; Anna is told, Ben acts."""
    cache.clear()
    for name in ("anna", "ben"):
        person = getattr(house, name).person
        person.language = "en"
        person.save(update_fields=["language"])
    with room.installed() as bells, scope(workspace=house.workspace):
        yield bells
