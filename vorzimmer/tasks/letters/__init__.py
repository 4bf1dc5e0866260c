"""What mails about this room say, where notifications lead, which preferences count."""

from . import deliveries, phone_notes, questions, steps

__all__ = ["deliveries", "phone_notes", "questions", "steps"]
