"""What a procedure is made of. Kept as JSON with each version of its page, so that old versions stay as they were."""

from typing import TypedDict

from django.db import models
from django.utils.translation import gettext_lazy as _


class When(models.TextChoices):
    """From where the days of a step are counted."""

    AFTER_START = "after_start", _("after the start")
    BEFORE_START = "before_start", _("before the start")
    BEFORE_DUE = "before_due", _("before the task is due")
    AFTER_DUE = "after_due", _("after the task is due")


class ProcedureStep(TypedDict):
    """One line of the checklist. `key` stays the same through all versions.

    `days` is None when no day is said; `working` counts working days. `stop`: the next step waits until this is done.
    """

    key: str
    text: str
    side: str
    days: int | None
    working: bool
    when: str
    stop: bool
    note: str


class _Words(TypedDict):
    text: str


class WishedStep(_Words, total=False):
    """A line as somebody sends it: what is left out has its usual value. A known `key` is the line it was."""

    key: str
    side: str
    days: int | None
    working: bool
    when: str
    stop: bool
    note: str


class ImportedPage(TypedDict):
    """A page as it comes in from a file: `section` is the title of the page above it, `files` are keys of files."""

    title: str
    section: str
    kind: str
    body: str
    steps: list[WishedStep]
    files: list[str]
