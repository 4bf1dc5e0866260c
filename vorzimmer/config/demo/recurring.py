"""What comes back, and what is kept to begin with: three series and a few templates."""

from datetime import datetime, time, timedelta
from typing import Any

from vorzimmer.config.demo.calendar import Days
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.planning import actions
from vorzimmer.planning.jobs import hand_over_series
from vorzimmer.planning.models import Occurrence
from vorzimmer.planning.timetable import Timetable
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.models import Workspace

Cast = dict[str, Actor]
EXPENSES: dict[str, Any] = {
    "title": "Reisekosten am Monatsende", "kind": "specialist", "budget_minutes": 60,
    "outcome": "Die Reisekostenabrechnung des Monats liegt vollständig zur Unterschrift bereit.",
    "brief": {"purpose": "Auslagen kommen vor dem Monatswechsel zurück.",
              "done_criteria": ["Jeder Beleg ist lesbar", "Die Summe ist nachgerechnet"]},
    "steps": [
        {"text": "Belege in den Ordner legen", "side": "client", "days": 1, "waits": False},
        {"text": "Mit Kalender und Kartenabrechnung abgleichen", "side": "assistant", "days": 3, "waits": True},
    ],
    "rule": "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "due_time": time(12), "on_day_off": "before", "lead_days": 4,
}  # fmt: skip
NEWSLETTER: dict[str, Any] = {
    "title": "Newsletter der Woche", "kind": "text", "budget_minutes": 120,
    "outcome": "Drei Meldungen, ein Bild, als Testversand zur Freigabe.",
    "brief": {"text_type": "Newsletter", "audience": "Stammkunden", "length": "300 bis 400 Wörter"},
    "rule": "FREQ=WEEKLY;BYDAY=TH", "due_time": time(11), "on_day_off": "before", "lead_days": 2,
}  # fmt: skip
REPORT: dict[str, Any] = {
    "title": "Monthly report for the board", "kind": "template", "budget_minutes": 90,
    "outcome": "Two pages with last month's figures, ready for the board.",
    "rule": "FREQ=MONTHLY;BYDAY=+1MO", "due_time": time(16), "on_day_off": "after", "lead_days": 3,
}  # fmt: skip
FOR_EVERYBODY: dict[str, Any] = {
    "title": "Rückruf vereinbaren", "kind": "appointment", "budget_minutes": 15, "due_days": 1, "due_time": time(12),
    "outcome": "Ein Rückruf von 15 Minuten steht in beiden Kalendern, mit Telefonnummer und Anliegen.",
    "brief": {"length_minutes": 15, "mode": "phone"},
}  # fmt: skip
FOR_ADLER: dict[str, Any] = {
    "title": "Messestand vorbereiten", "kind": "event", "budget_minutes": 240, "due_days": 10,
    "outcome": "Stand, Technik, Prospekte und Einsatzplan stehen, mit Ansprechpersonen vor Ort.",
    "steps": [
        {"text": "Standplan und Ziele nennen", "side": "client", "days": 1, "waits": False},
        {"text": "Aufbau und Technik bestellen", "side": "assistant", "days": 4, "waits": True},
        {"text": "Einsatzplan verschicken", "side": "assistant", "days": 9, "waits": False},
    ],
}  # fmt: skip


def plan(days: Days, cast: Cast, rooms: dict[str, Engagement], here: Workspace) -> None:
    """Set up some weeks ago; what has come since is made by the same job as in real life."""
    with clock.at(days.ago(20, "9:20")):
        actions.keep_template(actor=cast["carla"], place=here, **FOR_EVERYBODY)
        actions.keep_template(actor=cast["anna"], place=rooms["adler"], **FOR_ADLER)
    _start(days, cast["anna"], rooms["adler"], EXPENSES)
    _start(days, cast["thomas"], rooms["hollerbusch"], NEWSLETTER)
    _start(days, cast["oliver"], rooms["whitfield"], REPORT)
    _let_time_pass(days, here)
    _exceptions(days, cast, rooms)


def _start(days: Days, client: Actor, engagement: Engagement, said: dict[str, Any]) -> None:
    begun = days.ago(16, "9:40")
    with clock.at(begun):
        actions.start_series(
            actor=client,
            engagement=engagement,
            starts_on=begun.date() + timedelta(days=4),
            zone=client.person.timezone,
            **said,
        )


def _let_time_pass(days: Days, here: Workspace) -> None:
    """Morning by morning until today; what was handed over before yesterday noon is done."""
    for ago in range(15, -1, -1):
        with clock.at(days.ago(ago, "8:02")):
            hand_over_series.call(workspace_id=str(here.pk))
    made = Occurrence.objects.filter(task__isnull=False, made_at__lt=days.ago(1, "12:00"))
    for occurrence in made.select_related("task__engagement").order_by("made_at"):
        if occurrence.task and occurrence.made_at:
            _finish(days, occurrence.task, occurrence.made_at)


def _finish(days: Days, task: Task, handed: datetime) -> None:
    team = task.engagement.team
    assistant, client = Actor(team.assistants[0]), Actor(team.deciding[0])
    with clock.at(min(handed + timedelta(hours=3), days.now)):
        tasks.accept_task(actor=assistant, task=task)
    with clock.at(min(handed + timedelta(hours=5), days.now)):
        delivery = tasks.deliver(actor=assistant, task=task, text="Alles fertig und geprüft.").delivery
    with clock.at(min(handed + timedelta(days=1, hours=2), days.now)):
        tasks.approve_delivery(actor=client, delivery=delivery)


def _exceptions(days: Days, cast: Cast, rooms: dict[str, Engagement]) -> None:
    """One newsletter falls out, another one goes to Farid, who stands in."""
    newsletter = rooms["hollerbusch"].series.get(title=NEWSLETTER["title"])
    coming = [each for each in Timetable(newsletter).ahead(6, days.now) if not each.is_settled]
    with clock.at(days.ago(0, "9:50")):
        actions.cover_dates(
            actor=cast["thomas"], series=newsletter, first=coming[1].day, last=coming[1].day,
            cover=cast["farid"].membership,
        )  # fmt: skip
        actions.skip_date(actor=cast["thomas"], series=newsletter, on=coming[3].on)
