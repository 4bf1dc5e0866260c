"""One of everything, built through the real actions: what the house tests walk over."""

from datetime import date, time, timedelta
from types import SimpleNamespace
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from vorzimmer.conversations import actions as talk
from vorzimmer.engagements.models import Part
from vorzimmer.files.actions import keep_file
from vorzimmer.members import actions as members
from vorzimmer.notifications import actions as notifications
from vorzimmer.notifications.models import Device, Notification
from vorzimmer.overviews import actions as overviews
from vorzimmer.planning import actions as planning
from vorzimmer.portability import actions as portability
from vorzimmer.portability.csv.tables import Table
from vorzimmer.search.actions import save_search
from vorzimmer.tasks import actions


def everything(house) -> SimpleNamespace:
    """Keys of one of each, all in Anna's engagement."""
    anna, ben = house.anna, house.ben
    with scope(workspace=house.workspace):
        task = handed_over(house, "Reise Wien")
        actions.accept_task(actor=ben, task=task)
        question = actions.ask_question(actor=ben, about=task, text="Welcher Zug?", options=["7:55", "9:30"]).question
        step = actions.add_step(actor=ben, task=task, text="Zug wählen", side="client").step
        note = actions.note_call(actor=ben, task=task, text="Fenster, nicht Gang").note
        message = talk.post_message(actor=ben, about=task, html="<p>Guten Morgen</p>").message
        file = keep_file(
            actor=ben, workspace=house.workspace, upload=SimpleUploadedFile("plan.txt", b"Wien", "text/plain")
        ).file
        delivery = actions.deliver(actor=ben, task=task, text="Der Plan").delivery
        settled = handed_over(house, "Visitenkarten")
        actions.accept_task(actor=ben, task=settled)
        actions.approve_delivery(
            actor=anna, delivery=actions.deliver(actor=ben, task=settled, text="Bestellt").delivery
        )
        complaint = actions.complain(
            actor=anna, task=type(settled).objects.get(pk=settled.pk), text="Falsche Farbe"
        ).complaint
        later = handed_over(house, "Recherche")
        proposal = actions.accept_with_date(
            actor=ben, task=later, due_at=later.handed_over_at + timedelta(days=9)
        ).proposal
        invitation = members.invite_person(
            actor=house.carla, workspace=house.workspace, email="neu@nord.example", name="Neu", role="observer"
        ).invitation
        search = save_search(actor=anna, workspace=house.workspace, name="Wien", asks="q=Wien").search
        return SimpleNamespace(
            search=search.pk,
            task=task.pk, question=question.pk, step=step.pk, note=note.pk, delivery=delivery.pk,
            complaint=complaint.pk, proposal=proposal.pk, message=message.pk, file=file.pk, invitation=invitation.pk,
            engagement=house.engagement.pk, member=house.bea.id, kind="travel", nothing=uuid4(),
            **planned(house),
            **looked_at(house, task),
            **carried(house),
            part=Part.objects.get(engagement=house.engagement, membership=house.bea.membership).pk,
            notification=Notification.objects.filter(to=anna.membership).latest("id").pk,
        )  # fmt: skip


def handed_over(house, title: str):
    """A task that Ben has to answer."""
    task = actions.write_draft(actor=house.anna, engagement=house.engagement, title=title, outcome="Ein Plan").task
    return actions.hand_over(actor=house.anna, task=task).task


def planned(house) -> dict:
    """A template, a series, and a brief of the gallery."""
    said = {"title": "Newsletter", "outcome": "Der Newsletter ist versandt."}
    template = planning.keep_template(actor=house.anna, place=house.engagement, **said).template
    series = planning.start_series(
        actor=house.anna, engagement=house.engagement, rule="FREQ=WEEKLY;BYDAY=MO", starts_on=date(2026, 1, 1),
        due_time=time(17), zone="Europe/Berlin", lead_days=3, **said,
    ).series  # fmt: skip
    return {"template": template.pk, "series": series.pk, "sample": "settle-travel-expenses"}


def looked_at(house, task) -> dict:
    """A view that Anna keeps and shares, and a change of several tasks."""
    here, anna = house.workspace, house.anna
    view = overviews.save_view(actor=anna, workspace=here, name="Diese Woche", address="due=week").view
    overviews.share_view(actor=anna, view=view, shared="engagement", engagement=house.engagement)
    bulk = overviews.change_many(actor=anna, workspace=here, verb="withdraw", wish={}, tasks=[task.pk]).bulk
    return {"view": view.pk, "bulk": bulk.pk}


def carried(house) -> dict:
    """A table that Anna is looking at, her data being packed, and a device of hers."""
    anna, here = house.anna, house.workspace
    table = Table(["Titel"], [["Zug buchen"]])
    looked = portability.begin_import(actor=anna, workspace=here, name="liste.csv", table=table).task_import
    archive = portability.ask_archive(actor=anna, workspace=here).archive
    keys = {"endpoint": "https://fcm.googleapis.com/x", "p256dh": "B" * 87, "auth": "a" * 22}
    notifications.add_device(actor=anna, membership=anna.membership, name="Firefox", **keys)
    device = Device.objects.get(to=anna.membership)
    return {"task_import": looked.pk, "archive": archive.pk, "what": "mine", "device": device.pk}
