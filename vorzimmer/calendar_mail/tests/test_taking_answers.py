"""What Outlook, Google, Apple and Thunderbird answer is read back."""

import pytest
from django_scopes import scope

from vorzimmer.calendar_mail.models import Counter, Unexpected
from vorzimmer.calendars import actions
from vorzimmer.calendars.queries import content_of

from .posting import VIKTOR, answered, later, organiser_of, posted, sent_later
from .scenes import AT, HOUR, arranged, calendar_in, fresh, guest, letters, words_in
from .texts import APPLE_REPLY, GOOGLE_REPLY, OUTLOOK_COUNTER, OUTLOOK_REPLY, REFRESH, THUNDERBIRD_REPLY


@pytest.fixture
def planned(house):
    appointment = arranged(house)
    letters()
    return appointment


@pytest.mark.parametrize("template", [GOOGLE_REPLY, APPLE_REPLY, THUNDERBIRD_REPLY, OUTLOOK_REPLY])
@pytest.mark.parametrize(
    ("partstat", "answer"), [("ACCEPTED", "accepted"), ("DECLINED", "declined"), ("TENTATIVE", "tentative")]
)
def test_every_program_is_understood(house, planned, template, partstat, answer):
    assert answered(house, planned, template, partstat) == ("taken", "")
    assert guest(house, planned).answer == answer


def test_the_comment_stands_beside_the_answer(house, planned):
    answered(house, planned, OUTLOOK_REPLY, comment="Ich komme zu Fuß.")
    assert guest(house, planned).comment == "Ich komme zu Fuß."


def test_an_answer_from_a_program_that_calls_itself_automatic_counts(house, planned):
    text = GOOGLE_REPLY.format(
        uid=planned.uid,
        sequence=0,
        organiser="x@y.example",
        who=VIKTOR,
        partstat="ACCEPTED",
        comment="",
        stamp="20261123T080000Z",
    )
    assert posted(organiser_of(house, planned), text, Auto_Submitted="auto-generated") == ("taken", "")
    assert guest(house, planned).answer == "accepted"


def test_a_forged_sender_answers_for_nobody(house, planned):
    text = GOOGLE_REPLY.format(
        uid=planned.uid,
        sequence=0,
        organiser="x@y.example",
        who=VIKTOR,
        partstat="ACCEPTED",
        comment="",
        stamp="20261123T080000Z",
    )
    to = organiser_of(house, planned)
    assert posted(to, text, Authentication_Results="mx; dmarc=fail") == ("unclaimed", "unconfirmed")
    assert guest(house, planned).answer == "open"


def test_mails_that_overtake_each_other_do_not_undo_the_later_one(house, planned):
    with later():
        answered(house, planned, GOOGLE_REPLY, "DECLINED")
        answered(house, planned, GOOGLE_REPLY, "ACCEPTED", stamp="20261123T075000Z")
    assert guest(house, planned).answer == "declined"


def test_an_answer_to_the_old_time_counts_for_nothing_and_the_new_one_is_sent_again(house, planned):
    now = fresh(house, planned)
    actions.move_appointment(actor=house.ben, appointment=now, starts_at=AT + HOUR, ends_at=AT + 2 * HOUR)
    letters()
    assert answered(house, planned, OUTLOOK_REPLY, sequence=0) == ("taken", "")
    assert guest(house, planned).answer == "open"
    [letter] = sent_later()
    assert calendar_in(letter)[0] == "REQUEST"
    assert "11:00" in words_in(letter)


def test_an_answer_counts_when_only_the_place_has_changed_meanwhile(house, planned):
    with scope(workspace=house.workspace):
        content = content_of(fresh(house, planned)).but(place="Werk 9")
        actions.change_appointment(actor=house.ben, appointment=fresh(house, planned), content=content)
    answered(house, planned, OUTLOOK_REPLY, sequence=0)
    assert guest(house, planned).answer == "accepted"


def test_somebody_else_who_answers_is_shown_as_unexpected(house, planned):
    answered(house, planned, GOOGLE_REPLY, who="volker@vogt.example", comment="In Vertretung")
    with scope(workspace=house.workspace):
        found = Unexpected.objects.get()
    assert (found.email, found.answer, found.comment) == ("volker@vogt.example", "accepted", "In Vertretung")
    assert guest(house, planned).answer == "open"


def test_an_address_that_forwards_is_known_by_the_sender(house, planned):
    answered(house, planned, GOOGLE_REPLY, who="v.vogt@konzern.example", sender=VIKTOR)
    assert guest(house, planned).answer == "accepted"


def test_one_date_of_a_series_is_answered_alone(house):
    appointment = arranged(house, rule="FREQ=DAILY;COUNT=3")
    letters()
    text = APPLE_REPLY.replace("DTSTART", "RECURRENCE-ID:20261209T090000Z\nDTSTART", 1)
    answered(house, appointment, text, "DECLINED")
    with scope(workspace=house.workspace):
        [one] = guest(house, appointment).one_answers.all()
    assert (one.answer, one.original_at.day) == ("declined", 9)
    assert guest(house, appointment).answer == "open"


def test_another_time_is_a_proposal(house, planned):
    assert answered(house, planned, OUTLOOK_COUNTER) == ("taken", "")
    with scope(workspace=house.workspace):
        counter = Counter.objects.get()
    assert (counter.starts_at.day, counter.starts_at.hour, counter.comment) == (9, 13, "Dann habe ich den Plan dabei.")
    assert fresh(house, planned).starts_at == AT


def test_whoever_lost_the_invitation_gets_it_again(house, planned):
    assert answered(house, planned, REFRESH) == ("taken", "")
    [letter] = sent_later()
    assert letter["Subject"].startswith("Einladung: Planung")


def test_words_instead_of_a_button_reach_whoever_arranges(house):
    planned = arranged(house)
    [letter] = letters()
    to, thread = organiser_of(house, planned), letter["Message-ID"]
    assert posted(to, words="Geht auch 11 Uhr?", In_Reply_To=thread) == ("taken", "")
    assert guest(house, planned).comment == "Geht auch 11 Uhr?"
    assert posted(to, words="Geht auch 12 Uhr?") == ("unclaimed", "not_wanted")
    assert posted(to, words="Bin im Urlaub", In_Reply_To=thread, Auto_Submitted="auto-replied") == (
        "unclaimed",
        "automatic",
    )


@pytest.mark.parametrize(
    "text", ["Kein Kalender", "BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR", "BEGIN:VCALENDAR\nEND"]
)
def test_what_says_nothing_is_left_to_the_owner(house, planned, text):
    assert posted(organiser_of(house, planned), text)[0] == "unclaimed"


def test_what_belongs_to_another_calendar_is_not_touched(house, planned):
    other = arranged(house, title="Anderes")
    with scope(workspace=house.workspace):
        mine = actions.keep_calendar(actor=house.ben, of=house.ben.membership).calendar
        from vorzimmer.calendar_mail.senders import sender_of

        elsewhere = sender_of(mine, house.ben.membership).address
    text = GOOGLE_REPLY.format(
        uid=other.uid,
        sequence=0,
        organiser="x@y.example",
        who=VIKTOR,
        partstat="ACCEPTED",
        comment="",
        stamp="20261123T080000Z",
    )
    assert posted(elsewhere, text) == ("unclaimed", "not_wanted")
    assert guest(house, other).answer == "open"
