"""At eight in the morning, by the clock of each person, one mail with what is new."""

from datetime import UTC, datetime, time, timedelta

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.notifications import places
from vorzimmer.notifications.actions import choose_mails
from vorzimmer.notifications.jobs import morning_mails
from vorzimmer.notifications.models import Digest, Mail, Notification
from vorzimmer.notifications.seeing import seen

MONDAY_EVENING = datetime(2026, 11, 23, 17, tzinfo=UTC)
EIGHT = datetime(2026, 11, 24, 7, tzinfo=UTC)


def inform(house, bells, what="Done", at=MONDAY_EVENING, whom="anna"):
    with clock.at(at):
        bells.inform(actor=house.ben, whom=getattr(house, whom).membership, what=what)


def morning(house, moment):
    with clock.at(moment):
        morning_mails.call(workspace_id=str(house.workspace.pk))
        run_waiting_jobs()


def test_once_on_a_day_and_not_before_eight(house, bells, mailoutbox):
    inform(house, bells, "Train booked")
    inform(house, bells, "Hotel booked")
    morning(house, EIGHT - timedelta(minutes=15))
    assert not mailoutbox
    for minutes in (0, 15, 30):
        morning(house, EIGHT + timedelta(minutes=minutes))
    [mail] = mailoutbox
    assert mail.subject == "2 things that are new"
    for text in ("Good morning, Anna.", "says: Train booked (", "Hotel booked", "/w/nord/notifications/"):
        assert text in mail.body
    assert "Hotel booked" in mail.alternatives[0].content
    assert not Notification.objects.filter(mailed_at=None).exists()


def test_nothing_new_no_mail(house, bells, mailoutbox):
    morning(house, EIGHT)
    assert not mailoutbox
    assert not Digest.objects.exists()


def test_what_comes_after_eight_waits_for_the_next_morning(house, bells, mailoutbox):
    inform(house, bells, at=EIGHT + timedelta(minutes=5))
    morning(house, EIGHT + timedelta(minutes=15))
    assert not mailoutbox
    morning(house, EIGHT + timedelta(days=1))
    assert len(mailoutbox) == 1


def test_a_house_that_was_off_at_eight_catches_up(house, bells, mailoutbox):
    inform(house, bells)
    morning(house, EIGHT + timedelta(hours=3))
    assert len(mailoutbox) == 1


def test_seen_before_or_between_planning_and_sending_means_no_mail(house, bells, mailoutbox):
    inform(house, bells)
    with clock.at(EIGHT):
        morning_mails.call(workspace_id=str(house.workspace.pk))
    seen(house.anna, bells.thing)
    morning(house, EIGHT)
    assert not mailoutbox


@pytest.mark.parametrize(("choice", "mails"), [("all", 0), ("needed", 1), ("morning", 1), ("never", 0)])
def test_as_she_chose(house, bells, mailoutbox, choice, mails):
    inform(house, bells)
    choose_mails(actor=house.anna, membership=house.anna.membership, mails={"other": choice})
    morning(house, EIGHT)
    assert len(mailoutbox) == mails


def test_questions_come_in_the_morning_when_she_wants_no_mail_at_once(house, bells, mailoutbox):
    choose_mails(actor=house.anna, membership=house.anna.membership, mails={"questions": Mail.MORNING})
    with clock.at(MONDAY_EVENING):
        bells.ask(actor=house.ben, whom=house.anna.membership, what="Aisle?")
    morning(house, EIGHT)
    assert [mail.subject for mail in mailoutbox] == ["One thing that is new"]


def test_everybody_by_their_own_clock(house, bells, mailoutbox):
    house.anna.person.timezone = "America/New_York"
    house.anna.person.save()
    inform(house, bells)
    inform(house, bells, whom="bea")
    morning(house, EIGHT)
    assert [mail.to for mail in mailoutbox] == [["Bea Brandt <bea@nord.example>"]]
    morning(house, EIGHT + timedelta(hours=6))
    assert len(mailoutbox) == 2


def test_quiet_hours_hold_the_morning_back(house, bells, mailoutbox):
    house.anna.person.quiet_from, house.anna.person.quiet_until = time(20), time(9, 30)
    house.anna.person.save()
    inform(house, bells)
    morning(house, EIGHT + timedelta(hours=1))
    assert not mailoutbox
    morning(house, EIGHT + timedelta(hours=1, minutes=30))
    assert len(mailoutbox) == 1


@pytest.mark.parametrize("day", [datetime(2026, 3, 29, 6, tzinfo=UTC), datetime(2026, 10, 25, 7, tzinfo=UTC)])
def test_eight_is_eight_on_the_days_when_the_clock_is_moved(house, bells, mailoutbox, day):
    inform(house, bells, at=day - timedelta(hours=12))
    morning(house, day - timedelta(minutes=1))
    assert not mailoutbox
    morning(house, day)
    assert len(mailoutbox) == 1


def test_grouped_by_place(house, bells, mailoutbox, monkeypatch):
    monkeypatch.setattr(places, "_names", [lambda ids: dict.fromkeys(ids, "Adler Maschinenbau")])
    monkeypatch.setattr(bells.Informed, "about", lambda self: (self.thing, self.thing))
    inform(house, bells)
    morning(house, EIGHT)
    assert "Adler Maschinenbau\n" in mailoutbox[0].body


def test_a_long_absence_is_not_a_long_mail(house, bells, mailoutbox):
    for number in range(45):
        inform(house, bells, f"{number}.", at=MONDAY_EVENING + timedelta(minutes=number))
    morning(house, EIGHT)
    assert "And 5 older things." in mailoutbox[0].body
    assert "says: 44." in mailoutbox[0].body
    assert mailoutbox[0].body.count("Ben says") == 40


def test_the_other_workspace_sends_nothing_of_ours(house, bells, mailoutbox):
    inform(house, bells)
    with clock.at(EIGHT), scope(workspace=house.elsewhere):
        assert morning_mails.call(workspace_id=str(house.elsewhere.pk)) == 0
