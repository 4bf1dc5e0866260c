"""With a real IMAP server: what has come is fetched, taken once, and put aside."""

import io

import pytest
from django_scopes import scopes_disabled

from tests.imap import Dovecot
from tests.services import running
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.letterbox import doctor, imap, pipe
from vorzimmer.letterbox.models import Mail

from .mails import mail


@pytest.fixture(scope="module")
def server():
    with running(Dovecot()) as started:
        yield started


@pytest.fixture
def mailbox(box, server, settings):
    settings.MAIL_IN_URL = server.url
    with server.line() as line:
        for folder in ("INBOX", imap.DONE):
            if int(line.select(folder)[1][0] or 0) if folder == "INBOX" or server.count(folder) else 0:
                line.store("1:*", "+FLAGS", "\\Deleted")
                line.expunge()
    return server


def test_a_mail_is_fetched_given_on_and_put_aside(box, mailbox):
    mailbox.put(mail(box.to, "Schöne Grüße"))
    assert imap.collect() == 1
    run_waiting_jobs()
    assert [letter.text for letter in box.taken] == ["Schöne Grüße"]
    assert (mailbox.count("INBOX"), mailbox.count(imap.DONE)) == (0, 1)
    assert imap.collect() == 0


def test_a_fetch_that_dies_half_way_does_nothing_twice(box, mailbox, monkeypatch):
    for number in range(3):
        mailbox.put(mail(box.to, f"Nummer {number}", Message_ID=f"<{number}@vogt.example>"))

    def dies(*_args, **_kwargs):
        raise ConnectionError

    with monkeypatch.context() as patch:
        patch.setattr("imap_tools.BaseMailBox.move", dies)
        with pytest.raises(ConnectionError):
            imap.collect()
    assert imap.collect() == 3
    run_waiting_jobs()
    assert sorted(letter.text for letter in box.taken) == ["Nummer 0", "Nummer 1", "Nummer 2"]
    assert mailbox.count("INBOX") == 0


def test_what_is_too_large_is_not_even_fetched(box, mailbox, settings):
    settings.MAIL_IN_MAX_BYTES = 2000
    mailbox.put(mail(box.to, "x" * 5000))
    assert imap.collect() == 1
    with scopes_disabled():
        found = Mail.objects.get()
    assert (found.reason, found.subject, found.text) == ("too_large", "Planung", "")
    assert found.size > 5000
    assert mailbox.count(imap.DONE) == 1


def test_the_folder_of_what_was_taken_is_tidied(box, mailbox):
    mailbox.put(mail(box.to))
    imap.collect()
    assert imap.tidy() == 0
    assert mailbox.count(imap.DONE) == 1


def test_whoever_runs_the_house_is_told_whether_it_opens(mailbox, settings):
    assert doctor.look()[0]
    settings.MAIL_IN_URL = mailbox.url.replace("geheim", "falsch")
    assert not doctor.look()[0]
    settings.MAIL_IN_ADDRESS = ""
    assert not doctor.look()[0]
    settings.MAIL_IN_URL = ""
    assert doctor.look()[0]
    settings.MAIL_IN_ADDRESS = "x" * 41 + "+{token}@nord.example"
    assert not doctor.look()[0]


def test_a_mail_server_can_pipe_it_instead(box, monkeypatch, settings):
    monkeypatch.setenv("ORIGINAL_RECIPIENT", box.to)
    assert pipe.take(io.BytesIO(mail("info@vogt.example").as_bytes())) == 0
    run_waiting_jobs()
    assert len(box.taken) == 1
    settings.MAIL_IN_MAX_BYTES = 100
    pipe.take(io.BytesIO(mail("info@vogt.example", "x" * 900, Message_ID="<2@x>").as_bytes()))
    with scopes_disabled():
        assert Mail.objects.filter(reason="too_large").count() == 1
