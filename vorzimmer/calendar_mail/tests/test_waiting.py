"""Another time that was proposed for an appointment stands on Today until somebody has said yes or no."""

import pytest
from django_scopes import scope

from vorzimmer.calendar_mail import actions
from vorzimmer.engagements.waiting import waiting_for
from vorzimmer.foundation import clock
from vorzimmer.notifications.push.waiting import count
from vorzimmer.people.actor import Door

from .scenes import arranged
from .test_propose_other_time import LATER, proposed


def waits(house, who) -> list[str]:
    """What waits for somebody in their calendar, besides invitations."""
    with scope(workspace=house.workspace):
        return [line.words for line in waiting_for(getattr(house, who)) if "proposes" in line.words]


def test_it_waits_for_those_who_arrange_and_counts(house, visitor):
    appointment = arranged(house)
    with scope(workspace=house.workspace):
        before = count(house.ben.membership)
    counter = proposed(house, appointment)
    assert waits(house, "ben") == ["Viktor Vogt proposes another time: yes or no"]
    with scope(workspace=house.workspace):
        assert count(house.ben.membership) == before + 1
    assert "Viktor Vogt" in visitor.sign_in(house.ben).get("/").content.decode()
    assert waits(house, "emil") == waits(house, "susanne") == waits(house, "otto") == []
    actions.refuse_proposed_time(actor=house.ben, counter=counter)
    assert waits(house, "ben") == []


@pytest.mark.parametrize("hours", [0, 1])
def test_a_time_that_has_passed_waits_for_nobody(house, hours):
    proposed(house, arranged(house), door=Door.MAIL)
    with clock.at(LATER.replace(hour=(LATER.hour + hours) % 24)):
        assert waits(house, "ben") == []
