"""The seven questions about working style: the same form for both sides."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from vorzimmer.matching import style


class StyleForm(forms.Form):
    """Each between two poles, 1 to 5; empty is all the same."""

    def __init__(self, *args: Any, answers: dict[str, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question in style.QUESTIONS:
            steps = [(str(step), _pole(question, step)) for step in style.STEPS]
            self.fields[question.key] = forms.ChoiceField(
                label=str(question.about), choices=[("", _("all the same")), *steps], required=False,
                initial=str(answers.get(question.key, "")), widget=forms.RadioSelect,
            )  # fmt: skip

    @property
    def questions(self) -> list[tuple[style.Question, forms.BoundField]]:
        """What is asked, with its field."""
        return [(question, self[question.key]) for question in style.QUESTIONS]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        return {"style": {key: int(said[key]) for key in style.KEYS if said.get(key)}}


def _pole(question: style.Question, step: int) -> str:
    """What a screen reader says for one of the five points."""
    words = {
        1: question.first,
        2: _("rather: %(pole)s"),
        3: _("in between"),
        4: _("rather: %(pole)s"),
        5: question.last,
    }
    return (
        str(words[step]) % {"pole": question.first if step < 3 else question.last}
        if step in (2, 4)
        else str(words[step])
    )
