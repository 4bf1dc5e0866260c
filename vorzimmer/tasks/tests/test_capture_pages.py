"""A mail, a deadline, several tasks and a voice note in the form of delegating; without JavaScript as well."""

from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.tasks.briefing import completeness
from vorzimmer.tasks.capture.splitting import MOST
from vorzimmer.tasks.models import Task, TaskFile
from vorzimmer.tasks.tests.test_capture_mails import OUTLOOK_DE, letter

TWO = "Flug nach Wien buchen bis 1.12.2099\n\nund dann Hotel reservieren"
VOICE = b"\x1a\x45\xdf\xa3\x01\x00\x00\x00\x00\x00\x00\x1f\x42\x86\x81\x01\x42\x82\x84webm" + b"A_OPUS" + b"\0" * 200


@pytest.fixture
def anna(house, visitor):
    visitor.sign_in(house.anna)

    def post(path="/tasks/new/", **fields):
        return visitor.post(path, {"engagement": house.engagement.pk, **fields})

    return post


def tasks(house):
    with scope(workspace=house.workspace):
        return list(Task.objects.order_by("pk"))


def live(visitor, house, **said):
    said = {"engagement": str(house.engagement.pk), "free": "1", "shown_found": "||0", **said}
    return (
        visitor.sign_in(house.anna).get("/tasks/new/fields/", query_params=said, part="delegate_live").content.decode()
    )


def value(html, name):
    return html.split(f'name="{name}"')[1].split('value="')[1].split('"')[0]


def test_a_pasted_mail_is_put_in_its_places_and_back_again(house, anna):
    html = anna(outcome=OUTLOOK_DE, read_mail="pasted").content.decode()
    assert value(html, "title") == "Abrechnung 2026"
    text = html.split('name="outcome"')[1].split(">", 1)[1].split("</textarea>")[0]
    assert "bitte schicken Sie uns den Zählerstand" in text
    assert "stimmt nicht" not in text
    assert "sabine.weber@stadtwerke.example" in html
    with scope(workspace=house.workspace):
        whole = StoredFile.objects.get()
    assert whole.name == "Abrechnung 2026.txt"
    assert f'value="{whole.pk}" checked' in html

    before = value(html, "mail_before").replace("&quot;", '"').replace("&#x27;", "'")
    back = anna(outcome="anders", title="Abrechnung 2026", mail_before=before, undo_mail="1").content.decode()
    assert "Die Abrechnung stimmt nicht." in back
    assert 'name="title" value=' not in back
    assert str(whole.pk) not in back
    assert tasks(house) == []


def test_a_mail_as_a_file_brings_its_files_along(house, anna):
    mail = letter()
    mail.add_attachment(b"%PDF-1.7 x", maintype="application", subtype="pdf", filename="Angebot.pdf")
    upload = SimpleUploadedFile("Angebot.eml", mail.as_bytes(), "message/rfc822")
    anna(outcome="", title="", show_fields="1", attached=upload)
    with scope(workspace=house.workspace):
        kept = StoredFile.objects.get()
    html = anna(outcome="Bitte antworten", attached_kept=str(kept.pk), read_mail=str(kept.pk)).content.decode()
    assert value(html, "title") == "Angebot für Büromöbel"
    assert "Bitte antworten\n\nGuten Tag," in html.replace("\r", "")
    assert "Angebot.pdf" in html
    assert "Angebot.eml" in html


def test_what_is_no_mail_stays_as_it_is(house, anna):
    html = anna(outcome="Nur ein Satz", read_mail="pasted").content.decode()
    assert "Nur ein Satz" in html
    assert 'name="mail_before"' not in html


def test_while_typing_a_mail_a_deadline_and_several_tasks_are_offered(house, visitor):
    assert "Abrechnung 2026" in live(visitor, house, outcome=OUTLOOK_DE)
    html = live(visitor, house, outcome="Flug buchen bis 1.12.2099 um 15 Uhr")
    assert 'data-fill="due_date=2099-12-01&amp;due_time=15:00"' in html
    assert "delegate_split" not in html
    assert 'data-press="#delegate_split"' in live(visitor, house, outcome=TWO)
    assert "data-fill" not in live(visitor, house, outcome="bis 1.12.2099", due_date="2099-12-02")
    assert "#delegate_found" not in live(visitor, house, outcome="", shown_found="||0")


def test_a_deadline_is_read_in_the_zone_of_the_writer(house, visitor):
    evening = datetime(2026, 11, 23, 4, tzinfo=UTC)  # still Sunday evening over there
    with clock.at(evening):
        html = live(visitor, house, outcome="by tomorrow", due_zone="America/New_York")
    assert "due_date=2026-11-23&amp;due_time=17:00" in html


