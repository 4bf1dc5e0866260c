"""To be arranged by the screens."""

from django.http import HttpResponse

from vorzimmer.people.requests import Request


def today(request: Request) -> HttpResponse:
    return HttpResponse("today")
