"""Days as the record keeps them: read the same in both languages."""

from datetime import date


def numeric(day: date) -> str:
    """7.12.2026."""
    return f"{day.day}.{day.month}.{day.year}"
