"""The door behind the sign-in: to the only workspace, or to a choice of them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from vorzimmer.people import queries
from vorzimmer.people.models import User


def home(request: HttpRequest) -> HttpResponse:
    """`/`: somebody with one workspace never sees this page."""
    assert isinstance(request.user, User)
    memberships = queries.memberships_of(request.user)
    if len(memberships) == 1:
        return redirect(f"/w/{memberships[0].workspace.slug}/")
    return render(request, "people/home.html", {"memberships": memberships})
