import pytest

from vorzimmer.live import bus


@pytest.fixture(autouse=True)
def one_process(monkeypatch):
    """Whatever the database, these tests have no other process to talk to."""
    alone = bus.InProcess()
    monkeypatch.setattr(bus, "current", lambda: alone)
