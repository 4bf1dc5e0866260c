"""Passes against a real server: what changes on either side is on both afterwards, and nothing is lost."""

from datetime import UTC, datetime, timedelta

import pytest

from vorzimmer.caldav import actions
from vorzimmer.caldav.models import Conflict, Connection, Linked, Twin
from vorzimmer.caldav.tests.outside import event
from vorzimmer.calendars import actions as calendar_actions
from vorzimmer.calendars.content import Content
from vorzimmer.calendars.models import Appointment
from vorzimmer.notifications.models import Notification

AT = datetime(2026, 12, 3, 9, tzinfo=UTC)


def content(title="Friseur", at=AT, **more):
    return Content(title=title, starts_at=at, ends_at=at + timedelta(hours=1), zone="Europe/Berlin", **more)


def titles(step):
    rows = Appointment.objects.filter(calendar=step.calendar).exclude(status="cancelled")
    return sorted(rows.values_list("title", flat=True))


def there(step):
    texts = step.server.texts(step.path).values()
    lines = [line for text in texts for line in text.splitlines()]
    return sorted(line.partition(":")[2] for line in lines if line.startswith("SUMMARY:"))


def test_what_is_there_comes_here_with_all_it_has(step):
    step.server.put(step.path + "a.ics", event("a@x", extra="X-COLOUR:red\r\nCATEGORIES:Familie\r\n"))
    assert step.run() == "1 taken, 0 sent, 0 removed"
    appointment = Appointment.objects.get(uid="a@x")
    assert appointment.starts_at == datetime(2026, 12, 1, 8, tzinfo=UTC)
    assert "X-COLOUR:red" in appointment.foreign
    assert step.run() == "0 taken, 0 sent, 0 removed"


def test_what_is_made_here_goes_there(step):
    calendar_actions.make_appointment(actor=step.actor, calendar=step.calendar, content=content())
    assert step.run() == "0 taken, 1 sent, 0 removed"
    assert there(step) == ["Friseur"]
    assert step.run() == "0 taken, 0 sent, 0 removed"
    assert Appointment.objects.filter(calendar=step.calendar).count() == 1


def test_changes_go_both_ways_and_unknown_lines_survive(step):
    path = step.path + "a.ics"
    step.server.put(path, event("a@x", extra="X-COLOUR:red\r\n"))
    step.run()
    appointment = Appointment.objects.get(uid="a@x")
    calendar_actions.move_appointment(
        actor=step.actor, appointment=appointment, starts_at=AT, ends_at=AT + timedelta(hours=2)
    )
    assert step.run() == "0 taken, 1 sent, 0 removed"
    text = step.server.texts(step.path)[path]
    assert "DTSTART;TZID=Europe/Berlin:20261203T100000" in text
    assert "X-COLOUR:red" in text
    step.server.put(path, event("a@x", "Zahnärztin"))
    assert step.run() == "1 taken, 0 sent, 0 removed"
    assert titles(step) == ["Zahnärztin"]


def test_deletions_go_both_ways(step):
    for name in ("a", "b", "c"):
        step.server.put(f"{step.path}{name}.ics", event(f"{name}@x", name))
    step.run()
    step.server.ask("DELETE", step.path + "a.ics")
    calendar_actions.remove_appointment(actor=step.actor, appointment=Appointment.objects.get(uid="b@x"))
    assert step.run() == "0 taken, 0 sent, 2 removed"
    assert titles(step) == there(step) == ["c"]
    assert step.run() == "0 taken, 0 sent, 0 removed"


def test_series_with_dates_that_differ_stay_whole(step):
    whole = event(
        "s@x", "Jour fixe", extra="RRULE:FREQ=WEEKLY;COUNT=6\r\nEXDATE;TZID=Europe/Berlin:20261208T090000\r\n"
    )
    one = event("s@x", "Jour fixe\\, länger", "20261215T110000", "RECURRENCE-ID;TZID=Europe/Berlin:20261215T090000\r\n")
    inside = one[one.index("BEGIN:VEVENT") : one.index("END:VCALENDAR")]
    step.server.put(step.path + "s.ics", whole.replace("END:VCALENDAR", inside + "END:VCALENDAR"))
    step.run()
    series = Appointment.objects.get(uid="s@x")
    assert series.rule == "FREQ=WEEKLY;COUNT=6"
    assert len(series.left_out) == 1
    assert [one.title for one in series.changed.all()] == ["Jour fixe, länger"]
    calendar_actions.cancel_appointment(
        actor=step.actor, appointment=series, occurrence=datetime(2026, 12, 22, 8, tzinfo=UTC)
    )
    assert step.run() == "0 taken, 1 sent, 0 removed"
    (text,) = step.server.texts(step.path).values()
    assert "Jour fixe" in text
    assert "länger" in text
    assert text.count("20261222T090000") == 1


