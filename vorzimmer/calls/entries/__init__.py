"""What can happen in this room: who may know, who is told, which parts of pages are out of date."""

from .calls import CallAnswered, CallDeclined, CallEnded, CallFailed, CallMissed, CallRang
from .notes import (
    CallerForgotten,
    CallNoteBecameAgreement,
    CallNoteBecameQuestion,
    CallNoteBecameTask,
    CallNoteChanged,
    CallNoteFinished,
    CallNoteReopened,
    CallNoteWritten,
)
from .ways import WayOfCallingChosen

__all__ = [
    "CallAnswered",
    "CallDeclined",
    "CallEnded",
    "CallFailed",
    "CallMissed",
    "CallNoteBecameAgreement",
    "CallNoteBecameQuestion",
    "CallNoteBecameTask",
    "CallNoteChanged",
    "CallNoteFinished",
    "CallNoteReopened",
    "CallNoteWritten",
    "CallRang",
    "CallerForgotten",
    "WayOfCallingChosen",
]
