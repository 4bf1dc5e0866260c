"""Mails as people paste them: Outlook, Gmail, Apple Mail, Thunderbird; German and English."""

from datetime import datetime
from email.message import EmailMessage

import pytest

from vorzimmer.tasks.capture.eml import as_text, read_eml
from vorzimmer.tasks.capture.mails import read_mail, subject_of

OUTLOOK_DE = """Von: Weber, Sabine <sabine.weber@stadtwerke.example>
Gesendet: Freitag, 20. November 2026 14:05
An: Anna Adler <anna@adler.example>
Cc: Buchhaltung
Betreff: AW: Abrechnung 2026

Guten Tag Frau Adler,

bitte schicken Sie uns den Zählerstand bis 30. November.

Freundliche Grüße
Sabine Weber

Von: Anna Adler <anna@adler.example>
Gesendet: Montag, 16. November 2026 09:00
An: Weber, Sabine
Betreff: Abrechnung 2026

Die Abrechnung stimmt nicht."""

OUTLOOK_EN = """Can you answer this one?

-----Original Message-----
From: Paul Miller <paul@printers.example>
Sent: Friday, November 20, 2026 2:05 PM
To: Anna Adler
Subject: RE: FW: Proofs for the brochure

The proofs are ready. Which paper shall we use?

-----Original Message-----
From: Anna Adler
Sent: Thursday, November 19, 2026 8:00 AM
To: Paul Miller
Subject: Proofs

Any news?"""

GMAIL_DE = """Bitte absagen, danke.

---------- Forwarded message ---------
Von: Hotel Sacher <office@hotel.example>
Date: Fr., 20. Nov. 2026 um 14:05 Uhr
Subject: Ihre Reservierung
To: <anna@adler.example>


Ihre Reservierung vom 3. Dezember ist bestätigt.
"""

GMAIL_EN = """---------- Forwarded message ---------
From: Hotel Sacher <office@hotel.example>
Date: Fri, Nov 20, 2026 at 2:05 PM
Subject: Your booking
To: <anna@adler.example>

Your booking is confirmed.

On Thu, Nov 19, 2026 at 9:00 AM Anna Adler <anna@adler.example>
wrote:

> Is my booking confirmed?
"""

APPLE_DE = """Anfang der weitergeleiteten Nachricht:

Von: Notariat Klein <kanzlei@klein.example>
Betreff: Termin zur Beurkundung
Datum: 20. November 2026 um 14:05:33 MEZ
An: Anna Adler <anna@adler.example>
Antwort an: termine@klein.example

Sehr geehrte Frau Adler, passt Ihnen der 1. Dezember?
"""

APPLE_EN = """Please find a date.

Begin forwarded message:

> From: Klein Law <office@klein.example>
> Subject: Appointment
> Date: 20 November 2026 at 14:05:33 CET
> To: Anna Adler <anna@adler.example>
>
> Does 1 December suit you?
"""

THUNDERBIRD_DE = """Am 20.11.2026 um 14:05 schrieb Weber, Sabine <sabine@weber.example>:
> Können Sie am Dienstag?
>
> Am 19.11.2026 um 09:00 schrieb Anna:
>> Wann passt es?
"""

BOLD = """*From:* Paul Miller <paul@printers.example>
*Sent:* Friday, November 20, 2026 2:05 PM
*To:* Anna Adler
*Subject:* Proofs for the brochure

Which paper?
-- \nPaul Miller, Printers Ltd"""

