"""Who reads a page outside of a workspace."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from vorzimmer.people.models import User


def reader(request: HttpRequest) -> User:
    """The person who is signed in; every page that asks lies behind the door."""
    if isinstance(request.user, User):
        return request.user
    raise PermissionDenied
