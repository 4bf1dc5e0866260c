"""Mails are read as they come, however they are made."""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as some

from vorzimmer.letterbox.letters import read

from .mails import mail

REPORT = b"""From: MAILER-DAEMON@vogt.example
To: a@b.example
Subject: Undelivered
Content-Type: multipart/report; report-type=delivery-status; boundary="x"

--x
Content-Type: text/plain

Sorry
--x
Content-Type: message/delivery-status

Reporting-MTA: dns; vogt.example

Final-Recipient: rfc822; Viktor@vogt.example
Action: failed
Status: 5.1.1
--x--
"""


def test_the_calendar_part_comes_before_the_file_and_only_once():
    made = mail("a@b.example")
    made.add_alternative("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", subtype="calendar", params={"method": "REPLY"})
    made.add_attachment(
        b"BEGIN:VCALENDAR\r\nX:1\r\nEND:VCALENDAR\r\n", maintype="application", subtype="ics", filename="a.ics"
    )
    letter = read(made.as_bytes())
    assert [method for method, _text in letter.calendars] == ["REPLY", ""]
    assert [file.name for file in letter.attachments] == ["a.ics"]
    assert letter.attachments[0].upload().size > 10


def test_of_formatted_mails_the_words_are_read():
    made = EmailMessage()
    made.set_content(
        "<head><title>x</title></head><p>Ja &amp; gern</p><script>alert(1)</script><p>Viktor</p>", subtype="html"
    )
    assert read(made.as_bytes()).text.split() == ["Ja", "&", "gern", "Viktor"]


def test_a_report_says_whom_we_did_not_reach():
    assert read(REPORT).undelivered == ("viktor@vogt.example",)


@pytest.mark.parametrize("sender", ["Viktor", "=?utf-8?q?kaputt", "<>", "a@b@c, d"])
def test_a_broken_sender_breaks_nothing(sender):
    read(f"From: {sender}\r\nSubject: x\r\n\r\nHallo".encode())


@given(some.binary(max_size=400))
def test_nothing_that_comes_raises(raw):
    read(raw)
    read(b"Content-Type: multipart/mixed; boundary=x\r\nFrom: " + raw + b"\r\n\r\n--x\r\n" + raw)
