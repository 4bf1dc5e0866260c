import pytest

from vorzimmer.jobs.recurring import SCHEDULES
from vorzimmer.jobs.tests import sample
from vorzimmer.tenancy.models import Workspace


@pytest.fixture(autouse=True)
def quiet(db, monkeypatch):
    """Nothing said yet, nothing scheduled, and no connection closed under the test's transaction."""
    sample.said.clear()
    before = dict(SCHEDULES)
    SCHEDULES.clear()
    monkeypatch.setattr("vorzimmer.jobs.execute.close_old_connections", lambda: None)
    monkeypatch.setattr("vorzimmer.jobs.execute.connections.close_all", lambda: None)
    yield
    SCHEDULES.clear()
    SCHEDULES.update(before)


@pytest.fixture
def nord():
    return Workspace.objects.create(slug="nord", name="Nord")
