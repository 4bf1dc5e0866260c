"""Every test of this room is inside the workspace of the cast, whose people speak English."""

import pytest

from vorzimmer.overviews.tests.scenes import inside
from vorzimmer.people.models import User


@pytest.fixture(autouse=True)
def _in_english(db, request):
    """Pages are asked for their words."""
    if "house" in request.fixturenames:
        request.getfixturevalue("house")
        User.objects.update(language="en")


@pytest.fixture
def here(house):
    with inside(house):
        yield house
