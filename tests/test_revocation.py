"""Every door, before and after: what opened a moment ago does not open within the very same request any more."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django_scopes import scope

from tests.visitor import Visitor
from vorzimmer.api.tests.programs import Program
from vorzimmer.calendars import actions as calendars
from vorzimmer.calendars.content import Content
from vorzimmer.conversations import actions as talk
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.files.actions import keep_file
from vorzimmer.foundation import clock
from vorzimmer.handovers.revocation import revoke, sign_out
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.live import hub, subscribers
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Notification
from vorzimmer.people import stepup
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.models import Question
from vorzimmer.vault import actions as vault
from vorzimmer.vault.sealing import Plain

PLAIN = "korrekt-Pferd-Batterie-Klammer"


@pytest.fixture
def rooms(house, monkeypatch):
    """A task that Ben does for Anna, with everything around it; he has just confirmed who he is."""
    monkeypatch.setattr(stepup, "confirmed", lambda _request: True)
    monkeypatch.setattr(subscribers, "close_old_connections", lambda: None)
    with scope(workspace=house.workspace):
        task = tasks.write_draft(
            actor=house.anna, engagement=house.engagement, title="Reise Wien", outcome="Ein Plan"
        ).task
        tasks.hand_over(actor=house.anna, task=task)
        tasks.accept_task(actor=house.ben, task=task)
        question = tasks.ask_question(actor=house.ben, about=task, text="Welcher Zug?", options=["7:55"]).question
        upload = SimpleUploadedFile("plan.txt", b"Wien", "text/plain")
        file = keep_file(actor=house.anna, workspace=house.workspace, upload=upload).file
        talk.post_message(actor=house.anna, about=task, html="<p>Guten Morgen</p>", files=[file])
        people = [house.ben.membership]
        access = vault.give_access(
            actor=house.anna, place=house.engagement, holders=people, system="Portal", purpose="Buchen", way="shared"
        ).access
        plain = Plain.of(PLAIN)
        secret = vault.keep_secret(
            actor=house.anna, access=access, label="Passwort", kind="password", plain=plain
        ).secret
        sent = vault.send_secret(
            actor=house.anna, engagement=house.engagement, to=house.ben.membership, label="WLAN", plain=plain
        ).sending
    return SimpleNamespace(task=task, question=question, file=file, access=access, secret=secret, sent=sent)


def pages(house, rooms) -> list[str]:
    return [
        f"/tasks/{rooms.task.pk}/", f"/engagements/{house.engagement.pk}/",
        f"/engagements/{house.engagement.pk}/conversation/", f"/engagements/{house.engagement.pk}/access/",
        f"/engagements/{house.engagement.pk}/access/export/", f"/access/{rooms.access.pk}/",
        f"/access/secrets/{rooms.secret.pk}/read/", f"/access/sent/{rooms.sent.pk}/", f"/files/{rooms.file.pk}/",
    ]  # fmt: skip


def let_go(house, how, who="ben"):
    """By the coordination, from one engagement or for good; what waits for the commit runs."""
    from django.test import TestCase

    actor = house.carla if how == "part" else house.otto
    with scope(workspace=house.workspace), TestCase.captureOnCommitCallbacks(execute=True):
        place = Engagement.objects.get(pk=house.engagement.pk) if how == "part" else None
        return revoke(actor, getattr(house, who).membership, place)


HOW = pytest.mark.parametrize("how", ["part", "member"])


@HOW
def test_pages_files_tables_and_the_vault(house, rooms, how):
    ben = Visitor().sign_in(house.ben)
    for path in pages(house, rooms):
        assert ben.get(path).status_code == 200, path
    assert "Reise Wien" in ben.get("/tasks/").content.decode()
    done = let_go(house, how)
    assert ([part.role for part in done.parts], done.left) == (["lead"], how == "member")
    for path in pages(house, rooms):
        assert ben.get(path).status_code == 404, path
        assert ben.post(path, {"reason": "Noch einmal"}).status_code in (404, 405), path
    assert ben.post(f"/access/sent/{rooms.sent.pk}/open/").status_code == 404
    for path in ("/", "/tasks/", "/tasks/?state=closed", "/search/?q=Reise", "/notifications/", "/engagements/"):
        answer = ben.get(path)
        assert answer.status_code == (200 if how == "part" else 404), path
        assert "Reise Wien" not in answer.content.decode(), path
        # That they were let go, and from where, is a notice of their own.
        assert path == "/notifications/" or "Adler Maschinenbau" not in answer.content.decode(), path


@HOW
def test_what_is_exported_and_saved(house, rooms, how):
    ben = Visitor().sign_in(house.ben)
    table = "/tasks/export/?format=csv&columns=title"
    before = ben.get(table)
    assert before.status_code == 200
    let_go(house, how)
    after = ben.get(table)
    content = b"".join(after.streaming_content) if after.streaming else after.content
    assert "Reise Wien" not in content.decode(errors="replace")
    assert after.status_code == (200 if how == "part" else 404)


@HOW
def test_open_pages_and_the_live_connection(house, rooms, how):
    ben = Visitor().sign_in(house.ben)
    key = ben.http.cookies[settings.SESSION_COOKIE_NAME].value
    cookie = f"{settings.SESSION_COOKIE_NAME}={key}"
    assert subscribers.find_subscriber(cookie, "nord") is not None
    with hub.listening() as heard:
        let_go(house, how)
    ben_is = str(house.ben.id).replace("-", "")
    assert [said for said in heard if said.get("kind") == "gone" and ben_is in said["to"]]
    assert bool([said for said in heard if said.get("cut") == ben_is]) is (how == "member")
    assert (subscribers.find_subscriber(cookie, "nord") is None) is (how == "member")
    with scope(workspace=house.workspace):
        engagement = Engagement.objects.get(pk=house.engagement.pk)
        assert house.ben.id not in engagement.audience


@HOW
def test_programs(house, rooms, how):
    program = Program(house.ben)
    assert program.get(f"/tasks/{rooms.task.pk}").status_code == 200
    let_go(house, how)
    closed = 404 if how == "part" else 401
    for path in (f"/tasks/{rooms.task.pk}", f"/engagements/{house.engagement.pk}", f"/files/{rooms.file.pk}"):
        assert program.get(path).status_code == closed, path
    answer = program.post(f"/tasks/{rooms.task.pk}/questions", {"text": "Noch da?"})
    assert answer.status_code == closed
    listed = program.get("/tasks")
    assert listed.status_code == (200 if how == "part" else 401)
    assert "Reise Wien" not in listed.content.decode()


@HOW
def test_links_in_mails(house, rooms, how):
    """Anna's side: her link answers Ben's question without signing in, until she is let go."""
    with scope(workspace=house.workspace):
        link = make_link(house.anna.membership, "tasks.answer_question", rooms.question.pk, "7:55")
    path = link.removeprefix(settings.BASE_URL)
    nobody = Visitor()
    assert nobody.get(path).status_code == 200
    let_go(house, how, "anna")
    for answer in (nobody.get(path), nobody.post(path)):
        assert answer.status_code in (404, 410)
        assert "Welcher Zug" not in answer.content.decode()
    with scope(workspace=house.workspace):
        assert Question.objects.get(pk=rooms.question.pk).answered_at is None


@HOW
def test_mails_that_had_not_gone_out(house, rooms, how):
    with scope(workspace=house.workspace):
        talk.post_message(actor=house.anna, about=rooms.task, html="<p>Bitte heute noch</p>")
        assert Notification.objects.filter(to=house.ben.membership, mailed_at=None).exists()
    let_go(house, how)
    with scope(workspace=house.workspace):
        kinds = set(Notification.objects.filter(to=house.ben.membership).values_list("kind", flat=True))
        assert kinds <= {"engagements.part_ended", "vault.holding_ended", "vault.sending_withdrawn"}
        run_waiting_jobs()
    to_ben = [letter for letter in mail.outbox if house.ben.person.email in letter.to]
    assert not [letter for letter in to_ben if "Reise Wien" in str(letter.message())]


def test_signed_in_devices_end_with_the_last_workspace(house):
    ben = Visitor().sign_in(house.ben)
    ben.get("/")
    UserSession.objects.get_or_create(
        user=house.ben.person, session_key=ben.http.session.session_key,
        defaults={"ip": "127.0.0.1", "user_agent": "Firefox", "data": {}},
    )  # fmt: skip
    sign_out(house.ben.person)
    assert UserSession.objects.filter(user=house.ben.person).exists()
    let_go(house, "member")
    assert not UserSession.objects.filter(user=house.ben.person).exists()
    assert ben.http.get("/account/").status_code == 302


def test_who_may_not_let_somebody_go_and_then_nothing_has_changed(house, rooms):
    with scope(workspace=house.workspace):
        for who, place in (("anna", house.engagement), ("bea", house.engagement), ("carla", None)):
            member = house.ben.membership if place else house.otto.membership
            with pytest.raises(NotAllowed):
                revoke(getattr(house, who), member, place)
        assert Part.objects.filter(engagement=house.engagement, until=None).count() == 5
    assert Visitor().sign_in(house.ben).get(f"/access/secrets/{rooms.secret.pk}/read/").status_code == 200


def test_what_is_elsewhere_stays(house, rooms):
    let_go(house, "part", "bea")
    bea = Visitor().sign_in(house.bea)
    assert bea.get(f"/engagements/{house.other.pk}/").status_code == 200
    assert bea.get(f"/engagements/{house.engagement.pk}/").status_code == 404


@HOW
def test_feeds_of_calendars(house, how):
    """Who is let go reads nothing more of the engagement by a secret address; who left, nothing at all."""
    with scope(workspace=house.workspace):
        calendar = calendars.keep_calendar(actor=house.anna, of=house.engagement).calendar
        starts = clock.now() + timedelta(days=1)
        content = Content(
            title="Messe Wien", starts_at=starts, ends_at=starts + timedelta(hours=1), zone="Europe/Berlin"
        )
        calendars.make_appointment(actor=house.anna, calendar=calendar, content=content)
        calendars.make_feed(actor=house.ben, membership=house.ben.membership, token="bens-secret")
    reads = Client()
    before = reads.get("/feed/bens-secret.ics")
    assert "Messe Wien" in before.content.decode()
    let_go(house, how)
    after = reads.get("/feed/bens-secret.ics", headers={"if-none-match": before["ETag"]})
    assert after.status_code == (200 if how == "part" else 404)
    assert "Messe Wien" not in after.content.decode()
