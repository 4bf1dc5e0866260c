"""Somebody changes an appointment: all of it, one date, or one and all after it."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions, queries
from vorzimmer.calendars.models import Appointment, Attendee
from vorzimmer.calendars.recurrence import occurrences
from vorzimmer.calendars.series import NoSuchDate
from vorzimmer.journal.action import NotAllowed

from .scenes import HOUR, LENA, content, guests, made, own, shared, told, wall

WEEKLY = "FREQ=WEEKLY;BYDAY=TU"


def weekly(house, **more):
    return made(house.ben, shared(house), title="Wochengespräch", rule=WEEKLY, guests=guests(house, "anna"), **more)


YEARS_END = wall(31, 0, month=12)


def dates(house, appointment, last=YEARS_END):
    with scope(workspace=house.workspace):
        found = occurrences(Appointment.objects.get(pk=appointment.pk), wall(1, 0), last)
    return [(f"{each.starts_at:%d.%m. %H:%M}", each.title) for each in found if not each.is_cancelled]


def change(actor, appointment, occurrence=None, following=False, **more):
    with scope(workspace=actor.workspace):
        said = queries.content_of(Appointment.objects.get(pk=appointment.pk)).but(**more)
    return actions.change_appointment(
        actor=actor, appointment=appointment, content=said, occurrence=occurrence, following=following
    ).appointment


def test_the_words_change_and_who_comes_is_told(house):
    appointment = made(house.ben, shared(house), guests=guests(house, "anna"))
    changed = change(house.ben, appointment, title="Jahresgespräch", link="https://talk.example/7")
    assert (changed.title, changed.sequence, changed.moved) == ("Jahresgespräch", 1, 0)
    assert "Jahresgespräch" in changed.component
    assert told(house, "appointment_changed") == {"Anna"}


def test_who_said_yes_stays_until_the_time_is_another_one(house):
    appointment = made(house.ben, shared(house), guests=guests(house, "anna", outside=[LENA]))
    with scope(workspace=house.workspace):
        mine = Attendee.objects.get(membership=house.anna.membership)
    actions.answer_appointment(actor=house.anna, attendee=mine, answer="accepted")
    change(house.ben, appointment, place="Raum 3")
    with scope(workspace=house.workspace):
        assert Attendee.objects.get(pk=mine.pk).answer == "accepted"
    moved = change(house.ben, appointment, starts_at=wall(25, 10), ends_at=wall(25, 11))
    assert moved.moved == 1
    with scope(workspace=house.workspace):
        assert Attendee.objects.get(pk=mine.pk).answer == "open"


def test_one_date_of_a_series_differs(house):
    appointment = weekly(house)
    change(house.ben, appointment, wall(1, 10, month=12), title="Mit Lena", starts_at=wall(2, 14, month=12),
           ends_at=wall(2, 15, month=12))  # fmt: skip
    assert dates(house, appointment)[:3] == [
        ("24.11. 09:00", "Wochengespräch"), ("02.12. 13:00", "Mit Lena"), ("08.12. 09:00", "Wochengespräch"),
    ]  # fmt: skip
    with scope(workspace=house.workspace):
        entry = queries.entries(house.anna, wall(30, 0), wall(5, 0, month=12), layers=["appointments"])[0]
    assert (entry.title, entry.repeats, entry.original_at) == ("Mit Lena", True, wall(1, 10, month=12))
    assert entry.address.endswith("?on=20261201T090000Z")
    renamed = change(house.ben, appointment, title="Jour fixe")
    assert [title for _when, title in dates(house, renamed)][:3] == ["Jour fixe", "Mit Lena", "Jour fixe"]


def test_from_one_date_on_it_is_another_series(house):
    appointment = weekly(house)
    change(house.ben, appointment, wall(15, 10, month=12), place="Raum 9", starts_at=wall(15, 10, month=12),
           ends_at=wall(15, 11, month=12))  # fmt: skip
    actions.cancel_appointment(actor=house.ben, appointment=appointment, occurrence=wall(22, 10, month=12))
    fresh = change(
        house.ben, appointment, wall(8, 10, month=12), following=True, title="Neu",
        starts_at=wall(8, 10, month=12), ends_at=wall(8, 11, month=12),
    )  # fmt: skip
    assert fresh.uid != appointment.uid
    assert dates(house, appointment) == [("24.11. 09:00", "Wochengespräch"), ("01.12. 09:00", "Wochengespräch")]
    assert dates(house, fresh) == [("08.12. 09:00", "Neu"), ("15.12. 09:00", "Neu"), ("29.12. 09:00", "Neu")]


def test_a_number_of_dates_stays_that_number(house):
    appointment = weekly(house)
    counted = change(house.ben, appointment, rule=f"{WEEKLY};COUNT=5")
    fresh = change(
        house.ben, counted, wall(8, 10, month=12), following=True, starts_at=wall(8, 12, month=12),
        ends_at=wall(8, 13, month=12),
    )  # fmt: skip
    assert len(dates(house, appointment)) == 2
    assert len(dates(house, fresh, wall(1, 0, month=3, year=2027))) == 3


def test_from_the_first_date_on_is_all_of_it(house):
    appointment = weekly(house)
    changed = change(house.ben, appointment, wall(24, 10), following=True, title="Alle")
    assert changed.pk == appointment.pk
    assert {title for _when, title in dates(house, appointment)} == {"Alle"}


def test_exceptions_move_with_the_whole_series(house):
    appointment = weekly(house)
    actions.cancel_appointment(actor=house.ben, appointment=appointment, occurrence=wall(1, 10, month=12))
    change(house.ben, appointment, starts_at=wall(24, 15), ends_at=wall(24, 16))
    assert [when for when, _title in dates(house, appointment)][:2] == ["24.11. 14:00", "08.12. 14:00"]


def test_a_date_that_is_none_is_told(house):
    with pytest.raises(NoSuchDate):
        change(house.ben, weekly(house), wall(25, 10), title="Nie")


def test_what_is_not_movable_is_moved_by_nobody_else(house):
    calendar = own(house, shared_as="details")
    appointment = made(house.anna, calendar, movable=False)
    assert change(house.ben, appointment, place="Praxis").place == "Praxis"
    with pytest.raises(NotAllowed, match="not movable"):
        change(house.ben, appointment, starts_at=wall(24, 12), ends_at=wall(24, 12) + HOUR)
    assert change(house.anna, appointment, starts_at=wall(24, 12), ends_at=wall(24, 12) + HOUR).moved == 1


@pytest.mark.parametrize("who", ["carla", "susanne", "emil"])
def test_who_may_not(house, who):
    appointment = weekly(house)
    with pytest.raises(NotAllowed):
        actions.change_appointment(actor=getattr(house, who), appointment=appointment, content=content(title="X"))
