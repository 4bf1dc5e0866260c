"""The owner puts away what nobody took."""

import pytest
from django.core.files.storage import default_storage
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.letterbox import actions
from vorzimmer.letterbox.models import Mail

from .mails import mail
from .test_receiving import arrive, only


@pytest.fixture
def lost(house, box):
    arrive(mail("info@nord.example", "Wohin gehöre ich?"))
    return only()


def test_it_is_gone_with_what_it_said(house, lost, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        actions.discard_mail(actor=house.otto, mail=lost)
    assert (only().state, only().text) == ("discarded", "")
    assert not default_storage.exists(lost.raw or "nothing")
    with pytest.raises(NotAllowed):
        actions.discard_mail(actor=house.otto, mail=lost)


@pytest.mark.parametrize("who", ["anna", "ben", "carla", "susanne"])
def test_nobody_but_the_owner(house, lost, visitor, who):
    with pytest.raises(NotAllowed):
        actions.discard_mail(actor=getattr(house, who), mail=lost)
    assert visitor.sign_in(getattr(house, who)).get("/settings/letterbox/").status_code == 403
    assert only().state == "unclaimed"


def test_half_way_nothing_is_gone(house, lost, monkeypatch):
    monkeypatch.setattr(Mail, "settle", lambda *_args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.discard_mail(actor=house.otto, mail=lost)
    assert default_storage.exists(only().raw)


def test_the_page_says_why_nobody_took_it(house, lost, visitor):
    page = visitor.sign_in(house.otto).get("/settings/letterbox/").content.decode()
    assert "Wohin gehöre ich?" in page
    assert str(lost.get_reason_display()) in page or "an nichts" in page
    assert visitor.post(f"/settings/letterbox/{lost.pk}/discard/").status_code == 302
    assert "Wohin gehöre ich?" not in visitor.get("/settings/letterbox/").content.decode()
    with scope(workspace=house.workspace):
        assert Mail.objects.get().state == "discarded"
