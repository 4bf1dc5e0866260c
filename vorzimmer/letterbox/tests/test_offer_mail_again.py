"""What could not be taken is read again once it can."""

import pytest

from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.letterbox import actions
from vorzimmer.letterbox.models import Mail
from vorzimmer.letterbox.takers import NotWanted

from .mails import mail
from .test_receiving import arrive, only


@pytest.fixture
def refused(house, box):
    box.fails = NotWanted()
    arrive(mail(box.to))
    return only()


def test_the_room_gets_it_once_more(house, box, refused):
    box.fails = None
    actions.offer_mail_again(actor=house.otto, mail=refused)
    run_waiting_jobs()
    assert only().state == "taken"
    assert len(box.taken) == 2


@pytest.mark.parametrize("who", ["anna", "ben", "carla"])
def test_nobody_but_the_owner(house, refused, who):
    with pytest.raises(NotAllowed):
        actions.offer_mail_again(actor=getattr(house, who), mail=refused)


def test_what_is_addressed_to_nothing_has_nobody(house, box):
    arrive(mail("info@nord.example"))
    with pytest.raises(NotAllowed):
        actions.offer_mail_again(actor=house.otto, mail=only())


def test_half_way_it_still_lies_there(house, box, refused, monkeypatch):
    monkeypatch.setattr(Mail, "wait_again", lambda *_args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.offer_mail_again(actor=house.otto, mail=refused)
    assert only().state == "unclaimed"


def test_the_button_does_it(house, box, refused, visitor):
    box.fails = None
    visitor.sign_in(house.otto).post(f"/settings/letterbox/{refused.pk}/again/")
    run_waiting_jobs()
    assert only().state == "taken"
