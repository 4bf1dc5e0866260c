"""Pages with everything on them at once: what `tests.story` tells with several things, told of one."""

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from vorzimmer.agreements import actions as agreements
from vorzimmer.calendars import actions as calendars
from vorzimmer.calendars.content import Content, Guest
from vorzimmer.conversations import actions as talk
from vorzimmer.engagements.actions import add_part, end_part
from vorzimmer.engagements.models import Part
from vorzimmer.files.actions import keep_file
from vorzimmer.foundation import clock
from vorzimmer.handbook import actions as handbook
from vorzimmer.handbook.models import Page
from vorzimmer.scheduling import actions as scheduling
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Delivery, Task


def brimming(house) -> dict:
    """A task and a room in which everything has happened, a series with changed dates, a search that has just begun."""
    task = full_task(house)
    spoken(house, task)
    spoken(house, house.engagement)
    return {"full": task.pk, "weekly": weekly(house), "time_draft": searching(house)}


def full_task(house) -> Task:
    """Done with a result, rated, complained about: with files, a question, steps, a note, deeds and a procedure."""
    anna, ben = house.anna, house.ben
    task = actions.write_draft(
        actor=anna, engagement=house.engagement, title="Tagung", kind="travel", outcome="Alle sind da",
        files=(kept(anna, house),),
    ).task  # fmt: skip
    task = actions.hand_over(actor=anna, task=task).task
    actions.accept_task(actor=ben, task=task)
    actions.ask_question(actor=ben, about=task, text="Wie viele?")
    answered = actions.ask_question(actor=ben, about=task, text="Wo?").question
    actions.answer_questions(actor=anna, about=task, answers={answered.pk: "Graz"})
    actions.add_step(actor=ben, task=task, text="Saal buchen", side="assistant")
    actions.note_call(actor=ben, task=task, text="Der Saal ist frei")
    agreements.do_act(actor=ben, task=task, act="book", what="Saal", amount_cents=80_00)
    agreements.ask_approval(actor=ben, about=task, act="book", what="Essen", amount_cents=900_00)
    handbook.run_procedure(actor=ben, task=task, page=Page.objects.filter(kind="procedure").first())
    first = actions.deliver(actor=ben, task=task, text="Fast", files=[kept(ben, house)]).delivery
    actions.request_changes(actor=anna, delivery=first, reasons="Noch der Plan")
    last = actions.deliver(actor=ben, task=fresh(task), text="Alles", files=[kept(ben, house)]).delivery
    actions.approve_delivery(actor=anna, delivery=Delivery.objects.get(pk=last.pk))
    actions.rate_task(actor=anna, task=fresh(task), result=4, cooperation=5)
    actions.complain(actor=anna, task=fresh(task), text="Der Saal ist zu klein")
    return fresh(task)


def fresh(task: Task) -> Task:
    return Task.objects.select_related("engagement").get(pk=task.pk)


def kept(actor, house):
    upload = SimpleUploadedFile("plan.txt", b"Graz", "text/plain")
    return keep_file(actor=actor, workspace=house.workspace, upload=upload).file


def spoken(house, about) -> None:
    """Files, a reply, a reaction, something pinned, agreed, made a task and a question of; by somebody who has left."""
    anna, ben, emil = house.anna, house.ben, house.emil
    guest = add_part(actor=house.carla, engagement=house.engagement, membership=emil.membership, role="contact").part
    said = talk.post_message(actor=anna, about=about, html="<p>Guten Morgen</p>", files=[kept(anna, house)]).message
    talk.add_reaction(actor=ben, message=said, sign="thanks")
    talk.pin_message(actor=ben, message=said)
    for number in range(60):
        talk.post_message(actor=(anna, ben)[number % 2], about=about, html=f"<p>Nummer {number}</p>")
    reply = talk.post_message(
        actor=ben, about=about, html="<p>@Anna, siehe hier</p>", reply_to=said, files=[kept(ben, house)]
    ).message
    talk.add_reaction(actor=anna, message=reply, sign="done")
    talk.propose_agreement(actor=ben, message=reply)
    talk.message_to_task(
        actor=ben, message=talk.post_message(actor=anna, about=about, html="<p>Bitte buchen</p>").message
    )
    talk.post_message(actor=emil, about=about, html="<p>Ich kann nicht mehr dabei sein</p>")
    if about == house.engagement:
        asked = talk.post_message(actor=ben, about=about, html="<p>Wann?</p>").message
        talk.message_to_question(actor=ben, message=asked, text="Wann?")
    end_part(actor=house.carla, part=Part.objects.get(pk=guest.pk))


def weekly(house):
    """Every week, once at another hour; all who come are asked."""
    anna, ben = house.anna, house.ben
    starts_at = (clock.now() + timedelta(days=2)).replace(minute=0, second=0, microsecond=0)
    content = Content(
        title="Wochenstart", starts_at=starts_at, ends_at=starts_at + timedelta(hours=1), zone="Europe/Berlin",
        rule="FREQ=WEEKLY", guests=(Guest(anna.membership), Guest(ben.membership)),
    )  # fmt: skip
    calendar = calendars.keep_calendar(actor=ben, of=house.engagement).calendar
    series = calendars.make_appointment(actor=ben, calendar=calendar, content=content).appointment
    later = starts_at + timedelta(days=7)
    calendars.move_appointment(
        actor=ben, appointment=series, starts_at=later + timedelta(hours=2), ends_at=later + timedelta(hours=3), occurrence=later,
    )  # fmt: skip
    calendars.set_reminder(actor=anna, appointment=series, minutes=15)
    attendee = series.attendees.get(membership=anna.membership)
    calendars.answer_appointment(actor=anna, attendee=attendee, answer="declined", occurrence=later)
    return series.pk


def searching(house):
    """Nothing is offered yet."""
    soon = (clock.now() + timedelta(days=3)).date()
    guests = ({"name": "Eva Huber", "email": "huber@kunde.example"},)
    return scheduling.begin_search(
        actor=house.ben, engagement=house.engagement, title="Abendessen", minutes=90, guests=guests,
        first_on=soon, last_on=soon + timedelta(days=7), zone="Europe/Berlin",
    ).search.pk  # fmt: skip
