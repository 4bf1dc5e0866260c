"""A secret for one person."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.vault.models import Sending

from .scenes import recorded, sent, told


def test_it_waits_for_one_person(house):
    sending = sent(house, hours=24)
    assert sending.expires_at - sending.sent_at < timedelta(hours=24, seconds=5)
    assert told(house, "vault.secret_sent") == {house.ben.id}
    assert recorded(house, "vault.secret_sent")[0].facts["words"] == {"label": "WLAN", "person": "Ben Berger"}


@pytest.mark.parametrize(("who", "to"), [("susanne", "ben"), ("emil", "ben"), ("anna", "anna"), ("anna", "emil")])
def test_who_may_not_and_to_whom_not(house, who, to):
    with pytest.raises(NotAllowed):
        sent(house, who, to)
    with scope(workspace=house.workspace):
        assert not Sending.objects.exists()


def test_at_most_a_week(house):
    sending = sent(house, hours=10_000)
    assert sending.expires_at - sending.sent_at < timedelta(days=7, seconds=5)
