"""A room that exists only here, and moments to stand in."""

import pytest
from django.core.cache import cache
from django_scopes import scope

from vorzimmer.notifications.tests import bells as room
from vorzimmer.notifications.tests.phones import Phone


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


@pytest.fixture
def phone(settings):
    phone = Phone()
    settings.PUSH_SERVICES = [phone.origin]
    yield phone
    phone.server.shutdown()
    phone.server.server_close()
