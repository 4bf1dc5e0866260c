"""The period of a kind of data is over."""

from datetime import datetime

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from vorzimmer.conversations import actions as talk
from vorzimmer.conversations.models import Message
from vorzimmer.files.actions import keep_file
from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.handovers import actions
from vorzimmer.handovers.models import Retention
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.models import Task

from .scenes import BERLIN, again, at, ended, fresh, run, task


def kept(house) -> StoredFile:
    upload = SimpleUploadedFile("plan.txt", b"Wien", "text/plain")
    return keep_file(actor=house.ben, workspace=house.workspace, upload=upload).file


def row(house, kind):
    with scope(workspace=house.workspace):
        return Retention.objects.select_related("parting__engagement").get(kind=kind)


def test_files_go_after_thirty_days_and_tasks_after_three_years(house, django_capture_on_commit_callbacks):
    with at(23):
        file, other = kept(house), kept(house)
        work = task(house)
        tasks.deliver(actor=house.ben, task=work, text="Der Plan", files=[file])
        talk.post_message(actor=house.ben, about=fresh(house), html="<p>Guten Morgen</p>")
        ended(house)
        place = file.content.name
        run(house)
        assert default_storage.exists(place)
    with at(23, month=12), django_capture_on_commit_callbacks(execute=True):
        run(house)
        run(house)
    with scope(workspace=house.workspace):
        assert not StoredFile.objects.filter(pk=file.pk).exists()
        assert StoredFile.objects.filter(pk=other.pk).exists(), "what belongs to nothing here is not ours to delete"
        assert Task.objects.get(pk=work.pk).brief == {}
        assert Message.objects.exists()
    assert not default_storage.exists(place)
    assert row(house, "files").count == 1
    with clock.at(datetime(2030, 1, 2, tzinfo=BERLIN)):
        run(house)
    with scope(workspace=house.workspace):
        assert not Message.objects.exists()
        assert not Task.objects.filter(engagement=house.engagement).exists()


def test_not_before_its_day_and_only_by_the_clock(house):
    with at(23):
        ended(house)
        retention = row(house, "files")
        with pytest.raises(NotAllowed):
            actions.forget_ended(actor=house.otto.through(Door.SCHEDULE), retention=retention)
    with at(24, month=12), pytest.raises(NotAllowed):
        actions.forget_ended(actor=house.otto, retention=retention)
    assert again(house, retention).done_at is None


def test_what_the_house_does_not_hold_it_does_not_delete(house):
    with at(23):
        ended(house)
    with clock.at(datetime(2040, 1, 2, tzinfo=BERLIN)):
        run(house)
    assert row(house, "invoices").done_at is None
    assert row(house, "agreement").done_at is None
