"""Handing over a result, and deciding about one."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vorzimmer.files.forms import FilesField, FilesForm
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.tasks.forms.result_fields import ResultFields, begun_with
from vorzimmer.tasks.kinds import Kind, Typist

STARS = [(number, str(number)) for number in range(1, 6)]


def _text(label: Any, *, rows: int, required: bool = False, hint: Any = "", most: int = 5000) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=hint, max_length=most, required=required, widget=area)


class DeliveryForm(FilesForm):
    """A result or an interim result: words, files, fields of the kind, what was checked, what is otherwise.

    `before`: the fields of the result before, to begin with.
    """

    text = _text(_("What is there now?"), rows=3, hint=_("Two or three sentences that can be read on their own."))
    files = FilesField(label=_("Files"))  # type: ignore[assignment]  # Form.files is another thing
    checked = forms.MultipleChoiceField(
        label=_("What I have checked"),
        help_text=_("Lines can stay open. The client sees which ones."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    deviation = _text(_("Anything otherwise than wanted?"), rows=1, hint=_("What, and why."), most=2000)
    interim = forms.BooleanField(label=_("This is an interim result, I go on working"), required=False)
    please_look = forms.BooleanField(label=_("Please look at it before I go on"), required=False)

    def __init__(
        self, typed: Any = None, *args: Any, kind: Kind | None = None, typist: Typist, before: Any = None, **kwargs: Any
    ) -> None:
        super().__init__(typed, *args, auto_id="delivery-%s", **kwargs)
        self.results = ResultFields(
            kind, typed if typed is not None else begun_with(kind, before or {}, typist), typist
        )
        language = get_language() or "de"
        lines = [(line.key, line.text.say(language)) for line in (kind.checklist if kind else ())]
        if lines:
            choose_from(self, "checked", lines)
        else:
            del self.fields["checked"]

    def clean(self) -> dict[str, Any]:
        """There has to be something."""
        fields = super().clean() or {}
        if not fields.get("text") and not fields.get("files") and "files" not in self.errors:
            self.add_error("text", ValidationError(_("Say what you hand over, or add a file.")))
        if self.results.errors:
            self.add_error(None, _("Some fields below are not readable yet."))
        return fields


class ChangesForm(forms.Form):
    """What should be different, as a whole and point by point."""

    reasons = _text(_("What should be different, and why?"), rows=2, required=True, most=3000)
    wanted = _text(_("Point by point"), rows=2, hint=_("One point per line."), most=3000)

    def clean_wanted(self) -> list[str]:
        """One point per line that has words in it."""
        return [line.strip() for line in self.cleaned_data["wanted"].splitlines() if line.strip()]


class ReviewForm(forms.Form):
    """A word about an interim result."""

    remark = _text(_("Anything to bear in mind?"), rows=1, most=2000)


class RatingForm(forms.Form):
    """Two taps and a sentence."""

    result = forms.TypedChoiceField(label=_("Result"), choices=STARS, coerce=int)
    cooperation = forms.TypedChoiceField(label=_("Working together"), choices=STARS, coerce=int)
    sentence = forms.CharField(label=_("A sentence"), max_length=300, required=False)
