"""The cast of every test, and a visitor who keeps the rules of the house."""

import pytest

from tests import cast
from tests.visitor import Visitor


@pytest.fixture
def house(db, settings, tmp_path):
    """Workspace `nord` with Anna, Ben, Carla, Susanne and an open engagement; Dora in `sued`."""
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path / "files")},
        }
    }
    return cast.build()


@pytest.fixture
def visitor(house):
    """An HTTP client that knows the cast: `visitor.sign_in(house.anna).get("/tasks/")` is inside `/w/nord/`."""
    return Visitor()
