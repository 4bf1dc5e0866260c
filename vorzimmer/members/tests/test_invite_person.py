"""Somebody is asked to join."""

from datetime import timedelta

import pytest
from django.core import mail
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.members import actions
from vorzimmer.members.models import Invitation


def test_a_mail_with_a_link_goes_out_in_the_language_of_the_workspace(invitation):
    run_waiting_jobs()
    (letter,) = mail.outbox
    assert letter.to == ["fritz@neu.example"]
    assert "Carla Conrad lädt dich zu Nordlicht Assistenz ein" in letter.subject
    signed_key = invitation.token.split(":")[0]
    assert f"/join/{signed_key}:" in letter.body


def test_a_new_invitation_replaces_the_earlier_one(house, invitation):
    again = actions.invite_person(
        actor=house.otto, workspace=house.workspace, email="fritz@neu.example", name="Fritz", role="observer"
    )
    invitation.refresh_from_db()
    assert not invitation.is_open
    assert again.invitation.is_open


@pytest.mark.parametrize("who", ["anna", "ben", "susanne"])
def test_others_cannot(house, who):
    with pytest.raises(NotAllowed):
        actions.invite_person(
            actor=getattr(house, who), workspace=house.workspace, email="x@y.example", name="X", role="owner"
        )
    with scope(workspace=house.workspace):
        assert not Invitation.objects.exists()


def test_owners_come_from_owners(house, visitor):
    with pytest.raises(NotAllowed, match="Only an owner"):
        actions.invite_person(actor=house.carla, workspace=house.workspace, email="x@y.example", name="X", role="owner")
    fields = {"name": "X", "email": "x@y.example", "role": "owner"}
    assert visitor.sign_in(house.carla).post("/members/invite/", fields).status_code == 422
    assert visitor.sign_in(house.otto).post("/members/invite/", fields).url.startswith("/account/confirm/")


def test_whoever_is_here_already_is_not_invited(house, visitor):
    fields = {"name": "Ben", "email": "BEN@nord.example", "role": "observer"}
    page = visitor.sign_in(house.carla).post("/members/invite/", fields)
    assert page.status_code == 422
    assert "Ben Berger gehört schon" in page.content.decode()


def test_an_expired_invitation_is_sent_again(house, visitor, invitation):
    later = invitation.invited_at + timedelta(days=15)
    with clock.at(later):
        page = visitor.sign_in(house.carla).get("/members/").content.decode()
        assert "abgelaufen" in page
        visitor.post(f"/members/invitations/{invitation.pk}/again/")
        fresh = Invitation.objects.get(accepted_at=None, withdrawn_at=None)
        assert (fresh.email, fresh.role, fresh.is_open) == ("fritz@neu.example", "assistant", True)
        assert fresh.pk != invitation.pk


def test_an_expired_invitation_can_be_withdrawn(house, visitor, invitation):
    with clock.at(invitation.invited_at + timedelta(days=15)):
        assert visitor.sign_in(house.carla).post(f"/members/invitations/{invitation.pk}/withdraw/").status_code == 302
    assert not Invitation.objects.filter(withdrawn_at=None).exists()
