"""Asking and answering."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vorzimmer.tasks.models import Question
from vorzimmer.tasks.rules import questions as rules

OPTIONS = [f"option_{number}" for number in range(1, rules.MOST_OPTIONS + 1)]


def _short(label: Any = "", **attrs: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=120, required=False, widget=forms.TextInput(attrs=attrs))


class QuestionForm(forms.Form):
    """One question: what, why, what to choose from, what the asker would do, what holds without an answer."""

    text = forms.CharField(
        label=_("What do you want to know?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )
    why = forms.CharField(
        label=_("Why does it matter?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 1}),
    )
    option_1 = _short(_("First possibility"), placeholder=_("e.g. train at 7:55, €89"))
    option_2 = _short(_("Second possibility"))
    option_3 = _short(_("Third possibility"))
    option_4 = _short(_("Fourth possibility"))
    option_5 = _short(_("Fifth possibility"))
    proposal = forms.CharField(
        label=_("Your proposal"),
        help_text=_("One of the possibilities, or something of your own."),
        max_length=300,
        required=False,
    )
    default_text = forms.CharField(label=_("Without an answer this holds"), max_length=300, required=False)
    default_at = forms.DateTimeField(
        label=_("From when"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    blocking = forms.BooleanField(label=_("Nothing goes on without an answer"), required=False)
    brief_field = forms.SlugField(max_length=40, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.auto_id = "question-%s"

    def clean(self) -> dict[str, Any]:
        """Empty and repeated possibilities are left out; a default has its moment."""
        fields = super().clean() or {}
        options = [fields.pop(name, "") for name in OPTIONS]
        fields["options"] = list(dict.fromkeys(option for option in options if option))
        if reason := rules.default(fields.get("default_text", ""), fields.get("default_at")):
            missing = "default_text" if fields.get("default_at") and not fields.get("default_text") else "default_at"
            if missing not in self.errors:
                self.add_error(missing, ValidationError(str(reason)))
        return fields

    @property
    def first_options(self) -> list[Any]:
        """The ones that are shown at once."""
        return [self[name] for name in OPTIONS[:3]]

    @property
    def more_options(self) -> list[Any]:
        """The ones behind "More"."""
        return [self[name] for name in OPTIONS[3:]]


class AnswerForm(forms.Form):
    """One answer: an option with one click, or words, or an option with a remark."""

    option = forms.CharField(required=False)
    answer = forms.CharField(
        label=_("Your answer"), max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, question: Question, data: Any = None) -> None:
        super().__init__(data, auto_id=f"answer-{question.pk}-%s")
        self.question = question

    def clean(self) -> dict[str, Any]:
        """`text`: what goes to the question. Something has to be there; options are those offered."""
        fields = super().clean() or {}
        if fields.get("option") and fields["option"] not in self.question.offered:
            raise ValidationError(_("This was not among the possibilities."))
        parts = [fields.get("option", ""), fields.get("answer", "")]
        fields["text"] = " – ".join(part for part in parts if part)
        if not fields["text"] and "answer" not in self.errors:
            self.add_error("answer", _("Write an answer, or choose one of the possibilities."))
        return fields


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A question of several, with its two fields."""

    question: Question
    option: Any
    answer: Any


class AnswersForm(forms.Form):
    """Several answers in one go; what is left empty stays open."""

    def __init__(self, asked: Iterable[Question], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = list(asked)
        for question in self.asked:
            choices = [(option, option) for option in question.offered]
            self.fields[f"option-{question.pk}"] = forms.ChoiceField(
                label=question.text, choices=choices, required=False, widget=forms.RadioSelect
            )
            self.fields[f"answer-{question.pk}"] = forms.CharField(
                label=_("Your answer") if not choices else _("Other answer"), max_length=5000, required=False,
                widget=forms.Textarea(attrs={"rows": 1}),
            )  # fmt: skip

    @property
    def rows(self) -> list[AnswerRow]:
        """For the template."""
        return [
            AnswerRow(
                question,
                self[f"option-{question.pk}"] if question.offered else None,
                self[f"answer-{question.pk}"],
            )
            for question in self.asked
        ]

    def clean(self) -> dict[str, Any]:
        """`answers`: by the key of the question; at least one."""
        fields = super().clean() or {}
        answers: dict[UUID, str] = {}
        for question in self.asked:
            parts = [fields.get(f"{name}-{question.pk}", "") for name in ("option", "answer")]
            if any(parts):
                answers[question.pk] = " – ".join(part for part in parts if part)
        if not answers and not self.errors:
            raise ValidationError(_("Answer at least one of the questions."))
        return {"answers": answers}
