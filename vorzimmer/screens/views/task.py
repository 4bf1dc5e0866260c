"""To be arranged by the screens."""

from uuid import UUID

from django.http import HttpResponse

from vorzimmer.people.requests import Request


def task(request: Request, pk: UUID) -> HttpResponse:
    return HttpResponse("task")
