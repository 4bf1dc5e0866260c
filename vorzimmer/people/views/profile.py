"""One's own profile: what is true of a person in every workspace."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vorzimmer.people import changes
from vorzimmer.people.forms.photo import PhotoForm
from vorzimmer.people.forms.preferences import PreferencesForm
from vorzimmer.people.forms.profile import LanguageRows, PhoneRows, ProfileForm, kept
from vorzimmer.people.languages import language_outside

from .reader import reader


def profile(request: HttpRequest) -> HttpResponse:
    """`/account/`: name, form of address, languages, telephone numbers."""
    person = reader(request)
    sent = request.POST if request.method == "POST" else None
    about = {"name": person.name, "pronunciation": person.pronunciation, "salutation": person.salutation}
    form = ProfileForm(sent, initial=about)
    languages = LanguageRows(sent, initial=person.languages, prefix="languages")
    phones = PhoneRows(sent, initial=person.phones, prefix="phones")
    if sent is not None and all([form.is_valid(), languages.is_valid(), phones.is_valid()]):
        changes.change_profile(
            person,
            **form.cleaned_data,
            languages=kept(languages, "language"),
            phones=kept(phones, "number"),
        )
        messages.success(request, _("Saved."))
        return redirect("account:profile")
    shown = {
        "form": form,
        "languages": languages,
        "phones": phones,
        "photo_form": PhotoForm(),
        "here": "profile",
    }
    return _shown(request, "people/profile.html", shown)


@require_POST
def set_photo(request: HttpRequest) -> HttpResponse:
    """`/account/photo/`: another photo."""
    form = PhotoForm(request.POST, request.FILES)
    if form.is_valid():
        changes.set_photo(reader(request), form.cleaned_data["photo"])
        messages.success(request, _("Your photo is changed."))
    else:
        messages.error(request, " ".join(str(words) for errors in form.errors.values() for words in errors))
    return redirect("account:profile")


@require_POST
def remove_photo(request: HttpRequest) -> HttpResponse:
    """`/account/photo/remove/`: initials again."""
    changes.remove_photo(reader(request))
    messages.success(request, _("Your photo is removed."))
    return redirect("account:profile")


def preferences(request: HttpRequest) -> HttpResponse:
    """`/account/preferences/`: language, appearance, time zone, quiet hours."""
    person = reader(request)
    fields = ("language", "theme", "timezone", "quiet_from", "quiet_until")
    sent = request.POST if request.method == "POST" else None
    form = PreferencesForm(sent, initial={name: getattr(person, name) for name in fields})
    if sent is not None and form.is_valid():
        changes.change_preferences(person, **form.cleaned_data)
        with translation.override(language_outside(person)):
            messages.success(request, _("Saved."))
        return redirect("account:preferences")
    return _shown(request, "people/preferences.html", {"form": form, "here": "preferences"})


def _shown(request: HttpRequest, template: str, shown: dict[str, Any]) -> HttpResponse:
    return render(request, template, shown, status=422 if request.method == "POST" else 200)
