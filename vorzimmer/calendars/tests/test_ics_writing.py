"""What is written is read again as it was: by us, and by the library that everybody else uses."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import icalendar
import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from vorzimmer.calendars import ics
from vorzimmer.calendars.ics.lines import fold, unfold
from vorzimmer.calendars.ics.zones import UNTIL, known_zone, zone_text
from vorzimmer.calendars.models import Appointment, Attendee, Changed

from .texts import APPLE, GOOGLE, OUTLOOK

NOT_ZONES = {"localtime", "Factory", "posixrules"}
ZONES = sorted(available_timezones() - NOT_ZONES)
WORDS = some.text(
    some.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"], include_characters='\n,;:\\"'),
    max_size=120,
).map(str.strip)
LINE = WORDS.map(lambda words: " ".join(words.split()))
MOMENTS = some.datetimes(datetime(2000, 1, 1), datetime(2037, 1, 1)).map(  # noqa: DTZ001 - hypothesis wants them so
    lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
)
RULES = some.sampled_from(["", "FREQ=DAILY;COUNT=10", "FREQ=WEEKLY;UNTIL=20301231T225959Z;BYDAY=MO,TU", "FREQ=YEARLY"])


def appointment(changed=(), attendees=(), **fields):
    """One that stands in no database."""
    made = Appointment(**{"changed_at": datetime(2026, 11, 22, 9, tzinfo=UTC)} | fields)
    made._prefetched_objects_cache = {"changed": list(changed), "attendees": list(attendees)}
    for one in changed:
        one.appointment = made
    for one in attendees:
        one._prefetched_objects_cache = {"one_answers": []}
    return made


def again(made, **how):
    return ics.read(ics.calendar_text([ics.component_of(made, **how)]), zone=made.zone).series(made.uid)


FIELDS = some.fixed_dictionaries(
    {
        "title": LINE, "description": WORDS, "place": LINE, "zone": some.sampled_from(ZONES), "rule": RULES,
        "sequence": some.integers(0, 900), "busy": some.booleans(), "private": some.booleans(),
        "movable": some.booleans(), "status": some.sampled_from(["confirmed", "tentative", "cancelled"]),
        "kind": some.sampled_from(["meeting", "call", "travel", "block"]), "buffer_after": some.integers(0, 90),
        "link": some.sampled_from(["", "https://treffen.example/a,b;c?x=1&y=2"]),
    }
)  # fmt: skip


@given(FIELDS, MOMENTS, some.integers(0, 5000), some.lists(MOMENTS, max_size=3), some.lists(MOMENTS, max_size=3))
def test_a_round_trip_loses_nothing(fields, starts_at, minutes, extra, left_out):
    zone = ZoneInfo(fields["zone"])
    # An hour that comes twice in autumn has one wall time: iCalendar cannot say the second one in a zone.
    for moment in (starts_at, starts_at + timedelta(minutes=minutes), *extra, *left_out):
        assume(moment.astimezone(zone).replace(fold=0).astimezone(UTC) == moment)
        assume(moment.astimezone(zone).utcoffset().total_seconds() % 60 == 0)
    made = appointment(
        starts_at=starts_at, ends_at=starts_at + timedelta(minutes=minutes),
        extra_dates=[each.isoformat() for each in extra], left_out=[each.isoformat() for each in left_out], **fields,
    )  # fmt: skip
    [found] = again(made)
    for name in set(fields) - {"sequence", "zone"}:
        assert getattr(found.content, name) == fields[name], name
    assert found.sequence == fields["sequence"]
    assert (found.content.starts_at, found.content.ends_at) == (made.starts_at, made.ends_at)
    assert found.content.extra_dates == tuple(sorted(set(extra)))
    assert found.content.left_out == tuple(sorted(set(left_out)))
    assert found.content.zone == made.zone
    assert found.foreign == ""


@given(some.dates(date(2000, 1, 2), date(2036, 1, 1)), some.integers(1, 9), some.sampled_from(ZONES))
def test_whole_days_stay_whole_days(day, days, zone):
    def midnight(on):
        return datetime(on.year, on.month, on.day, tzinfo=ZoneInfo(zone)).astimezone(UTC)

    ends = day + timedelta(days=days)
    assume(midnight(day).astimezone(ZoneInfo(zone)).date() == day)
    assume(midnight(ends).astimezone(ZoneInfo(zone)).date() == ends)
    made = appointment(title="Messe", all_day=True, starts_at=midnight(day), ends_at=midnight(ends), zone=zone)
    [found] = again(made)
    assert (found.content.all_day, found.content.starts_at, found.content.ends_at) == (
        True,
        made.starts_at,
        made.ends_at,
    )


@given(WORDS)
def test_folding_tears_nothing_apart(words):
    line = f"SUMMARY:{words.replace(chr(10), ' ')}"
    assert unfold(fold(line)) == [line]
    assert max(len(piece.encode()) for piece in fold(line).split("\r\n")) <= 75


@pytest.mark.parametrize("zone", ZONES)
def test_the_written_zone_goes_as_the_real_one(zone):
    """By what its VTIMEZONE says alone, as a program would read it that knows no tz database."""
    text = zone_text(zone)
    assert known_zone(zone) == zone
    if not text:
        return
    calendar = f"BEGIN:VCALENDAR\r\n{text.replace(f'TZID:{zone}', 'TZID:unknown')}END:VCALENDAR\r\n"
    [read] = icalendar.Calendar.from_ical(calendar).walk("VTIMEZONE")
    there = read.to_tz(lookup_tzid=False)
    for year in (2022, 2026, UNTIL.year - 2):
        for month in range(1, 13):
            wall = datetime(year, month, 15, 12)  # noqa: DTZ001 - wall time
            assert wall.replace(tzinfo=there).utcoffset() == wall.replace(tzinfo=ZoneInfo(zone)).utcoffset()


def test_dates_that_differ_stand_below_the_series():
    at = datetime(2026, 12, 8, 9, tzinfo=UTC)
    later = Changed(
        original_at=at, starts_at=at + timedelta(hours=2), ends_at=at + timedelta(hours=3), differs=["title"]
    )
    later.title, later.foreign = "Verlegt", "X-ROOM:2"
    gone = Changed(original_at=at + timedelta(days=7), status="cancelled", differs=["status"])
    guest = Attendee(name='Viktor "V" Vogt; Vogt, KG', email="viktor@vogt.example", answer="accepted")
    made = appointment(
        [later, gone], [guest], title="Jour fixe", description="Wie immer", starts_at=at, zone="Europe/Berlin",
        ends_at=at + timedelta(hours=1), rule="FREQ=WEEKLY", organiser_email="anna@adler.example", organiser_name="Anna",
    )  # fmt: skip
    series, moved = again(made)
    assert series.content.left_out == (gone.original_at,)
    assert (moved.recurrence_id, moved.content.title, moved.content.description) == (at, "Verlegt", "Wie immer")
    assert moved.foreign == "X-ROOM:2"
    assert [(one.name, one.answer) for one in moved.attendees] == [("Viktor 'V' Vogt; Vogt, KG", "accepted")]
    assert moved.organiser.email == "anna@adler.example"


@pytest.mark.parametrize("text", [OUTLOOK, GOOGLE, APPLE])
def test_what_another_program_wrote_goes_back_to_it(text):
    """Every property that we do not understand stands there again, with its parameters."""
    first = ics.read(text).events[0]
    made = appointment(
        uid=first.uid, title=first.content.title, description=first.content.description, zone=first.content.zone,
        starts_at=first.content.starts_at, ends_at=first.content.ends_at, foreign=first.foreign,
    )  # fmt: skip
    written = ics.component_of(made)
    [second] = ics.read(ics.calendar_text([written])).events
    assert second.foreign == first.foreign
    icalendar.Calendar.from_ical(ics.calendar_text([written]))
    assert "X-VORZIMMER-OF" not in written


def test_a_formatted_description_goes_when_the_plain_one_changes():
    first = ics.read(OUTLOOK).events[0]
    made = appointment(
        title="a", starts_at=first.content.starts_at, ends_at=first.content.ends_at, zone="Europe/Berlin",
        description="Anders", foreign=first.foreign,
    )  # fmt: skip
    assert "X-ALT-DESC" not in ics.component_of(made)


def test_strangers_see_nothing_of_our_own():
    at = datetime(2026, 12, 8, 9, tzinfo=UTC)
    made = appointment(
        title="a",
        starts_at=at,
        ends_at=at,
        zone="UTC",
        buffer_after=15,
        movable=False,
        foreign="X-SECRET:1",
        kind="call",
    )
    written = ics.component_of(made, outside=True, organiser=("Ben Berger", "termine+x@nord.example", ""))
    assert "X-" not in written
    assert "ORGANIZER;CN=Ben Berger:mailto:termine+x@nord.example" in written
    assert "TRIGGER:-PT15M" in ics.component_of(made, reminders=[15])
