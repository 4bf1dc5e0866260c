"""Tasks as far as they have come, made through the real verbs."""

from datetime import UTC, datetime, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from vorzimmer.engagements.actions import add_part
from vorzimmer.files.actions import keep_file
from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Delivery, Task

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
"""10:00 in Berlin."""


def task_in_work(house, **wanted) -> Task:
    """Anna's task, which Ben works on."""
    given = {"title": "Reise Wien", "kind": "correspondence", "due_at": MONDAY + timedelta(days=3)} | wanted
    with clock.at(MONDAY - timedelta(days=1)):
        task = actions.write_draft(actor=house.anna, engagement=house.engagement, **given).task
        actions.hand_over(actor=house.anna, task=task)
        actions.accept_task(actor=house.ben, task=task)
        actions.start_task(actor=house.ben, task=task)
    return task


def result_of(house, task: Task, **said) -> Delivery:
    """Ben hands it over."""
    return actions.deliver(actor=house.ben, task=task, **({"text": "Alles gebucht."} | said)).delivery


def done(house, **wanted) -> Task:
    """Anna has approved it on Monday."""
    task = task_in_work(house, **wanted)
    with clock.at(MONDAY):
        actions.approve_delivery(actor=house.anna, delivery=result_of(house, task))
    return fresh(task)


def file_of(actor, name: str = "Plan.pdf", content: bytes = b"%PDF-1.7 Plan") -> StoredFile:
    """A file that the person has put in."""
    upload = SimpleUploadedFile(name, content)
    return keep_file(actor=actor, workspace=actor.workspace, upload=upload).file


def second_contact(house, *, decides: bool = True):
    """Emil stands on the client's side as well."""
    emil, engagement = house.emil.membership, house.engagement
    add_part(actor=house.carla, engagement=engagement, membership=emil, role="contact", decides=decides)
    return house.emil


def fresh(row):
    """As another request finds it."""
    return type(row).objects.get(pk=row.pk)
