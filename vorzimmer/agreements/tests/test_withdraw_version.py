"""A negotiation ends without signatures."""

import pytest

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.models import Signature, Version
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification

from .negotiated import begun, inside, offered, ready, sign, signed
from .promises import OTHERS, every_promise


@pytest.fixture
def here(house):
    with inside(house):
        yield house


def withdraw(actor, version, reason=""):
    return actions.withdraw_version(actor=actor, version=version, reason=reason)


@pytest.mark.parametrize(("who", "other"), [("anna", "ben"), ("ben", "anna")])
def test_either_side_ends_it_and_says_why(here, who, other):
    version = offered(here)
    happened = withdraw(getattr(here, who), version, " Wir haben anders entschieden. ")
    assert (happened.reason, happened.was_draft) == ("Wir haben anders entschieden.", False)
    assert Version.objects.get(pk=version.pk).state == "withdrawn"
    told = Notification.objects.filter(kind="agreements.withdrawn")
    assert getattr(here, other).id in {one.to_id for one in told}


def test_what_was_signed_before_goes_on_holding(here):
    first = signed(here)
    second = actions.begin_next_version(actor=here.ben, agreement=first.agreement).version
    withdraw(here.ben, second)
    assert queries.standing_version(here.engagement) == first


def test_a_first_signature_ends_with_it(here):
    version = ready(here)
    sign(here.anna, version)
    withdraw(here.ben, version)
    assert not Signature.objects.exists()
    with pytest.raises(NotAllowed, match="not negotiated any more"):
        withdraw(here.ben, version)


def test_of_a_draft_the_other_side_does_not_hear(here):
    version = begun(here)
    with pytest.raises(NotAllowed):
        withdraw(here.anna, version)
    assert withdraw(here.carla, version).was_draft
    assert not Notification.objects.filter(to=here.anna.membership, kind="agreements.withdrawn").exists()


@pytest.mark.parametrize("who", OTHERS)
def test_an_offer_is_ended_by_the_two_sides_only(here, who):
    version = offered(here)
    with pytest.raises(NotAllowed):
        withdraw(getattr(here, who), version)


def test_what_is_signed_is_not_withdrawn(here):
    with pytest.raises(NotAllowed, match="not negotiated any more"):
        withdraw(here.ben, signed(here))


def test_it_happens_once_wholly_or_not_at_all(here, monkeypatch):
    every_promise(here.anna, actions.withdraw_version, monkeypatch, version=offered(here))