def test_a_text_is_split_and_handed_over_and_taken_back(house, anna, visitor):
    page = anna(outcome=TWO, due_date="2099-12-24", split="1")
    html = page.content.decode()
    assert (value(html, "piece-0-title"), value(html, "piece-0-due_date")) == ("Flug nach Wien buchen", "2099-12-01")
    assert (value(html, "piece-1-title"), value(html, "piece-1-due_date")) == ("Hotel reservieren", "2099-12-24")
    assert tasks(house) == []

    pieces = {
        "pieces": "2",
        "piece-0-title": "Flug",
        "piece-0-due_date": "2099-12-01",
        "piece-1-title": "Hotel",
        "_key": "k",
    }
    answer = anna("/tasks/new/split/", **pieces)
    assert (answer.status_code, answer.url) == (302, "/w/nord/tasks/")
    anna("/tasks/new/split/", **pieces)
    made = tasks(house)
    assert [(task.title, task.state, task.assistant_id) for task in made] == [
        (title, "handed_over", house.ben.id) for title in ("Flug", "Hotel")
    ]
    assert made[0].due_at.isoformat() == "2099-12-01T16:00:00+00:00"

    notice = visitor.get("/tasks/").content.decode()
    undo = (
        "/tasks/new/split/undo/?tasks=" + notice.split('action="/w/nord/tasks/new/split/undo/?tasks=')[1].split('"')[0]
    )
    anna(undo, _key="u")
    assert tasks(house) == []
    anna(undo, _key="u")


def test_what_somebody_has_accepted_is_withdrawn_and_drafts_are_deleted(house, anna):
    from vorzimmer.tasks import actions

    anna("/tasks/new/split/", **{"pieces": "2", "piece-0-title": "Flug", "piece-1-title": "Hotel"})
    first, second = tasks(house)
    with scope(workspace=house.workspace):
        actions.accept_task(actor=house.ben, task=first)
    anna(f"/tasks/new/split/undo/?tasks={first.pk},{second.pk},kaputt")
    assert [(task.title, task.state) for task in tasks(house)] == [("Flug", "withdrawn")]


def test_pieces_are_kept_as_drafts_or_taken_on_by_the_assistant(house, visitor):
    said = {"engagement": house.engagement.pk, "pieces": "2", "piece-0-title": "Flug", "piece-1-title": "Hotel"}
    visitor.sign_in(house.anna).post("/tasks/new/split/", {**said, "keep": "1"})
    assert {task.state for task in tasks(house)} == {"draft"}
    visitor.sign_in(house.ben).post("/tasks/new/split/", said)
    assert [task.state for task in tasks(house)][2:] == ["accepted", "accepted"]


@pytest.mark.parametrize(
    ("wish", "titles"),
    [({"merge": "1"}, ["A", "C"]), ({"merge": "9"}, ["A", "B", "C"]), ({"remove": "0"}, ["B", "C"]),
     ({"add": "1"}, ["A", "B", "C", ""])],
)  # fmt: skip
def test_pieces_are_joined_left_out_and_added(anna, wish, titles):
    said = {"pieces": "3"} | {f"piece-{number}-title": title for number, title in enumerate("ABC")}
    html = anna("/tasks/new/split/", outcome="A B C", **said, **wish).content.decode()
    shown = [value(html, f"piece-{number}-title") if title else "" for number, title in enumerate(titles)]
    assert shown == titles
    assert html.count('name="piece-') == 4 * len(titles)
    assert '<input type="hidden" name="outcome" value="A B C">' in html


def test_a_piece_without_a_title_comes_back_and_nothing_is_sent(house, anna):
    answer = anna(
        "/tasks/new/split/", **{"pieces": "2", "piece-0-title": "Flug", "piece-1-title": "", "piece-1-outcome": "Hotel"}
    )
    assert answer.status_code == 422
    assert b"Hotel" in answer.content
    assert anna("/tasks/new/split/", pieces="0").status_code == 422
    assert anna("/tasks/new/split/", pieces="999").content.count(b'class="card piece"') == MOST
    assert tasks(house) == []


def test_a_voice_note_alone_is_a_beginning_and_its_words_are_missing(house, anna):
    anna(outcome="", attached=SimpleUploadedFile("Sprachnotiz.webm", VOICE, "audio/webm"))
    [task] = tasks(house)
    assert (task.state, task.outcome) == ("handed_over", "")
    assert task.title.startswith("Sprachnotiz, ")
    with scope(workspace=house.workspace):
        assert TaskFile.objects.get().file.is_sound
    for outcome in ("", "Siehe Sprachnotiz", "see voice note"):
        gaps = completeness(None, "Anruf", outcome, None, None, {}, {})
        assert "outcome" in {gap.key for gap in gaps.missing}


def test_a_link_begins_the_form_and_brings_no_files_of_its_own(house, visitor):
    page = (
        visitor.sign_in(house.anna)
        .get("/tasks/new/?title=Angebot&outcome=Bitte&mail_before=x&attached_kept=y")
        .content.decode()
    )
    assert value(page, "title") == "Angebot"
    assert 'name="mail_before"' not in page


def test_the_page_about_it_has_links_to_copy(house, visitor):
    html = visitor.sign_in(house.anna).get("/settings/anywhere/").content.decode()
    assert "http://testserver/delegate/?title=" in html
    assert "javascript:(()=&gt;{" in html
