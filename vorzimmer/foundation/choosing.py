"""Choices that a form knows only when it is made: who asks, and where. Django's stubs know fields by name as `Field`."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet


def choose_from(form: forms.BaseForm, name: str, choices: Any) -> None:
    """What stands in the choice field `name`: pairs of value and label, or groups of them."""
    cast(forms.ChoiceField, form.fields[name]).choices = choices


def choose_among(form: forms.BaseForm, name: str, rows: QuerySet[Any]) -> None:
    """Which rows stand in the model choice field `name`."""
    cast("forms.ModelChoiceField[Any]", form.fields[name]).queryset = rows
