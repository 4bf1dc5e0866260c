"""Mails say the thing itself, and one click answers."""

from contextlib import contextmanager

from django.utils import translation
from django_scopes import scope

from vorzimmer.journal.models import Entry
from vorzimmer.notifications import addresses
from vorzimmer.notifications.letters import letter_about
from vorzimmer.notifications.links import PURPOSES
from vorzimmer.people.actor import Door
from vorzimmer.rhythm import actions

from .scenes import again, at, draft, line, proposed, running, sent, task


@contextmanager
def inside(house):
    """As a mail is written: in the workspace, in English."""
    with scope(workspace=house.workspace), addresses.inside(house.workspace), translation.override("en"):
        yield


def letter(house, kind, to="anna"):
    """What somebody gets about the newest thing of that kind."""
    entry = Entry.objects.filter(kind=f"rhythm.{kind}").latest("id")
    return letter_about(entry, getattr(house, to).membership)


def press(house, name, row, choice="", **fields):
    """What the button behind a link does; why it is closed, if it is."""
    purpose, anna = PURPOSES[f"rhythm.{name}"], house.anna.through(Door.MAIL)
    closed = purpose.closed(anna, row.pk, choice)
    assert purpose.title(anna, row.pk, choice)
    assert purpose.context(anna, row.pk, choice)
    return closed or purpose.perform(anna, row.pk, choice, fields).text


def test_a_morning_is_all_right_with_one_click(house):
    with at(8, 30), inside(house):
        running(house)
        task(house, "Zug buchen")
        made = sent(house)
        said = letter(house, "check_in_sent")
        assert "10:00" in said.subject
        assert "Zug buchen" in said.lines[0]
        assert said.buttons[0][0] == "All right"
        assert press(house, "confirm", made, remark="Bitte früh") == "Ben has your answer."
        assert letter(house, "check_in_sent") is None
        assert letter(house, "check_in_confirmed", "ben").lines[0] == "Bitte früh"
    assert (again(house, made).state, again(house, made).remark) == ("changed", "Bitte früh")


def test_when_it_stands_no_mail_goes_out_and_the_old_link_changes_nothing(house):
    with at(8, 30), inside(house):
        running(house)
        made = sent(house)
    with at(10, 1), inside(house):
        assert letter(house, "check_in_sent") is None
        assert "stands" in press(house, "confirm", made)
    assert again(house, made).answered_at is None


def test_a_week_says_what_was_taken_off_the_clients_hands(house):
    with at(15, day=27), inside(house):
        made = draft(house, "week")
        line(house, made, "Welche Farbe?", section="decision", who="client")
        actions.send_check_in(actor=house.ben, check_in=made)
        said = letter(house, "check_in_sent")
        assert said.lines[0] == "0 tasks taken off your hands"
        assert "Welche Farbe?" in said.lines[1]
        press(house, "read", made)
    assert again(house, made).read_by_id == house.anna.id


def test_times_are_agreed_with_one_click(house):
    with at(), inside(house):
        proposal = proposed(house)
        said = letter(house, "schedule_proposed")
        assert "Morning check-in, Mon to Fri, 8:30, answer by 10:00" in said.subject
        press(house, "agree", proposal, "yes")
        assert letter(house, "schedule_proposed") is None
    assert again(house, proposal).state == "agreed"
