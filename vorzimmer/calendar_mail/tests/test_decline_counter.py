"""Whoever invited says no to another time: whoever proposed it hears of it, and everything stays as it was."""

import pytest
from django.core import mail
from django_scopes import scope

from vorzimmer.calendar_mail import actions
from vorzimmer.calendar_mail.models import Counter
from vorzimmer.calendar_mail.senders import ANSWERS
from vorzimmer.journal.action import NotAllowed
from vorzimmer.letterbox.addresses import address_for
from vorzimmer.notifications.models import Notification
from vorzimmer.people.actor import Door

from .posting import GRETA, asked, later, posted
from .rarer_texts import EXCHANGE_DECLINES_COUNTER, ZIMBRA_DECLINES_COUNTER
from .scenes import calendar_of
from .test_taking_invitations import DAY, mine, theirs
from .texts import REQUEST

NO = {"method": "DECLINECOUNTER"}


def propose(house, **said):
    at = {"starts_at": DAY.replace(hour=8), "ends_at": DAY.replace(hour=9)} | said
    return actions.propose_other_time(actor=house.anna, attendee=mine(house), **at).counter


def state(house, counter):
    with scope(workspace=house.workspace):
        return Counter.objects.get(pk=counter.pk).state


def told(house):
    with scope(workspace=house.workspace):
        found = Notification.objects.filter(entry__kind="calendar_mail.time_kept").select_related("to__user")
        return {each.to.user.first_name for each in found}


@pytest.mark.parametrize("template", [EXCHANGE_DECLINES_COUNTER, ZIMBRA_DECLINES_COUNTER])
def test_the_proposal_ends_and_whoever_made_it_is_told(house, template):
    asked(house, REQUEST)
    counter = propose(house)
    before = (theirs(house).starts_at, theirs(house).sequence, mine(house).answer)
    with later():
        assert asked(house, template, **NO) == ("taken", "")
    assert (theirs(house).starts_at, theirs(house).sequence, mine(house).answer) == before
    with scope(workspace=house.workspace):
        ended = Counter.objects.get(pk=counter.pk)
    assert (ended.state, ended.words) == ("refused", "Da ist schon der Vorstand.")
    assert "Anna" in told(house)


def test_it_may_come_to_where_the_proposal_came_from(house):
    asked(house, REQUEST)
    counter = propose(house)
    calendar = calendar_of(house)
    with scope(workspace=house.workspace):
        to = address_for(ANSWERS, calendar.pk)
    text = EXCHANGE_DECLINES_COUNTER.format(by=GRETA, more="", day="20261210", stamp="20261123T080100Z", sequence=0)
    assert posted(to, text, "DECLINECOUNTER", sender=GRETA) == ("taken", "")
    assert state(house, counter) == "refused"


def test_of_a_series_only_the_proposal_for_that_date_ends(house):
    asked(house, REQUEST, more="RRULE:FREQ=WEEKLY;COUNT=4\n")
    second = DAY.replace(day=17)
    counter = propose(house, occurrence=second, starts_at=second.replace(hour=8), ends_at=second.replace(hour=9))
    third = "RECURRENCE-ID;TZID=Europe/Berlin:20261224T140000\n"
    assert asked(house, ZIMBRA_DECLINES_COUNTER, more=third, **NO) == ("taken", "")
    assert state(house, counter) == "open"
    asked(house, ZIMBRA_DECLINES_COUNTER, more=third.replace("1224", "1217"), **NO)
    assert state(house, counter) == "refused"


def test_somebody_else_ends_nothing(house):
    asked(house, REQUEST)
    counter = propose(house)
    assert asked(house, ZIMBRA_DECLINES_COUNTER, by="boese@klein.example", **NO)[0] == "unclaimed"
    assert state(house, counter) == "open"
    with pytest.raises(NotAllowed):
        actions.decline_counter(actor=house.ben, counter=counter)


def test_a_second_time_it_says_nothing_new(house):
    asked(house, REQUEST)
    counter = propose(house)
    asked(house, ZIMBRA_DECLINES_COUNTER, **NO)
    with later():
        assert asked(house, ZIMBRA_DECLINES_COUNTER, **NO) == ("taken", "")
    with pytest.raises(NotAllowed):
        actions.decline_counter(actor=house.anna.through(Door.MAIL), counter=counter)
    assert mail.outbox is not None
