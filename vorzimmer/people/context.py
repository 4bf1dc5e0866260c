"""What every template knows about the person who reads."""

from typing import Any

from django.http import HttpRequest

from vorzimmer.people.models import User


def person(request: HttpRequest) -> dict[str, Any]:
    """The chosen theme, and `person` when somebody is signed in."""
    reader = getattr(request, "user", None)
    if not isinstance(reader, User):
        return {"theme": User.Theme.AUTO, "person": None}
    return {"theme": reader.theme, "person": reader}
