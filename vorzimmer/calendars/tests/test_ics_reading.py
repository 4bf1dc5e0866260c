"""What Outlook, Exchange, Google and Apple send is understood, and nothing of it is lost."""

from datetime import UTC, datetime, timedelta

import pytest

from vorzimmer.calendars import ics

from .texts import APPLE, EXCHANGE_REPLY, GOOGLE, OUTLOOK


def only(text, **zone):
    received = ics.read(text, **zone)
    assert received.broken == 0
    return received.events[0]


def event(*lines):
    return "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", *lines, "END:VEVENT", "END:VCALENDAR"])


def test_outlook_says_zones_in_its_own_words():
    received = ics.read(OUTLOOK)
    found = received.events[0]
    assert received.method == "REQUEST"
    assert found.content.zone == "Europe/Berlin"
    assert found.content.starts_at == datetime(2026, 12, 8, 9, tzinfo=UTC)
    assert found.content.title == "Planungsgespräch"
    assert found.content.place == "Besprechungsraum 3; Halle B"
    assert found.content.description.startswith("Guten Tag Frau Adler,\n\nbitte")
    assert (found.organiser.name, found.organiser.email) == ("Vogt, Viktor", "viktor.vogt@vogt.example")
    assert [(one.name, one.email) for one in found.attendees] == [("Adler, Anna", "anna.adler@adler.example")]
    assert found.reminders == (15,)


def test_what_we_do_not_know_is_kept():
    foreign = only(OUTLOOK).foreign
    for line in ("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", "PRIORITY:5", "CREATED:20261101T080000Z", "BEGIN:VALARM"):
        assert line in foreign.split("\n")
    assert "<p>Guten Tag Frau Adler</p>" in foreign


def test_google_sends_a_series_with_dates_of_its_own():
    series, moved = ics.read(GOOGLE).series("5k3u9o1p2a@google.com")
    assert series.content.rule == "FREQ=WEEKLY;UNTIL=20270202T225959Z;BYDAY=TU"
    assert [each.day for each in series.content.left_out] == [22, 29]
    assert series.content.link == "https://meet.google.com/abc-defg-hij"
    assert series.attendees[1].role == "optional"
    assert series.attendees[1].name == ""
    assert moved.recurrence_id == datetime(2026, 12, 8, 13, tzinfo=UTC)
    assert moved.content.starts_at == datetime(2026, 12, 9, 14, tzinfo=UTC)


def test_apple_sends_whole_days_and_addresses_beside_the_address():
    found = only(APPLE, zone="Europe/Vienna")
    assert found.content.all_day
    assert found.content.ends_at - found.content.starts_at == timedelta(days=3)
    assert found.content.starts_at == datetime(2026, 12, 30, 23, tzinfo=UTC)
    assert found.content.zone == "Europe/Vienna"
    assert not found.content.busy
    assert found.attendees[0].email == "anna@adler.example"
    assert "X-APPLE-STRUCTURED-LOCATION" in found.foreign


def test_an_answer_of_exchange_has_a_zone_without_a_name():
    found = only(EXCHANGE_REPLY.format(uid="x@vorzimmer", sequence=3))
    assert found.sequence == 3
    assert found.attendees[0].answer == "accepted"
    assert found.comment == "Passt gut."
    assert found.content.zone == "Europe/Berlin"
    assert found.content.starts_at == datetime(2026, 12, 8, 9, tzinfo=UTC)


def test_an_answer_needs_no_beginning():
    found = only(event("ATTENDEE;PARTSTAT=DECLINED:mailto:a@b.example"))
    assert found.content is None
    assert found.attendees[0].answer == "declined"


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        (["DTSTART:20260329T000000Z", "DURATION:PT90M"], 90),
        (["DTSTART:20260329T000000Z"], 0),
        (["DTSTART;VALUE=DATE:20260329"], 23 * 60),
        (["DTSTART;TZID=Europe/Berlin:20260328T120000", "DURATION:P1D"], 23 * 60),
        (["DTSTART:20260329T100000Z", "DTEND:20260329T090000Z"], 0),
    ],
)
def test_an_end_can_be_said_in_several_ways(lines, minutes):
    content = only(event(*lines)).content
    assert content.ends_at - content.starts_at == timedelta(minutes=minutes)


@pytest.mark.parametrize("until", ["20260401", "20260401T235959", "20260401T215959Z"])
def test_the_end_of_a_rule_is_a_moment(until):
    found = only(event("DTSTART;TZID=Europe/Berlin:20260301T100000", f"RRULE:FREQ=DAILY;UNTIL={until}"))
    assert found.content.rule == "FREQ=DAILY;UNTIL=20260401T215959Z"


def test_from_here_on_is_told_apart():
    found = only(event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260301T100000Z", "DTSTART:20260301T110000Z"))
    assert found.following


def test_times_without_a_zone_are_wall_time_of_the_calendar():
    text = event("DTSTART:20260701T100000").replace(
        "VCALENDAR\r\n", "VCALENDAR\r\nX-WR-TIMEZONE:America/New_York\r\n", 1
    )
    assert only(text).content.starts_at == datetime(2026, 7, 1, 14, tzinfo=UTC)


def test_what_is_broken_costs_only_itself():
    text = event("DTSTART:gestern", "X-OK:1").replace(
        "END:VCALENDAR", "BEGIN:VEVENT\r\nUID:b\r\nDTSTART:20260101T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR"
    )
    received = ics.read(text)
    assert (received.broken, [found.uid for found in received.events]) == (1, ["b"])


@pytest.mark.parametrize(
    "text", ["", "Hallo", "BEGIN:VCARD\r\nEND:VCARD", b"\xff\xfe\x00", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT"]
)
def test_what_is_no_calendar_says_so(text):
    with pytest.raises(ics.Unreadable):
        ics.read(text)


def test_old_encodings_are_read():
    assert only(event("DTSTART:20260101T100000Z", "SUMMARY:Büro").encode("cp1252")).content.title == "Büro"
