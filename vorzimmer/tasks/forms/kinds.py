"""Changing a kind of task: its name, the fields of brief and result, its checklist and the words it is known by."""

import re
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vorzimmer.tasks.forms.kind_fields import as_begun, fields_as_json, keys_for
from vorzimmer.tasks.kinds import BadKind, Kind, kind_from_json, kind_to_json

TYPES = [
    ("text", _("Short text")), ("long", _("Long text")), ("date", _("Day")), ("datetime", _("Day and time")),
    ("number", pgettext_lazy("kind of field", "Number")), ("money", _("Amount of money")), ("choice", _("Choice")),
    ("yesno", _("Yes or no")),
    ("url", _("Web address")), ("email", _("E-mail address")), ("list", _("List, one per line")),
]  # fmt: skip
NEEDS = [("required", _("Required")), ("recommended", _("Recommended")), ("optional", _("Optional"))]


class KindForm(forms.Form):
    """Name, whether it is offered, and its words, separated by commas."""

    name_de = forms.CharField(label=_("Name in German"), max_length=60)
    name_en = forms.CharField(label=_("Name in English"), max_length=60, required=False)
    active = forms.BooleanField(label=_("Offer this kind when delegating"), required=False)
    words_de = forms.CharField(
        label=_("German words"), required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Separated by commas. A task with these words is suggested to be of this kind."),
    )  # fmt: skip
    words_en = forms.CharField(label=_("English words"), required=False, widget=forms.Textarea(attrs={"rows": 2}))


class FieldForm(forms.Form):
    """One field of the brief. Its key stays, so that briefs that have it keep what was said."""

    key = forms.CharField(required=False, widget=forms.HiddenInput)
    label_de = forms.CharField(label=_("Label in German"), max_length=80)
    label_en = forms.CharField(label=_("Label in English"), max_length=80, required=False)
    why_de = forms.CharField(label=_("Why it matters, in German"), max_length=200, required=False)
    why_en = forms.CharField(label=_("Why it matters, in English"), max_length=200, required=False)
    need = forms.ChoiceField(label=_("How much it is needed"), choices=NEEDS, initial="recommended")
    type = forms.ChoiceField(label=_("What is typed in"), choices=TYPES, initial="text")
    choices = forms.CharField(
        label=_("Choices"), required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only for a choice: one per line, German and English separated by |"),
    )  # fmt: skip


class ResultForm(forms.Form):
    """One field of what is handed over."""

    key = forms.CharField(required=False, widget=forms.HiddenInput)
    label_de = forms.CharField(label=_("Label in German"), max_length=80)
    label_en = forms.CharField(label=_("Label in English"), max_length=80, required=False)
    type = forms.ChoiceField(label=_("What is typed in"), choices=TYPES, initial="text")
    choices = forms.CharField(
        label=_("Choices"), required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only for a choice: one per line, German and English separated by |"),
    )  # fmt: skip


class LineForm(forms.Form):
    """One line of the checklist."""

    key = forms.CharField(required=False, widget=forms.HiddenInput)
    de = forms.CharField(label=_("In German"), max_length=300)
    en = forms.CharField(label=_("In English"), max_length=300, required=False)


Fields = forms.formset_factory(FieldForm, extra=1, can_delete=True, can_order=True, max_num=60)
Results = forms.formset_factory(ResultForm, extra=1, can_delete=True, can_order=True, max_num=30)
Lines = forms.formset_factory(LineForm, extra=1, can_delete=True, can_order=True, max_num=60)


class KindForms:
    """The form of a kind with its three lists; `content` is what `change_kind` takes."""

    def __init__(self, kind: Kind, active: bool, typed: Any = None) -> None:
        self.kind = kind
        begun = {"name_de": kind.name.de, "name_en": kind.name.en, "active": active,
                 "words_de": ", ".join(kind.words.de), "words_en": ", ".join(kind.words.en)}  # fmt: skip
        self.main = KindForm(typed, initial=begun)
        self.fields = Fields(typed, prefix="fields", initial=[as_begun(field) for field in kind.fields])
        lines = [{"key": line.key, "de": line.text.de, "en": line.text.en} for line in kind.checklist]
        self.results = Results(typed, prefix="results", initial=[as_begun(field) for field in kind.results])
        self.lines = Lines(typed, prefix="lines", initial=lines)

    def is_valid(self) -> bool:
        """Every part is complete, and together they make a kind."""
        if not all([self.main.is_valid(), self.fields.is_valid(), self.results.is_valid(), self.lines.is_valid()]):
            return False
        try:
            kind_from_json(self.content)
        except BadKind:
            self.main.add_error(None, _("A field of type “Choice” needs choices, and no other field has any."))
            return False
        return True

    @cached_property
    def content(self) -> dict[str, Any]:
        """The kind as JSON; what the form does not show stays as it was. Raises BadKind."""
        said = self.main.cleaned_data
        lines = _in_order(self.lines)
        line_keys = keys_for([(one["key"], one["en"] or one["de"]) for one in lines])
        raw = {
            **kind_to_json(self.kind),
            "name": {"de": said["name_de"], "en": said["name_en"]},
            "words": {"de": _words(said["words_de"]), "en": _words(said["words_en"])},
            "fields": fields_as_json(_in_order(self.fields), self.kind.fields),
            "results": fields_as_json(_in_order(self.results), self.kind.results),
            "checklist": [
                {"key": key, "de": one["de"], "en": one["en"]} for key, one in zip(line_keys, lines, strict=True)
            ],
        }
        return kind_to_json(kind_from_json(raw))


def _in_order(formset: Any) -> list[dict[str, Any]]:
    return [form.cleaned_data for form in formset.ordered_forms if form.cleaned_data]


def _words(text: str) -> list[str]:
    return list(dict.fromkeys(word.strip().lower() for word in re.split(r"[,\n]", text) if word.strip()))
