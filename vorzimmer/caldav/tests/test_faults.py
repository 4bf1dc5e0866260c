"""A line that fails: nothing twice, nothing lost, and the person hears what they can do."""

from datetime import timedelta

import pytest

from vorzimmer.caldav.client import line as lines
from vorzimmer.caldav.models import Conflict, Connection, Linked
from vorzimmer.caldav.sync import working
from vorzimmer.caldav.tests.outside import event
from vorzimmer.caldav.tests.test_pass import content, there, titles
from vorzimmer.calendars import actions as calendar_actions
from vorzimmer.calendars.models import Appointment
from vorzimmer.foundation import clock


def test_an_answer_that_got_lost_makes_no_second_appointment(shaky):
    calendar_actions.make_appointment(actor=shaky.actor, calendar=shaky.calendar, content=content())
    shaky.faults.plan = [("PUT", "lost")]
    assert shaky.run().startswith("unreachable")
    assert there(shaky) == ["Friseur"]
    assert shaky.run() == "0 taken, 0 sent, 0 removed"
    assert (there(shaky), titles(shaky)) == (["Friseur"], ["Friseur"])
    assert not Conflict.objects.exists()


def test_a_lost_answer_to_a_change_is_no_conflict(shaky):
    shaky.server.put(shaky.path + "a.ics", event("a@x"))
    shaky.run()
    appointment = Appointment.objects.get(uid="a@x")
    calendar_actions.change_appointment(actor=shaky.actor, appointment=appointment, content=content("Neu"))
    shaky.faults.plan = [("PUT", "lost")]
    shaky.run()
    shaky.run()
    assert (there(shaky), titles(shaky)) == (["Neu"], ["Neu"])
    assert not Conflict.objects.exists()


@pytest.mark.parametrize("fault", [500, 503, "half", "gone", "late", b"<html>Wartung</html>"])
@pytest.mark.parametrize("method", ["PROPFIND", "REPORT"])
def test_whatever_fails_the_next_pass_does_it(shaky, monkeypatch, method, fault):
    monkeypatch.setattr(lines, "DONE_WITHIN", 0.5)
    shaky.server.put(shaky.path + "a.ics", event("a@x"))
    calendar_actions.make_appointment(actor=shaky.actor, calendar=shaky.calendar, content=content())
    shaky.faults.plan = [(method, fault), (method, fault)]
    said = shaky.run()
    assert said.partition(":")[0] in {"broken", "busy", "unreachable"}
    row = Connection.objects.get()
    assert (row.tries, row.is_working) == (1, False)
    assert row.next_at > clock.now() + timedelta(minutes=4)
    shaky.faults.plan = []
    shaky.run()
    assert titles(shaky) == there(shaky) == ["Friseur", "Zahnarzt"]
    assert Connection.objects.get().trouble == ""


def test_an_empty_list_by_mistake_removes_nothing(shaky):
    for name in ("a", "b"):
        shaky.server.put(f"{shaky.path}{name}.ics", event(f"{name}@x", name))
    shaky.run()
    with shaky.upkeep():
        Linked.objects.update(token="", ctag="")
    shaky.faults.plan = [("PROPFIND", "none"), ("PROPFIND", "empty")]
    shaky.run()
    assert titles(shaky) == ["a", "b"]
    assert Linked.objects.get().asks == 2
    shaky.run()
    assert Linked.objects.get().asks == 0
    assert titles(shaky) == ["a", "b"]


def test_it_waits_longer_each_time_and_as_long_as_the_server_says(shaky):
    waits = []
    for _try in range(3):
        shaky.faults.plan = [("PROPFIND", 500)]
        shaky.run()
        waits.append(Connection.objects.get().next_at - clock.now())
    assert waits == sorted(waits)
    assert waits[2] > timedelta(minutes=15)


def test_only_one_pass_at_a_time_and_a_dead_one_does_not_block_for_ever(step):
    with step.upkeep():
        Connection.objects.update(working_since=clock.now())
    assert step.run() == "is at it already"
    with clock.at(clock.now() + working.STUCK + timedelta(minutes=1)):
        assert step.run() == "0 taken, 0 sent, 0 removed"


def test_a_server_without_tokens_is_looked_through(shaky):
    shaky.server.put(shaky.path + "a.ics", event("a@x"))
    shaky.run()
    shaky.server.put(shaky.path + "b.ics", event("b@x", "Neu"))
    shaky.faults.plan = [("REPORT", 403)]
    assert shaky.run() == "1 taken, 0 sent, 0 removed"
    assert titles(shaky) == ["Neu", "Zahnarzt"]


def test_the_password_stands_nowhere_to_be_read(step, caplog):
    step.run()
    rows = [str(row) for row in Connection.objects.values()]
    from vorzimmer.caldav.tests.outside import PASSWORD
    from vorzimmer.journal.models import Entry

    told = " ".join([*rows, *(str(entry.facts) for entry in Entry.objects.all()), caplog.text])
    assert PASSWORD not in told
