"""The other side confirms, in the house or out of the mail."""

from urllib.parse import urlsplit

import pytest
from django.test import Client

from vorzimmer.conversations import actions
from vorzimmer.conversations.entries import AgreementProposed
from vorzimmer.conversations.letters import agreement_proposed
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.addresses import as_read_by
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Notification


@pytest.fixture
def proposed(inside, say):
    message = say(inside.anna, "Ab Januar zehn Stunden im Monat")
    actions.propose_agreement(actor=inside.ben, message=message)
    return message


def test_both_names_stand_there_and_who_asked_is_told(inside, proposed, visitor):
    visitor.sign_in(inside.anna).post(f"/conversations/messages/{proposed.pk}/confirm/")
    proposed.refresh_from_db()
    assert (proposed.is_agreed, proposed.confirmed_by) == (True, inside.anna.membership)
    told = Notification.objects.filter(entry__kind="conversations.agreement_confirmed")
    assert [one.to for one in told] == [inside.ben.membership]
    page = visitor.get(f"/conversations/{inside.engagement.pk}/stream/").text
    assert "Ben Berger" in page
    assert "is-agreed" in page


@pytest.mark.parametrize("who", ["ben", "bea", "carla", "otto", "emil"])
def test_only_the_other_side_confirms(inside, proposed, who):
    with pytest.raises(NotAllowed):
        actions.confirm_agreement(actor=getattr(inside, who), message=proposed)


def test_one_click_in_the_mail_is_enough_and_works_once(inside, proposed):
    with as_read_by(inside.anna.membership):
        letter = agreement_proposed(AgreementProposed(message=proposed, side="assistant"), inside.anna.membership)
    assert "zehn Stunden" in letter.lines[0]
    door = urlsplit(letter.buttons[0][1]).path
    browser = Client()
    assert "zehn Stunden" in browser.get(door).text
    assert browser.post(door).status_code == 200
    proposed.refresh_from_db()
    assert proposed.is_agreed
    again = urlsplit(make_link(inside.anna.membership, "conversations.confirm_agreement", proposed.pk)).path
    assert browser.post(again).status_code == 410


def test_what_was_taken_back_meanwhile_cannot_be_confirmed(inside, proposed):
    actions.withdraw_agreement(actor=inside.ben, message=proposed)
    with pytest.raises(NotAllowed, match="any more"):
        actions.confirm_agreement(actor=inside.anna, message=proposed)
    assert agreement_proposed(AgreementProposed(message=proposed, side="assistant"), inside.anna.membership) is None
