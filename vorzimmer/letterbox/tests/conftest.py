"""A room that takes mail."""

from types import SimpleNamespace

import pytest
from django_scopes import scope

from vorzimmer.letterbox import takers

from .mails import ADDRESS, address


@pytest.fixture
def box(house, settings, monkeypatch):
    """`taken` is what the room has got; `to` its address; `fails` what it raises."""
    settings.MAIL_IN_ADDRESS = ADDRESS
    box = SimpleNamespace(taken=[], fails=None)

    def take(target_id, letter):
        box.taken.append(letter)
        if box.fails:
            raise box.fails

    monkeypatch.setattr(takers, "TAKERS", dict(takers.TAKERS))
    monkeypatch.setattr("vorzimmer.letterbox.receiving.TAKERS", takers.TAKERS)
    takers.takes("tests.box")(take)
    with scope(workspace=house.workspace):
        box.to = address()
    return box
