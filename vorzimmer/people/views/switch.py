"""Light or dark and the language, switched with one click from wherever one is."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from vorzimmer.people import changes
from vorzimmer.people.forms.preferences import PreferencesForm

from .reader import reader

KEPT = ("language", "theme", "timezone", "quiet_from", "quiet_until")


@require_POST
def switch(request: HttpRequest, name: str, value: str) -> HttpResponse:
    """`/account/switch/<theme or language>/<value>/`: everything else stays. One stays on the page where one was."""
    person = reader(request)
    kept = {each: getattr(person, each) for each in KEPT}
    form = PreferencesForm({**kept, name: value}, initial=kept) if name in ("language", "theme") else None
    if form is None or not form.is_valid():
        raise Http404
    changes.change_preferences(person, **{**kept, name: form.cleaned_data[name]})
    place = request.headers.get("Referer", "")
    safe = url_has_allowed_host_and_scheme(place, {request.get_host()}, require_https=request.is_secure())
    return redirect(place if safe else "account:preferences")
