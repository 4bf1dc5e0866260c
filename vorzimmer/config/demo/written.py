"""The handbooks: how Adler and Whitfield like their things done, and what was learned while doing them."""

import io
from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw, ImageFont

from vorzimmer.config.demo.calendar import Days
from vorzimmer.config.demo.papers import FONT
from vorzimmer.config.demo.written_pages import ADLER, MEETING, TRAVEL_STEPS, WHITFIELD
from vorzimmer.engagements.models import Engagement
from vorzimmer.files.jobs import draw_preview
from vorzimmer.files.keeping import keep
from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.handbook import actions
from vorzimmer.handbook.models import Page, Run
from vorzimmer.handbook.queries import progress_of
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.models import Question, Task

Cast = dict[str, Actor]
SHEET, WALL, ROOM = "#f6f3ec", "#39424a", "#dfe7df"


def write(days: Days, cast: Cast, rooms: dict[str, Engagement]) -> None:
    """Begun in the first weeks, looked at since; Anna has not read yet what changed yesterday."""
    pages = _adler(days, cast, rooms["adler"])
    _follow(days, cast, rooms["adler"], pages["Besprechung mit Gästen vorbereiten"])
    _whitfield(days, cast, rooms["whitfield"])


def _adler(days: Days, cast: Cast, engagement: Engagement) -> dict[str, Page]:
    anna, ben = cast["anna"], cast["ben"]
    pages: dict[str, Page] = {}
    for ago, by, title, above, body in ADLER:
        with clock.at(days.ago(ago, "10:15")):
            files = (_plan(cast[by]),) if "Anfahrt" in title else ()
            pages[title] = actions.write_page(
                actor=cast[by], engagement=engagement, title=title, body=body, parent=pages.get(above), files=files
            ).page
    for title, steps in (("Besprechung mit Gästen vorbereiten", MEETING), ("Dienstreise buchen", TRAVEL_STEPS)):
        with clock.at(days.ago(30, "11:20")):
            pages[title] = _procedure(ben, engagement, title, steps)
    for title, ago in (
        ("Arbeitszeiten und Erreichbarkeit", 18),
        ("Ton, Anrede und Signatur", 12),
        ("Geld und Belege", 5),
    ):
        with clock.at(days.ago(ago, "16:40")):
            actions.confirm_page(actor=anna, page=pages[title], review_on=(clock.now() + timedelta(days=180)).date())
    _learned(days, anna, ben, engagement, pages)
    return pages


def _procedure(by: Actor, engagement: Engagement, title: str, steps: tuple[Any, ...]) -> Page:
    body = "Wenn du etwas anders machst: hinterher sagen, was gefehlt hat oder nicht nötig war."
    return actions.write_page(
        actor=by, engagement=engagement, title=title, kind=Page.Kind.PROCEDURE, steps=steps, body=body
    ).page


def _learned(days: Days, anna: Actor, ben: Actor, engagement: Engagement, pages: dict[str, Page]) -> None:
    """Everybody has read everything; then an answer came in, Ben changed a page, and missed something on another."""
    from vorzimmer.handbook.reading import know

    with clock.at(days.ago(4, "9:00")):
        for page in pages.values():
            know(anna, page)
            know(ben, page)
    travel, people = pages["Reisen: so reist Anna"], pages["Wer wichtig ist"]
    answered = Question.objects.filter(engagement=engagement, text__startswith="Hotel am Bahnhof").exclude(answer="")
    if question := answered.order_by("-answered_at").first():
        with clock.at(days.ago(3, "15:10")):
            text = "**Bei später Ankunft:** Hotel am Bahnhof, nicht in der Altstadt."
            actions.keep_answer(actor=ben, question=question, page=travel, text=text)
    with clock.at(days.ago(1, "11:25")):
        body = travel.body.replace("höchstens einmal umsteigen", "höchstens einmal umsteigen, dafür 20 Minuten Zeit")
        actions.change_page(
            actor=ben, page=travel, seen_version=travel.version, title=travel.title, body=body,
            note="Umsteigezeit nach der Fahrt nach Linz ergänzt",
        )  # fmt: skip
        actions.note_gap(actor=ben, page=people, text="Wen stelle ich durch, wenn du im Beirat sitzt?")
        actions.say_helped(actor=ben, page=pages["Ton, Anrede und Signatur"])
        actions.comment_page(actor=ben, page=pages["Geld und Belege"], text="Gilt die Grenze auch für Fachbücher?")


def _follow(days: Days, cast: Cast, engagement: Engagement, procedure: Page) -> None:
    """The meeting of the advisory board follows the procedure; a step was missing."""
    ben, anna = cast["ben"], cast["anna"]
    with clock.at(days.ago(1, "16:45")):
        task: Task = tasks.write_draft(
            actor=anna, engagement=engagement, title="Beirat im Dezember vorbereiten", kind="event", budget_minutes=180,
            outcome="Acht Gäste sind eingeladen, Raum und Technik stehen, die Unterlagen sind verschickt.",
            due_at=days.ahead(7, "14:00"), due_zone=anna.person.timezone,
        ).task  # fmt: skip
        tasks.hand_over(actor=anna, task=task)
    with clock.at(days.ago(0, "8:40")):
        tasks.accept_task(actor=ben, task=task)
        run: Run = actions.run_procedure(actor=ben, task=task, page=procedure).run
    with clock.at(days.ago(0, "9:05")):
        first = progress_of(run).lines[0].step
        if first is not None:
            tasks.tick_step(actor=anna, step=first)
        actions.suggest_step(
            actor=ben, run=run, kind="missing", key="papers", text="Parkplätze beim Empfang anmelden", side="assistant"
        )


def _whitfield(days: Days, cast: Cast, engagement: Engagement) -> None:
    for ago, by, title, body in WHITFIELD:
        with clock.at(days.ago(ago, "11:30")):
            page = actions.write_page(actor=cast[by], engagement=engagement, title=title, body=body).page
        with clock.at(days.ago(ago - 2, "9:50")):
            actions.confirm_page(actor=cast["oliver"], page=page)


def _plan(by: Actor) -> StoredFile:
    """The way from the gate to hall 2, as somebody has drawn it."""
    plan = Image.new("RGB", (960, 520), SHEET)
    pen, font = ImageDraw.Draw(plan), ImageFont.truetype(FONT, 26)
    for box, words in (
        ((60, 60, 380, 240), "Halle 1"),
        ((480, 60, 900, 300), "Halle 2"),
        ((60, 330, 300, 460), "Empfang"),
    ):
        pen.rectangle(box, ROOM, WALL, 4)
        pen.text((box[0] + 24, box[1] + 24), words, WALL, font=font)
    pen.line(((180, 330), (180, 285), (690, 285), (690, 300)), WALL, 5)
    pen.text((400, 350), "Parkplätze: vor Halle 2", WALL, font=font)
    out = io.BytesIO()
    plan.save(out, "PNG")
    file = keep(by, SimpleUploadedFile("Werksplan.png", out.getvalue(), "image/png"))
    draw_preview.call(str(file.pk))
    return file
