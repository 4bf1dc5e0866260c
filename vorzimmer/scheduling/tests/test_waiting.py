"""What of finding a time stands on Today, and counts in the badge: whoever's turn it is reads why."""

import pytest
from django_scopes import scope

from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.models import Part
from vorzimmer.engagements.waiting import waiting_for
from vorzimmer.notifications.push.waiting import count
from vorzimmer.people.actor import Door
from vorzimmer.scheduling import actions

from .scenes import THURSDAY, TUESDAY, again, at, begun, guest, offered, outside, poll, slots, taken, time_of


def waits(house, who="ben") -> list[str]:
    """The words of what waits for somebody; the badge says the same number."""
    actor = getattr(house, who)
    with scope(workspace=house.workspace):
        lines = [line for line in waiting_for(actor) if line.page == "scheduling:search"]
        assert count(actor.membership) >= len(lines)
        return [line.words for line in lines]


def countered(house, search) -> None:
    """Eva would rather come on Thursday."""
    actions.counter_times(**outside(house, search), participant=guest(house, search), times=(THURSDAY,), words="")


def test_a_search_that_nobody_was_asked_about_waits_for_times(house):
    with at():
        begun(house)
        assert waits(house) == ["offer times"]
        assert waits(house, "anna") == []


def test_other_times_from_outside_wait_with_the_name_and_the_day_until_which_they_are_held(house, visitor):
    with at():
        search = offered(house)
        assert waits(house) == []
        countered(house, search)
        assert waits(house) == ["Eva Huber offers other times"]
        with scope(workspace=house.workspace):
            line = next(line for line in waiting_for(house.ben) if line.takes == search.pk)
            assert line.day == max(slot.hold.held_until for slot in slots(house, search)).date()
        page = visitor.sign_in(house.ben).get("/").content.decode()
        assert f"/times/{search.pk}/" in page
        with scope(workspace=house.workspace):
            assert count(house.ben.membership) == 1
        actions.offer_times(actor=house.ben, search=again(house, search), times=(time_of(25, 9),))
        assert waits(house) == []


@pytest.mark.parametrize(
    ("words", "do"),
    [
        (
            "Eva Huber asks for another time",
            lambda house, search: actions.ask_move(**outside(house, search), participant=guest(house, search)),
        ),
        ("offer other times", lambda house, search: actions.move_search(actor=house.ben, search=again(house, search))),
    ],
)
def test_a_time_that_is_to_be_moved_waits_for_other_times(house, words, do):
    with at():
        search = offered(house, who="anna")
        taken(house, search)
        assert waits(house, "anna") == []
        do(house, search)
        assert waits(house, "anna") == [words]


def test_none_of_the_times_suits(house):
    with at():
        search = offered(house)
        actions.decline_times(**outside(house, search), participant=guest(house, search), words="")
        assert waits(house) == ["Eva Huber declines: offer other times"]


def voted(house, search, name) -> None:
    """One of those outside says yes to the first time."""
    first = slots(house, search)[0]
    actions.answer_poll(
        **outside(house, search), participant=guest(house, search, name), answers={first.pk: "yes"}
    )  # fmt: skip


def test_a_complete_poll_waits_for_the_decision(house):
    with at():
        search = poll(house)
        voted(house, search, "Eva")
        assert waits(house) == []
        voted(house, search, "Jim")
        assert waits(house) == ["everybody has answered: decide"]


def test_a_poll_whose_deadline_has_passed_waits_without_all_the_answers(house):
    with at():
        search = poll(house, deadline=time_of(23, 18))
        voted(house, search, "Eva")
    with at(24, 8):
        actions.close_answers(actor=house.ben.through(Door.SCHEDULE), search=again(house, search))
        assert waits(house) == ["the deadline has passed: decide"]


def test_times_that_are_held_wait_before_they_lapse(house):
    with at():
        search = offered(house, times=(TUESDAY, THURSDAY), deadline=time_of(25, 11))
        assert waits(house) == []
    with at(25, 10):
        assert waits(house) == []
    with at(25, 12):
        assert waits(house) == ["held times lapse, no answer yet"]
        countered(house, search)
        assert waits(house) == ["Eva Huber offers other times"]


def test_a_colleague_who_was_asked_is_asked_again_with_new_times(house):
    with at():
        with scope(workspace=house.workspace):
            member = (house.emil.membership,)
        search = begun(house, guests=(), members=member)
        search = actions.offer_times(actor=house.ben, search=again(house, search), times=(TUESDAY,)).search
        assert waits(house, "emil") == ["say which times suit you"]
        with scope(workspace=house.workspace):
            mine = search.participants.get(membership=house.emil.membership)
        actions.counter_times(actor=house.emil, search=again(house, search), participant=mine, times=(THURSDAY,))
        assert (waits(house, "emil"), waits(house)) == ([], ["Emil Ernst offers other times"])
        actions.offer_times(actor=house.ben, search=again(house, search), times=(time_of(25, 9),))
        assert (waits(house, "emil"), waits(house)) == (["say which times suit you"], [])


def test_when_whoever_began_it_has_gone_it_waits_for_the_lead(house):
    with at():
        countered(house, offered(house))
        with scope(workspace=house.workspace):
            backup = Part.objects.get(engagement=house.engagement, membership=house.bea.membership, until=None)
            engagements.change_part(actor=house.carla, part=backup, role="lead")
            gone = Part.objects.get(engagement=house.engagement, membership=house.ben.membership, until=None)
            engagements.end_part(actor=house.carla, part=gone)
        assert waits(house, "bea") == ["Eva Huber offers other times"]
        assert waits(house) == []
