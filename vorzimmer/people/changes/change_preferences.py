"""Language, appearance, clock and quiet hours of a person."""

from datetime import time

from vorzimmer.people.models import User


def change_preferences(
    person: User,
    *,
    language: str,
    theme: str,
    timezone: str,
    quiet_from: time | None,
    quiet_until: time | None,
) -> None:
    """Quiet hours are local times of the person; they may reach over midnight."""
    person.language, person.theme, person.timezone = language, theme, timezone
    person.quiet_from, person.quiet_until = quiet_from, quiet_until
    person.save(update_fields=["language", "theme", "timezone", "quiet_from", "quiet_until"])