def test_changed_on_both_sides_nothing_is_written_over(step):
    path = step.path + "a.ics"
    step.server.put(path, event("a@x"))
    step.run()
    calendar_actions.change_appointment(
        actor=step.actor, appointment=Appointment.objects.get(uid="a@x"), content=content("Hier anders")
    )
    step.server.put(path, event("a@x", "Dort anders"))
    assert step.run() == "0 taken, 0 sent, 0 removed"
    conflict = Conflict.objects.get()
    assert ("Hier anders" in conflict.here, "Dort anders" in conflict.there) == (True, True)
    assert (titles(step), there(step)) == (["Hier anders"], ["Dort anders"])
    step.run()
    assert Conflict.objects.count() == 1
    assert Notification.objects.filter(entry__kind="caldav.conflict", to=step.person.membership).exists()


@pytest.mark.parametrize(
    ("kept", "here", "elsewhere"),
    [("here", ["Hier anders"], ["Hier anders"]), ("there", ["Dort anders"], ["Dort anders"]),
     ("both", ["Dort anders", "Hier anders (Kopie)"], ["Dort anders", "Hier anders (Kopie)"])],
)  # fmt: skip
def test_what_the_person_decides_holds_on_both_sides(step, kept, here, elsewhere):
    test_changed_on_both_sides_nothing_is_written_over(step)
    actions.settle_conflict(actor=step.person, conflict=Conflict.objects.get(), kept=kept)
    step.run()
    step.run()
    assert [title.replace("copy", "Kopie") for title in titles(step)] == here
    assert [title.replace("copy", "Kopie") for title in there(step)] == elsewhere
    assert Conflict.objects.exclude(here="").exclude(there="").count() == 1


def test_deleted_there_and_changed_here_is_asked(step):
    path = step.path + "a.ics"
    step.server.put(path, event("a@x"))
    step.run()
    calendar_actions.change_appointment(
        actor=step.actor, appointment=Appointment.objects.get(uid="a@x"), content=content("Doch noch")
    )
    step.server.ask("DELETE", path)
    step.run()
    conflict = Conflict.objects.get()
    assert conflict.there == ""
    actions.settle_conflict(actor=step.person, conflict=conflict, kept="here")
    step.run()
    assert there(step) == ["Doch noch"]


def test_an_empty_calendar_there_empties_nothing_here(step):
    for number in range(6):
        step.server.put(f"{step.path}{number}.ics", event(f"{number}@x", f"Termin {number}"))
    step.run()
    for number in range(6):
        step.server.ask("DELETE", f"{step.path}{number}.ics")
    assert step.run() == "0 taken, 0 sent, 0 removed"
    assert len(titles(step)) == 6
    linked = Linked.objects.get()
    assert linked.asks == 6
    step.run()
    assert len(titles(step)) == 6
    actions.answer_missing(actor=step.person, linked=linked, allowed="bring")
    assert step.run() == "0 taken, 6 sent, 0 removed"
    assert len(there(step)) == 6


def test_removed_there_when_the_person_says_so(step):
    for name in ("a", "b"):
        step.server.put(f"{step.path}{name}.ics", event(f"{name}@x", name))
    step.run()
    for name in ("a", "b"):
        step.server.ask("DELETE", f"{step.path}{name}.ics")
    step.run()
    actions.answer_missing(actor=step.person, linked=Linked.objects.get(), allowed="remove")
    assert step.run() == "0 taken, 0 sent, 2 removed"
    assert titles(step) == []
    assert not Twin.objects.exists()


def test_only_reading_brings_nothing_there(step):
    linked = Linked.objects.get()
    with step.upkeep():
        linked.change(way=Linked.Way.READ)
    calendar_actions.make_appointment(actor=step.actor, calendar=step.calendar, content=content())
    step.server.put(step.path + "a.ics", event("a@x"))
    assert step.run() == "1 taken, 0 sent, 0 removed"
    assert there(step) == ["Zahnarzt"]


def test_what_is_no_appointment_is_left_alone(step):
    step.server.put(
        step.path + "t.ics",
        event("t@x").replace("VEVENT", "VTODO").replace("DTSTART;", "DUE;").replace("DURATION:PT1H\r\n", ""),
    )
    step.server.put(step.path + "a.ics", event("a@x"))
    assert step.run() == "1 taken, 0 sent, 0 removed"
    assert Twin.objects.get(state="unread").path.endswith("t.ics")
    assert len(step.server.texts(step.path)) == 2


def test_the_password_is_no_longer_taken(step):
    from vorzimmer.vault import sealing

    with step.upkeep():
        sealing.seal(step.connection, sealing.Plain.of("falsch"))
        step.connection.save()
    assert step.run().startswith("sign-in")
    assert Connection.objects.get().state == "password"
    assert Notification.objects.filter(entry__kind="caldav.password_lost", to=step.person.membership).exists()
    assert step.run() == "is at it already"
    assert b"falsch" not in bytes(Connection.objects.get().sealed)
