"""Mornings, evenings, weeks: check-ins, reports, and one question a week."""
