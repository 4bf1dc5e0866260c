"""The page behind an invitation's link. Opening it changes nothing; the button does."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from vorzimmer.members import joining
from vorzimmer.members.forms import JoinForm
from vorzimmer.notifications.limits import too_often
from vorzimmer.people import joining as people_joining
from vorzimmer.people.queries import person_with


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Who invites, where to, as what; accepting makes the account and signs in."""
    if too_often(request):
        return render(request, "429.html", status=429)
    found = joining.invitation_of(token)
    if found is None or not found.is_open:
        return render(request, "members/invitation_closed.html", {"invitation": found}, status=410)
    known = person_with(found.email)
    form = JoinForm(request.POST or None, initial={"name": found.name}, known=known)
    if request.method == "POST" and form.is_valid():
        actor = joining.accept(found, form.cleaned_data["name"])
        return people_joining.sign_in(request, actor.person, then=f"/w/{actor.workspace.slug}/")
    status = 422 if request.method == "POST" else 200
    context = {"invitation": found, "form": form, "known": known}
    return render(request, "members/invitation.html", context, status=status)
