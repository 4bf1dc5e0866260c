"""What asks something of a person comes by mail a little later, unless it was seen or is not wanted."""

from datetime import UTC, datetime, time, timedelta
from unittest.mock import Mock

import pytest
from django.conf import settings

from vorzimmer.foundation import clock
from vorzimmer.jobs.models import Job
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.notifications.actions import choose_mails
from vorzimmer.notifications.jobs import forget_old_links, send_mail
from vorzimmer.notifications.models import Link, Mail, Notification
from vorzimmer.notifications.seeing import seen
from vorzimmer.tenancy.writes import writes_allowed

TUESDAY = datetime(2026, 11, 24, 9, tzinfo=UTC)


def ask(house, bells, at=TUESDAY, what="Window or aisle?"):
    with clock.at(at):
        bells.ask(actor=house.ben, whom=house.anna.membership, what=what)


def work(after=timedelta(minutes=2), start=TUESDAY):
    with clock.at(start + after):
        return run_waiting_jobs()


def chosen(house, **mails):
    choose_mails(actor=house.anna, membership=house.anna.membership, mails=mails)


def test_after_two_minutes_the_question_goes_out(house, bells, mailoutbox):
    ask(house, bells)
    work(timedelta(minutes=1, seconds=59))
    assert not mailoutbox
    work()
    [mail] = mailoutbox
    assert mail.to == ["Anna Adler <anna@nord.example>"]
    assert mail.from_email.startswith("Nordlicht Assistenz <")
    assert mail.subject == "Question: Window or aisle?"
    html = mail.alternatives[0].content
    link = mail.body.split("Yes:\n")[1].split()[0]
    assert link.startswith(f"{settings.BASE_URL}/a/")
    for text in ("Window or aisle?", link, f"{settings.BASE_URL}/w/nord/things/{bells.thing}/"):
        assert text in mail.body
        assert text in html
    assert "<b>Two</b>" in mail.body
    assert "&lt;b&gt;Two&lt;/b&gt;" in html
    assert f"{settings.BASE_URL}/w/nord/settings/notifications/" in mail.body
    assert Notification.objects.get().mailed_at


def test_mails_about_one_thing_hold_together_and_have_a_way_out(house, bells, mailoutbox):
    ask(house, bells)
    work()
    ask(house, bells, what="And the hotel?", at=TUESDAY + timedelta(hours=1))
    work(timedelta(hours=1, minutes=2))
    first, second = (mail.extra_headers for mail in mailoutbox)
    assert first["References"] == second["References"] == second["In-Reply-To"]
    assert first["Message-ID"] != second["Message-ID"]
    assert first["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert first["Auto-Submitted"] == "auto-generated"


def test_an_answer_by_mail_would_reach_nobody_and_the_mail_says_so(house, bells, mailoutbox):
    ask(house, bells)
    work()
    [mail] = mailoutbox
    assert mail.reply_to == ['"Not read by anybody, please answer in Vorzimmer" <no-reply@localhost>']
    for text in (mail.body, mail.alternatives[0].content):
        assert "Answers to this mail reach nobody." in text


def test_what_was_seen_or_settled_needs_no_mail(house, bells, mailoutbox):
    ask(house, bells)
    seen(house.anna, bells.thing)
    work()
    ask(house, bells)
    bells.settled = "answered"
    work()
    assert not mailoutbox
    assert not Link.objects.exists()


def test_run_twice_it_is_sent_once(house, bells, mailoutbox):
    ask(house, bells)
    send_mail.enqueue(str(Notification.objects.get().pk))
    send_mail.enqueue(str(Notification.objects.get().pk))
    work()
    assert len(mailoutbox) == 1


def test_while_the_mail_server_is_away_it_stays_unsent(house, bells, mailoutbox, monkeypatch):
    ask(house, bells)
    with monkeypatch.context() as patch:
        patch.setattr("django.core.mail.EmailMessage.send", Mock(side_effect=ConnectionRefusedError))
        with pytest.raises(ConnectionRefusedError):
            work()
    assert Notification.objects.get().mailed_at is None
    Job.objects.update(state=Job.State.READY)
    work()
    assert len(mailoutbox) == 1


@pytest.mark.parametrize(
    ("choice", "asked", "informed"), [("all", 1, 1), ("needed", 1, 0), ("morning", 0, 0), ("never", 0, 0)]
)
def test_as_she_chose(house, bells, mailoutbox, choice, asked, informed):
    chosen(house, questions=choice, other=choice)
    ask(house, bells)
    work()
    assert len(mailoutbox) == asked
    with clock.at(TUESDAY):
        bells.inform(actor=house.ben, whom=house.anna.membership, what="Done")
    work()
    assert len(mailoutbox) == asked + informed


def test_a_choice_made_within_the_two_minutes_counts(house, bells, mailoutbox):
    ask(house, bells)
    chosen(house, questions=Mail.NEVER)
    work()
    assert not mailoutbox


def test_quiet_hours_hold_it_back_until_they_end(house, bells, mailoutbox):
    house.anna.person.quiet_from, house.anna.person.quiet_until = time(20), time(7)
    house.anna.person.save()
    late = datetime(2026, 11, 24, 20, tzinfo=UTC)
    ask(house, bells, at=late)
    work(timedelta(hours=9, minutes=59), start=late)
    assert not mailoutbox
    work(timedelta(hours=10), start=late)
    assert len(mailoutbox) == 1


def test_quiet_hours_that_began_meanwhile_are_kept(house, bells, mailoutbox):
    ask(house, bells)
    house.anna.person.quiet_from, house.anna.person.quiet_until = time(10), time(12)
    house.anna.person.save()
    work()
    assert not mailoutbox
    work(timedelta(hours=2))
    assert len(mailoutbox) == 1


def test_who_has_left_gets_no_more_mail(house, bells, mailoutbox):
    ask(house, bells)
    with writes_allowed("a test"):
        house.anna.membership.leave()
    work()
    assert not mailoutbox


def test_without_a_letter_there_is_the_sentence_and_the_way(house, bells, mailoutbox):
    chosen(house, other=Mail.ALL_AT_ONCE)
    with clock.at(TUESDAY):
        bells.inform(actor=house.ben, whom=house.anna.membership, what="The train is booked")
    work()
    assert mailoutbox[0].subject == "Ben says: The train is booked"
    assert f"/w/nord/things/{bells.thing}/" in mailoutbox[0].body


def test_links_that_expired_long_ago_are_deleted(house, bells, mailoutbox):
    ask(house, bells)
    work()
    assert Link.objects.count() == 2
    for days, left in ((100, 2), (105, 1), (175, 1), (181, 0)):  # the way out is valid longer than the answer
        with clock.at(TUESDAY + timedelta(days=days)):
            forget_old_links.call(workspace_id=str(house.workspace.pk))
        assert Link.objects.count() == left
