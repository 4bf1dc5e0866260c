"""Inside Anna's workspace."""

import pytest
from django_scopes import scope


@pytest.fixture
def inside(house):
    with scope(workspace=house.workspace):
        yield house
