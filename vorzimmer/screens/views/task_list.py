"""To be arranged by the screens."""

from django.http import HttpResponse

from vorzimmer.people.requests import Request


def task_list(request: Request) -> HttpResponse:
    return HttpResponse("task_list")
