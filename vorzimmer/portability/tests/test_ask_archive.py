"""One's own data, packed."""

import json

from django.core.files.uploadedfile import SimpleUploadedFile

from tests import story
from vorzimmer.files.keeping import keep
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.notifications.models import Notification
from vorzimmer.portability import actions
from vorzimmer.portability.tests.bags import packed


def test_my_data_name_me_and_nobody_elses_secrets(inside):
    task = story.handed_over(inside, "Reise Wien")
    file = keep(inside.anna, SimpleUploadedFile("Brief.txt", b"Guten Tag", "text/plain"))
    archive = actions.ask_archive(actor=inside.anna, workspace=inside.workspace).archive
    run_waiting_jobs()
    bag = packed(archive)
    names = set(bag.namelist())
    assert {"manifest.json", "index.html", "data/account.jsonl", "data/tasks.Task.jsonl"} <= names
    assert str(task.pk) in bag.read("data/tasks.Task.jsonl").decode()
    everything = "".join(bag.read(name).decode(errors="ignore") for name in names)
    assert "password" not in json.loads(bag.read("data/account.jsonl"))
    assert "Emil" not in everything
    stored = [name for name in names if name.startswith("files/")]
    assert [name.endswith("Brief.txt") for name in stored] == [True]
    assert bag.read(stored[0]) == b"Guten Tag"
    assert file.pk.hex[-8:] in stored[0]
    assert Notification.objects.filter(to=inside.anna.membership, kind="portability.archive_ready").exists()
