"""What mails about this room say, where notifications lead, which preferences count."""

from . import phone_notes, questions, steps

__all__ = ["phone_notes", "questions", "steps"]
