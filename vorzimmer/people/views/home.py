"""The door behind the sign-in: to the only workspace, or to a choice of them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from vorzimmer.people import queries

from .reader import reader


def home(request: HttpRequest) -> HttpResponse:
    """`/`: somebody with one workspace never sees this page."""
    memberships = queries.memberships_of(reader(request))
    if len(memberships) == 1:
        return redirect(f"/w/{memberships[0].workspace.slug}/")
    return render(request, "people/home.html", {"memberships": memberships})
