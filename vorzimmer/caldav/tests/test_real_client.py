"""A real calendar program (vdirsyncer, from Debian) against the house."""

import subprocess

import pytest
from django_scopes import scope

from vorzimmer.caldav.tests.outside import event
from vorzimmer.caldav.tests.phone import Phone
from vorzimmer.caldav.tests.test_server import content
from vorzimmer.calendars import actions as calendar_actions
from vorzimmer.calendars.models import Appointment

pytestmark = [
    pytest.mark.processes,
    pytest.mark.django_db(transaction=True),
]
CONFIG = """
[general]
status_path = "{folder}/status/"
[pair pair]
a = "files"
b = "house"
collections = ["{calendar}"]
[storage files]
type = "filesystem"
path = "{folder}/files/"
fileext = ".ics"
[storage house]
type = "caldav"
url = "{url}/"
username = "{user}"
password = "{password}"
"""


def test_both_sides_say_the_same_after_changes_on_both(live_server, house, tmp_path, monkeypatch):
    made = []
    monkeypatch.setattr("vorzimmer.caldav.tests.phone.new_password", lambda: made.append("abcd-efgh") or made[0])
    with scope(workspace=house.workspace):
        Phone.make(house.anna)
        calendar = calendar_actions.keep_calendar(actor=house.anna, of=house.anna.membership).calendar
        here = calendar_actions.make_appointment(actor=house.anna, calendar=calendar, content=content()).appointment
    said = {"user": house.anna.person.email, "password": made[0], "url": live_server.url}
    (tmp_path / "config").write_text(CONFIG.format(folder=tmp_path, calendar=calendar.pk.hex, **said))
    files = tmp_path / "files" / calendar.pk.hex
    files.mkdir(parents=True)
    _run(tmp_path, "discover")
    _run(tmp_path, "sync")
    (file,) = files.iterdir()
    assert "SUMMARY:Friseur" in file.read_text()
    file.write_text(file.read_text().replace("SUMMARY:Friseur", "SUMMARY:Friseurin"))
    (files / "new.ics").write_text(event("new@vdirsyncer", extra="X-KEPT:yes\r\n"))
    _run(tmp_path, "sync")
    with scope(workspace=house.workspace):
        here.refresh_from_db()
        assert here.title == "Friseurin"
        assert Appointment.objects.get(uid="new@vdirsyncer").foreign == "X-KEPT:yes"
        calendar_actions.remove_appointment(actor=house.anna, appointment=here)
    _run(tmp_path, "sync")
    assert [each.name for each in files.iterdir()] == ["new.ics"]
    assert "X-KEPT:yes" in (files / "new.ics").read_text()


def _run(folder, word):
    done = subprocess.run(
        ["vdirsyncer", "-c", str(folder / "config"), word],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        input="y\n" * 9,
    )
    assert done.returncode == 0, done.stderr + done.stdout
