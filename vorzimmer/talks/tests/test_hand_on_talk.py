"""Somebody else leads."""

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions as handovers
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door
from vorzimmer.talks import actions
from vorzimmer.talks.models import AgendaPoint

from .scenes import again, arranged, at, ended, fresh, pointed


def successor(house):
    with scope(workspace=house.workspace):
        made = handovers.introduce_successor(
            actor=house.carla, engagement=fresh(house), person=house.bea.membership, takes_over_on=at_day()
        ).successor
    return handovers.hand_to_successor(actor=house.carla, successor=made)


def at_day():
    from .scenes import on

    return on(30).date()


def test_what_is_planned_is_with_the_successor_without_what_was_between_the_two(house, visitor):
    with at(23):
        old = ended(house)
        talk = arranged(house)
        pointed(house, talk, "Von Ben", who="ben")
        pointed(house, talk, "Von Anna")
        successor(house)
        assert again(house, talk).assistant_id == house.bea.id
        with scope(workspace=house.workspace):
            assert [each.text for each in AgendaPoint.objects.filter(talk=talk)] == ["Von Anna"]
        bea = visitor.sign_in(house.bea)
        assert bea.get(f"/talks/{talk.pk}/").status_code == 200
        assert bea.get(f"/talks/minutes/{old.pk}/").status_code == 404, "what Ben and Anna said is theirs"


def test_only_the_house_does_it_and_only_when_somebody_else_leads(house):
    with at(23):
        talk = arranged(house)
        for actor in (house.anna, house.anna.through(Door.SCHEDULE)):
            with pytest.raises(NotAllowed):
                actions.hand_on_talk(actor=actor, talk=again(house, talk))
