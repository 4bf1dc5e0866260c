"""Calendars of people and engagements: appointments, once or again and again, reminders, follow-ups, feeds."""
