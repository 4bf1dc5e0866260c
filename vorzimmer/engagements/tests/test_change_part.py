"""A person gets another part."""

import pytest
from django_scopes import scope

from vorzimmer.engagements import actions
from vorzimmer.engagements.models import Part
from vorzimmer.journal.action import NotAllowed


@pytest.fixture
def part(house):
    with scope(workspace=house.workspace):
        yield Part.objects.get(engagement=house.engagement, membership=house.bea.membership)


def test_a_backup_becomes_the_lead(house, part):
    actions.change_part(actor=house.carla, part=part, role="lead")
    lead = Part.objects.get(engagement=house.engagement, role="lead", until=None)
    assert lead.membership == house.bea.membership


def test_a_contact_may_be_without_say(house):
    with scope(workspace=house.workspace):
        annas = Part.objects.get(engagement=house.engagement, membership=house.anna.membership)
        actions.change_part(actor=house.carla, part=annas, role="contact", decides=False)
        assert not house.engagement.team.may_decide(house.anna)


def test_the_assistant_cannot(house, part):
    with pytest.raises(NotAllowed):
        actions.change_part(actor=house.ben, part=part, role="lead")
