"""Following a procedure, and saying what it should learn."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation.choosing import choose_from
from vorzimmer.handbook.models import Page, Suggestion


class FollowForm(forms.Form):
    """Which one, from which day on."""

    page = forms.ChoiceField(label=_("Procedure"), widget=forms.RadioSelect)
    started_on = forms.DateField(
        label=_("Day of the start"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Days “after the start” are counted from here."),
    )  # fmt: skip

    def __init__(self, *args: Any, pages: Iterable[Page], **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "follow_%s", **kwargs})
        self.pages = {str(page.pk): page for page in pages}
        choose_from(self, "page", [(key, page.title) for key, page in self.pages.items()])

    @property
    def chosen_page(self) -> Page:
        """The procedure, of a valid form."""
        return self.pages[self.cleaned_data["page"]]


class SuggestForm(forms.Form):
    """`missing` needs words, `not_needed` a line."""

    kind = forms.ChoiceField(choices=Suggestion.Kind.choices)
    key = forms.CharField(required=False, max_length=12)
    text = forms.CharField(label=_("The step that was missing"), required=False, max_length=300)
    side = forms.ChoiceField(
        label=_("Who does it"), required=False, choices=[("assistant", _("Assistant")), ("client", _("Client"))]
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("kind") == Suggestion.Kind.MISSING and not cleaned.get("text"):
            self.add_error("text", _("Say what the step is."))
        cleaned["side"] = cleaned.get("side") or "assistant"
        return cleaned
