"""Changing a kind of task: its name, the fields of its brief, its checklist and the words it is known by."""

import re
import unicodedata
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.tasks.kinds import BadKind, Choice, Field, Kind, kind_from_json, kind_to_json

TYPES = [
    ("text", _("Short text")), ("long", _("Long text")), ("date", _("Day")), ("datetime", _("Day and time")),
    ("number", _("Number")), ("money", _("Amount of money")), ("choice", _("Choice")),
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


class LineForm(forms.Form):
    """One line of the checklist."""

    key = forms.CharField(required=False, widget=forms.HiddenInput)
    de = forms.CharField(label=_("In German"), max_length=300)
    en = forms.CharField(label=_("In English"), max_length=300, required=False)


Fields = forms.formset_factory(FieldForm, extra=1, can_delete=True, can_order=True, max_num=60)
Lines = forms.formset_factory(LineForm, extra=1, can_delete=True, can_order=True, max_num=60)


class KindForms:
    """The form of a kind with its two lists; `content` is what `change_kind` takes."""

    def __init__(self, kind: Kind, active: bool, typed: Any = None) -> None:
        self.kind = kind
        begun = {"name_de": kind.name.de, "name_en": kind.name.en, "active": active,
                 "words_de": ", ".join(kind.words.de), "words_en": ", ".join(kind.words.en)}  # fmt: skip
        self.main = KindForm(typed, initial=begun)
        self.fields = Fields(typed, prefix="fields", initial=[_begun(field) for field in kind.fields])
        lines = [{"key": line.key, "de": line.text.de, "en": line.text.en} for line in kind.checklist]
        self.lines = Lines(typed, prefix="lines", initial=lines)

    def is_valid(self) -> bool:
        """Every part is complete, and together they make a kind."""
        if not all([self.main.is_valid(), self.fields.is_valid(), self.lines.is_valid()]):
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
        kept = {field.key: field for field in self.kind.fields}
        fields = _in_order(self.fields)
        keys = _keys([(one["key"], one["label_en"] or one["label_de"]) for one in fields])
        lines = _in_order(self.lines)
        line_keys = _keys([(one["key"], one["en"] or one["de"]) for one in lines])
        raw = {
            **kind_to_json(self.kind),
            "name": {"de": said["name_de"], "en": said["name_en"]},
            "words": {"de": _words(said["words_de"]), "en": _words(said["words_en"])},
            "fields": [_field(key, one, kept.get(key)) for key, one in zip(keys, fields, strict=True)],
            "checklist": [
                {"key": key, "de": one["de"], "en": one["en"]} for key, one in zip(line_keys, lines, strict=True)
            ],
        }
        return kind_to_json(kind_from_json(raw))


def _begun(field: Field) -> dict[str, Any]:
    choices = "\n".join(f"{choice.label.de} | {choice.label.en}" for choice in field.choices)
    return {"key": field.key, "label_de": field.label.de, "label_en": field.label.en, "why_de": field.why.de,
            "why_en": field.why.en, "need": field.need.value, "type": field.type.value,
            "choices": choices}  # fmt: skip


def _field(key: str, said: dict[str, Any], kept: Field | None) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "key": key,
        "type": said["type"],
        "need": said["need"],
        "label": {"de": said["label_de"], "en": said["label_en"]},
        "why": {"de": said["why_de"], "en": said["why_en"]},
        "choices": _choices(said["choices"], kept.choices if kept else ()),
    }
    if kept is not None:
        raw |= {"hint": {"de": kept.hint.de, "en": kept.hint.en}, "sensitive": kept.sensitive}
    return raw


def _choices(text: str, kept: tuple[Choice, ...]) -> list[dict[str, Any]]:
    lines = [[side.strip() for side in (line.partition("|")[0], line.partition("|")[2])] for line in text.splitlines()]
    said = [(de, en) for de, en in lines if de or en]
    known = {choice.label.de: choice.key for choice in kept}
    keys = _keys([(known.get(de, ""), en or de) for de, en in said])
    return [{"key": key, "label": {"de": de, "en": en}} for key, (de, en) in zip(keys, said, strict=True)]


def _in_order(formset: Any) -> list[dict[str, Any]]:
    return [form.cleaned_data for form in formset.ordered_forms if form.cleaned_data]


def _words(text: str) -> list[str]:
    return list(dict.fromkeys(word.strip().lower() for word in re.split(r"[,\n]", text) if word.strip()))


def _keys(wanted: list[tuple[str, str]]) -> list[str]:
    """A key for each: the one it has, or one made of its words that nobody else has."""
    taken = {key for key, _words_of in wanted if key}
    found = []
    for key, words in wanted:
        made = key or _key(words)
        number = 2
        while not key and made in taken:
            made, number = f"{_key(words)[:36]}_{number}", number + 1
        taken.add(made)
        found.append(made)
    return found


GERMAN = str.maketrans(dict(zip("äöüß", ("ae", "oe", "ue", "ss"), strict=True)))


def _key(words: str) -> str:
    german = words.lower().translate(GERMAN)
    plain = unicodedata.normalize("NFKD", german).encode("ascii", "ignore").decode()
    return re.sub(r"^[^a-z]+", "", re.sub(r"[^a-z0-9]+", "_", plain)).strip("_")[:40] or "field"
