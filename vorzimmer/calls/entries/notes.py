"""What can happen to the note of a call."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.text import Truncator
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from vorzimmer.calls.models import CallNote
from vorzimmer.journal.happenings import Happening
from vorzimmer.journal.models import Entry


@dataclass(frozen=True, kw_only=True)
class NoteHappening(Happening):
    """Known to everybody of the engagement; that of a private call to the two only."""

    note: CallNote

    @classmethod
    def words_now(cls, entries: Sequence[Entry]) -> dict[UUID, dict[str, str]]:
        """Who called, and what was written down, is kept in the note only, so that it can be forgotten."""
        keys = {entry.pk: UUID(entry.facts["note"]) for entry in entries}
        people = ("written_by__user", "call__caller__user", "call__callee__user")
        found = CallNote.objects.filter(pk__in=set(keys.values())).select_related(*people)
        said = {each.pk: {"partner": each.who, "note": Truncator(each.text).chars(200)} for each in found}
        nothing = {"partner": _now("Somebody outside"), "note": _now("(deleted)")}
        return {entry: said.get(key, nothing) for entry, key in keys.items()}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.note.pk, None if self.is_private else self.note.engagement_id

    def audience(self) -> Iterable[UUID]:
        if self.note.call is not None and self.note.call.private:
            return [self.note.call.caller_id, self.note.call.callee_id]
        return self.note.engagement.audience

    def topics(self) -> list[str]:
        place = f"engagement-{self.note.engagement_id}"
        call = [f"call-{self.note.call_id}:notes"] if self.note.call_id else []
        return [f"{place}:calls", place, "today", "follow-ups", *call]

    @property
    def is_private(self) -> bool:
        """Of a call of which only two know."""
        return self.note.call is not None and self.note.call.private


@dataclass(frozen=True, kw_only=True)
class CallNoteWritten(NoteHappening):
    """What it was about. Whoever is to call back, or was wanted, is told."""

    kind = "calls.note_written"
    sentence = _("%(who)s wrote down a call with %(partner)s: “%(note)s”")

    def told(self) -> Iterable[UUID]:
        return [self.note.for_whom_id] if self.note.for_whom_id else []

    def needs(self, member_id: UUID) -> bool:
        return self.note.status == CallNote.Status.CALL_BACK


@dataclass(frozen=True, kw_only=True)
class CallNoteChanged(NoteHappening):
    """Other words, or something else is to be done."""

    kind = "calls.note_changed"
    sentence = _("%(who)s changed the note of a call with %(partner)s")


@dataclass(frozen=True, kw_only=True)
class CallNoteFinished(NoteHappening):
    """Nothing is left to do."""

    kind = "calls.note_finished"
    sentence = _("%(who)s settled the call with %(partner)s")

    def told(self) -> Iterable[UUID]:
        return [self.note.written_by_id]


@dataclass(frozen=True, kw_only=True)
class CallNoteReopened(NoteHappening):
    """Ticked off by mistake."""

    kind = "calls.note_reopened"
    sentence = _("%(who)s has something left to do about the call with %(partner)s")


@dataclass(frozen=True, kw_only=True)
class CallNoteBecameTask(NoteHappening):
    """A draft with its words."""

    kind = "calls.note_became_task"
    sentence = _("%(who)s made a task of the call with %(partner)s")


@dataclass(frozen=True, kw_only=True)
class CallNoteBecameQuestion(NoteHappening):
    """The other side is asked."""

    kind = "calls.note_became_question"
    sentence = _("%(who)s made a question of the call with %(partner)s")


@dataclass(frozen=True, kw_only=True)
class CallNoteBecameAgreement(NoteHappening):
    """The other side is asked to confirm it; from then on it is in force."""

    kind = "calls.note_became_agreement"
    sentence = _("%(who)s asks to confirm what was said in the call with %(partner)s")


@dataclass(frozen=True, kw_only=True)
class CallerForgotten(NoteHappening):
    """The details of somebody outside have been kept long enough."""

    kind = "calls.note_caller_forgotten"
    sentence = _("Who called was erased, as planned")
