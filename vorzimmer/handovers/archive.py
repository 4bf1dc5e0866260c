"""The client's archive: files as they came, and texts that everybody can read without this house."""

import hashlib
import json
import zipfile
from collections import Counter
from typing import IO

from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from vorzimmer.conversations.models import Message
from vorzimmer.engagements.models import Engagement
from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import moments
from vorzimmer.handbook.models import Page
from vorzimmer.handovers.retaining import LINKS
from vorzimmer.tasks.models import Delivery, Question, Task

BLOCK = 1024 * 1024
UNSAFE = str.maketrans(dict.fromkeys('/\\:*?"<>|\n\r\t', "-"))


class Packer:
    """Puts members into a ZIP under names that are safe everywhere and differ, with a check sum for each."""

    def __init__(self, target: IO[bytes]) -> None:
        self.zip = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED)
        self.sums: dict[str, str] = {}

    def name(self, folder: str, wanted: str) -> str:
        """A free name in that folder."""
        plain = wanted.translate(UNSAFE).strip(". ")[:100] or "-"
        stem, dot, ending = plain.rpartition(".")
        name, number = f"{folder}/{plain}", 1
        while name in self.sums:
            number += 1
            name = f"{folder}/{stem or plain} ({number}){dot}{ending if stem else ''}"
        return name

    def text(self, folder: str, wanted: str, words: str) -> None:
        """A readable member."""
        name = self.name(folder, wanted)
        self.zip.writestr(name, words)
        self.sums[name] = hashlib.sha256(words.encode()).hexdigest()

    def file(self, folder: str, stored: StoredFile) -> None:
        """A file as it came; one that is gone from the storage is listed as missing."""
        name, sum_ = self.name(folder, stored.name), hashlib.sha256()
        try:
            source = default_storage.open(str(stored.content.name), "rb")
        except OSError:
            self.sums[name] = "missing"
            return
        with source, self.zip.open(name, "w", force_zip64=True) as member:
            while block := source.read(BLOCK):
                sum_.update(block)
                member.write(block)
        self.sums[name] = sum_.hexdigest()


def pack(engagement: Engagement, target: IO[bytes]) -> dict[str, int]:
    """Tasks with results, the conversation, the handbook, every file; how many members of each. In one language."""
    packer = Packer(target)
    for task in Task.objects.filter(engagement=engagement).order_by("id"):
        packer.text(_("Tasks"), f"{task.title}.md", _task_text(task))
    packer.text(_("Conversations"), _("Messages") + ".md", _messages_text(engagement))
    for page in Page.objects.filter(engagement=engagement).order_by("position", "id"):
        packer.text(_("Handbook"), f"{page.title}.md", _page_text(page))
    keys = {
        key
        for link, place in LINKS
        for key in link.objects.filter(**{place: engagement}).values_list("file", flat=True)
    }
    for stored in StoredFile.objects.filter(pk__in=keys).order_by("added_at", "id"):
        packer.file(_("Files"), stored)
    listed = {"of": str(engagement), "sha256": packer.sums}
    packer.zip.writestr("manifest.json", json.dumps(listed, indent=1, ensure_ascii=False))
    packer.zip.close()
    return dict(Counter(name.partition("/")[0] for name in packer.sums))


def measured(packed: IO[bytes]) -> tuple[int, str]:
    """Size in bytes and check sum; the file stands at its beginning again afterwards."""
    sum_ = hashlib.sha256()
    packed.seek(0)
    while block := packed.read(BLOCK):
        sum_.update(block)
    size = packed.tell()
    packed.seek(0)
    return size, sum_.hexdigest()


def _task_text(task: Task) -> str:
    parts = [f"# {task.title}", task.outcome]
    parts += [f"- {key}: {value}" for key, value in task.brief.items()]
    for question in Question.objects.filter(task=task).order_by("asked_at"):
        parts.append(f"**{question.text}**\n\n{question.answer or '…'}")
    for delivery in Delivery.objects.filter(task=task).order_by("number"):
        parts.append(f"## {delivery.number} · {moments.moment(delivery.delivered_at)}\n\n{delivery.text}")
    return "\n\n".join(part for part in parts if part) + "\n"


def _messages_text(engagement: Engagement) -> str:
    said = (
        Message.objects.filter(conversation__engagement=engagement).select_related("by__user").order_by("sent_at", "id")
    )
    return "\n\n".join(f"**{each.by.name}**, {moments.moment(each.sent_at)}\n\n{each.text}" for each in said) + "\n"


def _page_text(page: Page) -> str:
    steps = "\n".join(f"{number}. {step['text']}" for number, step in enumerate(page.steps, 1))
    return "\n\n".join(part for part in (f"# {page.title}", page.body, steps) if part) + "\n"
