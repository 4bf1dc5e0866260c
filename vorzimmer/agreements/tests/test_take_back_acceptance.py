"""A side thinks about a clause again."""

import pytest

from vorzimmer.agreements import actions
from vorzimmer.agreements.models import Signature
from vorzimmer.journal.action import NotAllowed

from .negotiated import clause, inside, offered, ready, sign, signed
from .promises import OTHERS, every_promise


@pytest.fixture
def here(house):
    with inside(house):
        yield house


def take_back(actor, found):
    return actions.take_back_acceptance(actor=actor, clause=found)


def test_the_clause_is_open_again_and_no_signature_stands(here):
    version = ready(here)
    sign(here.anna, version)
    assert take_back(here.ben, clause(version, "rate")).unsigned
    now = clause(version, "rate")
    assert (now.is_accepted_by("client"), now.is_accepted_by("assistant")) == (True, False)
    assert not Signature.objects.exists()
    with pytest.raises(NotAllowed, match="Not every clause"):
        sign(here.anna, version)


def test_only_what_ones_own_side_has_accepted(here):
    found = clause(offered(here), "rate")
    with pytest.raises(NotAllowed, match="has not accepted"):
        take_back(here.anna, found)


@pytest.mark.parametrize("who", OTHERS)
def test_only_the_two_sides(here, who):
    found = clause(ready(here), "rate")
    with pytest.raises(NotAllowed):
        take_back(getattr(here, who), found)


def test_what_is_signed_is_not_taken_back(here):
    with pytest.raises(NotAllowed, match="not negotiated any more"):
        take_back(here.anna, clause(signed(here), "rate"))


def test_it_happens_once_wholly_or_not_at_all(here, monkeypatch):
    found = clause(ready(here), "rate")
    every_promise(here.anna, actions.take_back_acceptance, monkeypatch, clause=found)
