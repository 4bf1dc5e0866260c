"""Saying what one is looking for."""

import pytest
from django_scopes import scope

from vorzimmer.engagements.models import Client, Engagement
from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions
from vorzimmer.matching.models import Need
from vorzimmer.notifications.models import Notification

from .scenes import WISH, draft


def test_a_client_who_wants_more_describes_it_and_nobody_is_told_yet(house):
    need = draft(house, tools=["Excel", " excel ", "DATEV"], must_haves=["price", "nonsense"])
    assert (need.state, need.engagement, need.client) == ("draft", house.engagement, house.client)
    assert (need.windows, need.zone) == (house.anna.membership.reachable_hours, "Europe/Berlin")
    assert (need.tools, need.must_haves) == (["Excel", "DATEV"], ["price"])
    with scope(workspace=house.workspace):
        assert not Notification.objects.exists()


def test_for_a_new_client_an_engagement_in_stage_enquiry_is_opened(house):
    said = {"client_name": "Kanzlei Brandt", "contacts": [house.emil.membership]}
    need = actions.describe_need(actor=house.carla, place=house.workspace, **said, **WISH).need
    assert (need.client.name, need.engagement.stage) == ("Kanzlei Brandt", Engagement.Stage.ENQUIRY)
    assert need.engagement.team.contacts == [house.emil.membership]
    assert need.engagement.team.coordinates(house.carla)


def test_a_client_who_takes_somebody_elses_name_gets_a_client_of_their_own(house):
    need = actions.describe_need(actor=house.emil, place=house.workspace, client_name=house.client.name, **WISH).need
    assert need.client.name == "Adler Maschinenbau GmbH (Emil Ernst)"
    assert need.engagement.team.contacts == [house.emil.membership]


@pytest.mark.parametrize("who", ["ben", "bea", "susanne", "emil"])
def test_not_in_an_engagement_in_which_one_does_not_decide(house, who):
    with pytest.raises(NotAllowed):
        actions.describe_need(actor=getattr(house, who), place=house.engagement, **WISH)


@pytest.mark.parametrize("who", ["ben", "susanne"])
def test_assistants_and_supervisors_open_no_enquiry(house, who):
    with pytest.raises(NotAllowed):
        actions.describe_need(actor=getattr(house, who), place=house.workspace, client_name="Neu", **WISH)


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": " "}, {"kinds": [{"kind": "nonsense", "weight": 1}]}, {"weekly_minutes": 5}, {"zone": "Nowhere"},
        {"windows": {"0": [["17:00", "09:00"]]}}, {"languages": [{"code": "de", "level": "Z9"}]},
    ],
)  # fmt: skip
def test_what_makes_no_sense_leaves_nothing_behind(house, wrong):
    with pytest.raises(NotAllowed):
        actions.describe_need(actor=house.carla, place=house.workspace, client_name="Neu", **(WISH | wrong))
    with scope(workspace=house.workspace):
        assert not Need.objects.exists()
        assert not Client.objects.filter(name="Neu").exists()