CASES = {
    "Outlook, German": (OUTLOOK_DE, "Abrechnung 2026", "Weber, Sabine <sabine.weber@stadtwerke.example>",
                        "Freitag, 20. November 2026 14:05", "", "bis 30. November", "stimmt nicht"),
    "Outlook, English": (OUTLOOK_EN, "Proofs for the brochure", "Paul Miller <paul@printers.example>",
                         "Friday, November 20, 2026 2:05 PM", "Can you answer this one?", "Which paper", "Any news"),
    "Gmail, German": (GMAIL_DE, "Ihre Reservierung", "Hotel Sacher <office@hotel.example>",
                      "Fr., 20. Nov. 2026 um 14:05 Uhr", "Bitte absagen, danke.", "ist bestätigt", ""),
    "Gmail, English": (GMAIL_EN, "Your booking", "Hotel Sacher <office@hotel.example>",
                       "Fri, Nov 20, 2026 at 2:05 PM", "", "Your booking is confirmed.", "Is my booking"),
    "Apple Mail, German": (APPLE_DE, "Termin zur Beurkundung", "Notariat Klein <kanzlei@klein.example>",
                           "20. November 2026 um 14:05:33 MEZ", "", "passt Ihnen", ""),
    "Apple Mail, English": (APPLE_EN, "Appointment", "Klein Law <office@klein.example>",
                            "20 November 2026 at 14:05:33 CET", "Please find a date.", "suit you", ""),
    "Thunderbird, German": (THUNDERBIRD_DE, "", "Weber, Sabine <sabine@weber.example>",
                            "20.11.2026, 14:05", "", "am Dienstag", "Wann passt"),
    "bold names": (BOLD, "Proofs for the brochure", "Paul Miller <paul@printers.example>",
                   "Friday, November 20, 2026 2:05 PM", "", "Which paper?", "Printers Ltd"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_pasted_mail_is_taken_apart_and_nothing_is_lost(case):
    pasted, subject, sender, sent, words, newest, left_out = CASES[case]
    mail = read_mail(pasted.replace("\n", "\r\n"))
    assert mail is not None
    assert (mail.subject, mail.sender, mail.sent, mail.words) == (subject, sender, sent, words)
    assert newest in mail.text
    assert left_out in mail.left_out
    if left_out:
        assert left_out not in mail.text
    assert ">" not in mail.text


@pytest.mark.parametrize(
    "text",
    [
        "", "Flug nach Wien buchen", "Von Berlin nach Wien, bitte.\nAn wen? An Frau Weber.",
        "To: do\nBook the flight", "From: Berlin\nZug um 9", "Betreff: Vertrag\nBitte prüfen", "Datum: 24.11.\nOrt: Wien",
        "Am 20.11. schrieb ich ihm: keine Antwort.",
    ],
)  # fmt: skip
def test_other_texts_are_no_mails(text):
    assert read_mail(text) is None


@pytest.mark.parametrize(
    ("subject", "bare"),
    [
        ("AW: WG: Re: Vertrag", "Vertrag"),
        ("Re[2]: Fwd: Offer", "Offer"),
        ("Antw: x", "x"),
        ("Report: Q3", "Report: Q3"),
    ],
)
def test_a_subject_loses_what_forwarding_put_before_it(subject, bare):
    assert subject_of(subject) == bare


def letter(html: bool = False) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Jürgen Müller <mueller@example.org>"
    mail["To"] = "anna@adler.example"
    mail["Subject"] = "WG: Angebot für Büromöbel"
    mail["Date"] = "Fri, 20 Nov 2026 14:05:33 +0100"
    if html:
        mail.set_content(
            "<html><head><title>x</title><style>p{}</style></head><body><p>Guten Tag,</p><p>das Angebot<br>gilt bis"
            " Freitag &amp; l&auml;nger.</p><script>alert(1)</script></body></html>",
            subtype="html",
        )
    else:
        mail.set_content("Guten Tag,\n\ndas Angebot gilt.\n\nAm 19.11.2026 um 09:00 schrieb Anna:\n> Was kostet es?\n")
    return mail


def test_a_file_with_a_mail_gives_text_moment_and_files():
    mail = letter()
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="Angebot Büro.pdf")
    read = read_eml(mail.as_bytes())
    assert read is not None
    assert (read.subject, read.sender) == ("Angebot für Büromöbel", "Jürgen Müller <mueller@example.org>")
    assert read.sent == datetime.fromisoformat("2026-11-20T14:05:33+01:00")
    assert read.text == "Guten Tag,\n\ndas Angebot gilt."
    assert "Was kostet es?" in read.left_out
    assert [(file.name, file.kind, file.content) for file in read.attachments] == [
        ("Angebot Büro.pdf", "application/pdf", b"%PDF-1.7")
    ]


def test_a_mail_that_is_only_a_web_page_becomes_text():
    read = read_eml(letter(html=True).as_bytes())
    assert read is not None
    assert read.text == "Guten Tag,\ndas Angebot\ngilt bis Freitag & länger."


def test_a_forwarded_mail_within_is_a_file_and_logos_stay_inside():
    mail = letter()
    mail.add_attachment(letter(html=True))
    mail.add_attachment(b"GIF89a", maintype="image", subtype="gif", disposition="inline", cid="<logo>")
    read = read_eml(mail.as_bytes())
    assert read is not None
    assert [file.kind for file in read.attachments] == ["message/rfc822"]
    assert b"das Angebot" in read.attachments[0].content


@pytest.mark.parametrize("content", [b"", b"Hallo", b"\xff\xfe\x00" * 50, b"From: x\n\nnothing else"])
def test_what_is_no_mail_is_none(content):
    assert read_eml(content) is None


def test_unknown_charsets_and_markup_do_no_harm():
    raw = b"From: a@b.example\nSubject: x\nContent-Type: text/plain; charset=klingon\n\nGr\xfc\xdfe"
    read = read_eml(raw)
    assert read is not None
    assert read.text.startswith("Gr")
    assert as_text("<p>a</p><iframe src=x></iframe><img src=y onerror=z>b") == "a\nb"
