"""Whoever is removed from the workspace belongs to no engagement any more."""

from dataclasses import replace

from django_scopes import scope

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.journal.queries import history_within, lines
from vorzimmer.members import actions


def test_all_their_parts_end_and_the_histories_say_so(house):
    actions.remove_member(actor=replace(house.carla, key="form-1"), member=house.bea.membership)
    with scope(workspace=house.workspace):
        assert not Part.objects.filter(membership=house.bea.membership, until=None).exists()
        assert Engagement.objects.get(pk=house.other.pk).team.lead is None
        for engagement in (house.engagement, house.other):
            (line,) = lines(history_within(house.carla, engagement.pk))
            assert line.text == "Carla removed Bea Brandt from the engagement"
