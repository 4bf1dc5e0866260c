"""Somebody is asked to join."""

import pytest
from django.core import mail
from django_scopes import scope

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
