"""What Ben does in Anna's name: some of it she only hears of, some she approves, one hotel waits for her today."""

from datetime import timedelta

from vorzimmer.agreements import actions
from vorzimmer.config.demo.calendar import Days
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.models import Task

Cast = dict[str, Actor]


def act(days: Days, cast: Cast, engagement: Engagement) -> None:
    """Three weeks of it, and today."""
    anna, ben = cast["anna"], cast["ben"]
    leipzig(days, anna, ben, engagement)
    more_than_agreed(days, anna, ben, engagement)
    vienna(days, ben)


def leipzig(days: Days, anna: Actor, ben: Actor, engagement: Engagement) -> None:
    """A trip that is over: a train and a seat reported, a dinner approved with less, an upgrade refused."""
    with clock.at(days.ago(20, "9:00")):
        task = tasks.delegate_task(
            actor=anna, engagement=engagement, kind="travel", title="Messebesuch Leipzig", budget_minutes=90,
            outcome="Hin und zurück an einem Tag, mit einem Abendessen für vier.", due_at=days.ago(17, "17:00"),
        ).task  # fmt: skip
    with clock.at(days.ago(20, "9:40")):
        tasks.accept_task(actor=ben, task=task)
        tasks.start_task(actor=ben, task=task)
    with clock.at(days.ago(19, "10:15")):
        actions.do_act(
            actor=ben, task=task, act="book", what="ICE nach Leipzig und zurück, Sparpreis", amount_cents=78_00,
            person="Deutsche Bahn",
        )  # fmt: skip
    with clock.at(days.ago(19, "10:50")):
        table = actions.ask_approval(
            actor=ben, about=task, act="book", what="Tisch für vier im Auerbachs Keller, mit Menü", amount_cents=320_00,
        ).approval  # fmt: skip
        first = actions.ask_approval(
            actor=ben, about=task, act="book", what="Erste Klasse für die Rückfahrt", amount_cents=165_00
        ).approval
    with clock.at(days.ago(19, "12:30")):
        actions.approve_with_limit(actor=anna, approval=table, limit_cents=260_00, reason="Bitte ohne Weinbegleitung.")
        actions.refuse_approval(actor=anna, approval=first, reason="Zweite Klasse reicht für die Stunde.")
    with clock.at(days.ago(18, "9:20")):
        actions.do_act(actor=ben, task=task, act="book", what=table.what, amount_cents=248_00, approval=table)
    with clock.at(days.ago(18, "11:00")):
        letter = actions.ask_approval(
            actor=ben, about=task, act="send_letter", what="Dankschreiben an die Messeleitung"
        ).approval
    with clock.at(days.ago(18, "13:10")):
        actions.approve(actor=anna, approval=letter)
    with clock.at(days.ago(18, "14:05")):
        actions.do_act(actor=ben, task=task, act="send_letter", what=letter.what, approval=letter)
    with clock.at(days.ago(17, "15:00")):
        delivery = tasks.deliver(actor=ben, task=task, text="Alles gebucht, die Belege liegen bei.").delivery
    with clock.at(days.ago(17, "16:30")):
        tasks.approve_delivery(actor=anna, delivery=delivery)


def more_than_agreed(days: Days, anna: Actor, ben: Actor, engagement: Engagement) -> None:
    """Anna wants a newsletter besides; Ben offers it once as an extra, and she agrees."""
    with clock.at(days.ago(12, "9:30")):
        change = actions.propose_scope_change(
            actor=anna, engagement=engagement, what="Einmal im Quartal ein Newsletter für unsere Stammkunden", kind="text",
            option="more_hours", minutes=60, words="Eine Stunde je Woche mehr müsste reichen.",
        ).change  # fmt: skip
    with clock.at(days.ago(12, "14:20")):
        actions.counter_scope_change(
            actor=ben, change=change, option="extra", minutes=360, cents=288_00, due_on=days.ahead(12, "9:00").date(),
            words="Lieber erst eine Ausgabe als Extra. Danach wissen wir, was es wirklich braucht.",
        )  # fmt: skip
    with clock.at(days.ago(11, "8:50")):
        actions.agree_scope_change(actor=anna, change=change)


def vienna(days: Days, ben: Actor) -> None:
    """The trip of today: the seat is booked and reported, the hotel costs more than Ben may book alone."""
    task = Task.objects.get(title="Reise Wien, zwei Nächte")
    with clock.at(days.ago(0, "9:20")):
        actions.do_act(
            actor=ben, task=task, act="book", what="Sitzplatz im Ruhewagen, Fenster", amount_cents=5_20,
            person="Deutsche Bahn",
        )  # fmt: skip
    with clock.at(days.ago(0, "9:20") + timedelta(minutes=1)):
        actions.ask_approval(
            actor=ben, about=task, act="book", what="Hotel am Hauptbahnhof, zwei Nächte mit Frühstück",
            amount_cents=240_00, wanted_by=days.ahead(1, "12:00"), if_silent="drop",
        )  # fmt: skip
