"""When people are busy, for many at once; double booking is told, not forbidden."""

from datetime import timedelta

from django_scopes import scope

from vorzimmer.calendars import actions, queries
from vorzimmer.calendars.models import Appointment
from vorzimmer.handovers import actions as handovers

from .scenes import at, content, guests, made, own, shared, wall

WEEK = wall(23, 0), wall(28, 0)


def busy(house, *who, first=WEEK[0], last=WEEK[1]):
    members = [getattr(house, name).membership for name in who]
    with scope(workspace=house.workspace):
        found = queries.busy_times(members, first, last)
    return [[(f"{start:%d %H:%M}", f"{end:%d %H:%M}") for start, end in found[member.pk]] for member in members]


def test_buffers_ways_series_exceptions_blocks_and_absences_in_two_queries(house, django_assert_num_queries):
    annas = own(house)
    made(house.anna, annas, title="Messe", buffer_before=15, travel_before=45, travel_after=60)
    made(house.anna, annas, title="Sport", hour=18, kind="block")
    made(house.anna, annas, title="Frei", day=25, busy=False)
    weekly = made(
        house.ben, shared(house), hour=9, day=23, rule="FREQ=DAILY;COUNT=4", guests=guests(house, "ben", "anna")
    )
    actions.cancel_appointment(actor=house.ben, appointment=weekly, occurrence=wall(25, 9))
    actions.move_appointment(
        actor=house.ben, appointment=weekly, starts_at=wall(26, 16), ends_at=wall(26, 17), occurrence=wall(26, 9)
    )
    days = {"first_on": wall(27, 0).date(), "last_on": wall(27, 12).date()}
    with at(22):
        handovers.announce_absence(
            actor=house.ben, membership=house.ben.membership, first_on=days["last_on"], last_on=days["last_on"]
        )
    members = [house.anna.membership, house.ben.membership, house.bea.membership]
    with scope(workspace=house.workspace), django_assert_num_queries(2):
        queries.busy_times(members, wall(23, 0), wall(28, 0))
    anna, ben, bea = busy(house, "anna", "ben", "bea")
    assert anna == [
        ("23 08:00", "23 09:00"), ("24 08:00", "24 11:00"), ("24 17:00", "24 18:00"), ("26 15:00", "26 16:00"),
    ]  # fmt: skip
    assert ben == [
        ("23 08:00", "23 09:00"), ("24 08:00", "24 09:00"), ("26 15:00", "26 16:00"), ("26 23:00", "27 23:00"),
    ]  # fmt: skip
    assert bea == []


def test_what_lies_before_and_after_is_cut(house):
    made(house.anna, own(house), lasts=timedelta(hours=6))
    assert busy(house, "anna", first=wall(24, 12), last=wall(24, 13)) == [[("24 11:00", "24 12:00")]]


def test_other_workspaces_are_never_busy_here(house):
    made(house.anna, own(house))
    with scope(workspace=house.elsewhere):
        assert queries.busy_times([house.anna.membership], wall(23, 0), wall(28, 0)) == {house.anna.id: []}


def test_a_collision_is_told_with_its_title_only_to_whom_it_belongs(house):
    made(house.anna, own(house), title="Zahnarzt", private=True)
    appointment = made(house.ben, shared(house), guests=guests(house, "anna", "ben"))
    with scope(workspace=house.workspace):
        said = content(rule="FREQ=DAILY;COUNT=3", day=23)
        members = [house.anna.membership, house.ben.membership]
        for who, titles in (("anna", ["Zahnarzt", ""]), ("ben", ["", "Quartalsgespräch"])):
            found = queries.conflicts(getattr(house, who), said, members)
            assert {hit.member.pk for hit in found} == {house.anna.id, house.ben.id}
            assert set(titles) <= {hit.title for hit in found}
        again = Appointment.objects.get(pk=appointment.pk)
        only = queries.conflicts(house.ben, said, [house.ben.membership], but=again)
        assert only == []
        assert queries.conflicts(house.ben, said.but(busy=False), members) == []
