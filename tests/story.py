"""One of everything, built through the real actions: what the house tests walk over."""

from datetime import timedelta
from types import SimpleNamespace
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from vorzimmer.conversations import actions as talk
from vorzimmer.engagements.models import Part
from vorzimmer.files.actions import keep_file
from vorzimmer.members import actions as members
from vorzimmer.notifications.models import Notification
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
        complaint = actions.complain(actor=anna, task=task, text="Das Hotel fehlt").complaint
        later = handed_over(house, "Recherche")
        proposal = actions.accept_with_date(
            actor=ben, task=later, due_at=later.handed_over_at + timedelta(days=9)
        ).proposal
        invitation = members.invite_person(
            actor=house.carla, workspace=house.workspace, email="neu@nord.example", name="Neu", role="observer"
        ).invitation
        return SimpleNamespace(
            task=task.pk, question=question.pk, step=step.pk, note=note.pk, delivery=delivery.pk,
            complaint=complaint.pk, proposal=proposal.pk, message=message.pk, file=file.pk, invitation=invitation.pk,
            engagement=house.engagement.pk, member=house.bea.id, kind="travel", nothing=uuid4(),
            part=Part.objects.get(engagement=house.engagement, membership=house.bea.membership).pk,
            notification=Notification.objects.filter(to=anna.membership).latest("id").pk,
        )  # fmt: skip


def handed_over(house, title: str):
    """A task that Ben has to answer."""
    task = actions.write_draft(actor=house.anna, engagement=house.engagement, title=title, outcome="Ein Plan").task
    return actions.hand_over(actor=house.anna, task=task).task
