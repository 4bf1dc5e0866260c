"""What can happen to a note about a call."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.team import Side
from vorzimmer.tasks.models import PhoneNote

from .base import TaskHappening


@dataclass(frozen=True, kw_only=True)
class NoteHappening(TaskHappening):
    """Something about one note."""

    note: PhoneNote

    parts = ("phone_notes",)

    def words(self) -> dict[str, str]:
        return super().words() | {"note": Truncator(self.note.text).chars(200)}


@dataclass(frozen=True, kw_only=True)
class CallNoted(NoteHappening):
    """The other side confirms it, or says how it was."""

    kind = "tasks.call_noted"
    sentence = _("%(who)s noted from a call: “%(note)s”")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        if self.note.spoke_with_id:
            return [self.note.spoke_with_id]
        return self.task.engagement.team.ids(cast(Side, self.note.to_side))


@dataclass(frozen=True, kw_only=True)
class NoteConfirmed(NoteHappening):
    """Now it is in force."""

    kind = "tasks.note_confirmed"
    sentence = _("%(who)s confirmed what was said on the telephone: “%(note)s”")

    def told(self) -> Iterable[UUID]:
        return [self.note.noted_by_id]


@dataclass(frozen=True, kw_only=True)
class NoteCorrected(NoteHappening):
    """It was otherwise: `instead` is the new note, which the first writer confirms."""

    instead: PhoneNote

    kind = "tasks.note_corrected"
    sentence = _("%(who)s says how it was on the telephone: “%(instead)s”")
    needs_you = True

    def words(self) -> dict[str, str]:
        return super().words() | {"instead": Truncator(self.instead.text).chars(200)}

    def told(self) -> Iterable[UUID]:
        return [self.note.noted_by_id]
