"""What a person tells about themselves in every workspace."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.people import spoken
from vorzimmer.people.models import User

PHONE_KINDS = [("work", _("Work")), ("mobile", _("Mobile"))]
PHONE = re.compile(r"^\+?[\d\s()/.-]+$")
MOST_ROWS = 6


class ProfileForm(forms.Form):
    """Name, how it is said, and how to address the person."""

    name = forms.CharField(label=_("Name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    pronunciation = forms.CharField(
        label=_("How it is pronounced"),
        max_length=120,
        required=False,
        help_text=_("If others tend to guess: “Nguyễn, like Win”."),
    )
    salutation = forms.ChoiceField(
        label=_("Form of address"), choices=User.Salutation, required=False, widget=forms.RadioSelect
    )


class LanguageRow(forms.Form):
    """One language with its level; an empty row is left out."""

    language = forms.ChoiceField(label=_("Language"), required=False)
    level = forms.ChoiceField(label=_("Level"), required=False, choices=[("", "–"), *spoken.LEVELS])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = self.fields["language"]
        if isinstance(language, forms.ChoiceField):
            language.choices = [("", "–"), *spoken.choices()]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if told.get("language") and not told.get("level") and "level" not in self.errors:
            self.add_error("level", _("Please say how well."))
        return told


class PhoneRow(forms.Form):
    """One telephone number; an empty row is left out."""

    kind = forms.ChoiceField(label=_("Kind"), choices=PHONE_KINDS, required=False)
    number = forms.CharField(
        label=_("Number"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )

    def clean_number(self) -> str:
        number = " ".join(self.cleaned_data["number"].split())
        if number and (not PHONE.match(number) or not 5 <= sum(map(str.isdigit, number)) <= 15):
            raise forms.ValidationError(_("A telephone number has 5 to 15 digits: +49 30 1234567."))
        return number


LanguageRows = forms.formset_factory(LanguageRow, extra=2, max_num=MOST_ROWS, validate_max=True)
PhoneRows = forms.formset_factory(PhoneRow, extra=1, max_num=MOST_ROWS, validate_max=True)


def kept(rows: "forms.BaseFormSet[Any]", key: str) -> list[dict[str, str]]:
    """What was told in rows that are valid: those in which `key` is filled, in order, nothing twice."""
    found: dict[str, dict[str, str]] = {}
    for form in rows.forms:
        told = form.cleaned_data
        if told.get(key):
            found.setdefault(told[key], {name: told[name] for name in form.fields})
    return list(found.values())
