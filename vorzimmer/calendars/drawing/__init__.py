"""Calendars as shapes on a page: where a thing stands and how wide it is. Pure arranging, no database."""
