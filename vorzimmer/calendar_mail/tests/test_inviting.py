"""Guests outside are invited, told what is different, and told when it does not take place."""

from datetime import timedelta

from django_scopes import scope

from vorzimmer.calendars import actions, ics
from vorzimmer.calendars.content import Guest
from vorzimmer.calendars.queries import content_of

from .scenes import AT, HOUR, VIKTOR, arranged, calendar_in, fresh, letters, words_in


def read(letter):
    return ics.read(calendar_in(letter)[1])


def test_a_guest_gets_an_invitation_that_programs_understand(house):
    arranged(house)
    [letter] = letters()
    assert letter["From"].startswith("Ben Berger für Anna Adler <vorzimmer+")
    assert letter["To"] == "Viktor Vogt <viktor@vogt.example>"
    assert letter["Subject"].startswith("Einladung: Planung, ")
    kinds = [part.get_content_type() for part in letter.walk()]
    assert kinds == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "text/calendar",
        "application/ics",
    ]
    method, text = calendar_in(letter)
    assert method == "REQUEST"
    assert "METHOD:REQUEST" in text
    event = read(letter).events[0]
    assert event.organiser.name == "Anna Adler"
    assert event.organiser.email in letter["From"]
    assert [(one.name, one.email, one.answer) for one in event.attendees] == [
        ("Viktor Vogt", "viktor@vogt.example", "open")
    ]
    assert event.content.starts_at == AT
    assert "/invitation/" in words_in(letter)
    assert "10:00" in words_in(letter)


def test_nothing_goes_out_that_is_only_for_the_house(house):
    arranged(house, buffer_before=15)
    _method, text = calendar_in(letters()[0])
    assert "X-VORZIMMER" not in text
    assert "ben@nord" not in text


def test_german_without_du_and_english_if_it_was_said(house):
    arranged(house, guests=(VIKTOR, Guest(None, "Emma Evans", "emma@evans.example", "Europe/London", "required", "en")))
    german, english = letters()
    assert "Du " not in words_in(german)
    assert english["Subject"].startswith("Invitation: Planung, ")
    assert "9:00" in words_in(english)
    assert "London" in words_in(english)


def test_several_changes_within_a_moment_are_one_mail(house):
    appointment = arranged(house)
    letters()
    for place in ("Werk 3", "Werk 4"):
        with scope(workspace=house.workspace):
            content = content_of(fresh(house, appointment)).but(place=place)
            actions.change_appointment(actor=house.anna, appointment=fresh(house, appointment), content=content)
    [letter] = letters()
    assert letter["From"].startswith("Anna Adler <")
    assert "Neuer Ort: Werk 4." in words_in(letter)
    assert read(letter).events[0].sequence == 2
    assert letters() == []


def test_a_new_time_says_the_old_one(house):
    appointment = arranged(house)
    first = letters()[0]
    actions.move_appointment(
        actor=house.ben,
        appointment=fresh(house, appointment),
        starts_at=AT + HOUR,
        ends_at=AT + 2 * HOUR,
        words="Es tut mir leid.",
    )
    [letter] = letters()
    assert "Es tut mir leid." in words_in(letter)
    assert "11:00" in words_in(letter)
    assert "10:00" in words_in(letter)
    assert letter["In-Reply-To"] == first["In-Reply-To"]
    assert letter["Message-ID"] != first["Message-ID"]
    assert read(letter).events[0].sequence > read(first).events[0].sequence


def test_a_cancelled_one_is_called_off_with_polite_words(house):
    appointment = arranged(house)
    letters()
    actions.cancel_appointment(actor=house.ben, appointment=fresh(house, appointment), words="Frau Adler ist krank.")
    [letter] = letters()
    assert letter["Subject"].startswith("Abgesagt: Planung")
    assert "Frau Adler ist krank." in words_in(letter)
    assert "/invitation/" not in words_in(letter)
    event = read(letter).events[0]
    assert (calendar_in(letter)[0], event.status) == ("CANCEL", "cancelled")
    assert event.sequence == fresh(house, appointment).sequence


def test_who_is_no_longer_asked_is_told(house):
    appointment = arranged(house)
    letters()
    with scope(workspace=house.workspace):
        content = content_of(fresh(house, appointment)).but(guests=(Guest(None, "Wanda Wolf", "wanda@wolf.example"),))
        actions.change_appointment(actor=house.ben, appointment=fresh(house, appointment), content=content)
    found = {letter["To"]: calendar_in(letter)[0] for letter in letters()}
    assert found == {"Viktor Vogt <viktor@vogt.example>": "CANCEL", "Wanda Wolf <wanda@wolf.example>": "REQUEST"}


def test_one_date_of_a_series_is_told_alone(house):
    appointment = arranged(house, rule="FREQ=WEEKLY;COUNT=6")
    letters()
    second, third = AT + timedelta(days=7), AT + timedelta(days=14)
    actions.move_appointment(
        actor=house.ben,
        appointment=fresh(house, appointment),
        starts_at=second + HOUR,
        ends_at=second + 2 * HOUR,
        occurrence=second,
    )
    actions.cancel_appointment(actor=house.ben, appointment=fresh(house, appointment), occurrence=third)
    moved, gone = letters()
    assert [event.recurrence_id for event in read(moved).events] == [second]
    assert read(moved).events[0].content.starts_at == second + HOUR
    assert calendar_in(gone)[0] == "CANCEL"
    assert [event.recurrence_id for event in read(gone).events] == [third]
    assert letters() == []


def test_a_series_that_is_cut_tells_of_both_halves(house):
    appointment = arranged(house, rule="FREQ=WEEKLY;COUNT=6")
    letters()
    third = AT + timedelta(days=14)
    actions.move_appointment(
        actor=house.ben, appointment=fresh(house, appointment), starts_at=third + HOUR, ends_at=third + 2 * HOUR,
        occurrence=third, following=True,
    )  # fmt: skip
    assert len({read(letter).events[0].uid for letter in letters()}) == 2


def test_what_is_over_invites_nobody(house):
    arranged(house, starts_at=AT - timedelta(days=60), ends_at=AT - timedelta(days=60) + HOUR)
    assert letters() == []


def test_without_a_letterbox_the_mail_comes_from_the_house(house, settings):
    settings.MAIL_IN_ADDRESS = ""
    arranged(house)
    assert letters()[0]["From"].endswith("<vorzimmer@localhost>")


def test_a_letter_that_was_not_sent_is_sent_later_and_once(house, monkeypatch):
    import pytest

    arranged(house)
    with monkeypatch.context() as patch:
        patch.setattr("django.core.mail.EmailMessage.send", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            letters()
    from vorzimmer.calendar_mail.models import Invited
    from vorzimmer.calendar_mail.sending import bring_up_to_date

    with scope(workspace=house.workspace):
        pk = Invited.objects.get().pk
        assert (bring_up_to_date(pk), bring_up_to_date(pk)) == (1, 0)
