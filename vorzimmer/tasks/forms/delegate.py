"""Delegating: what is wanted, for which engagement, with which files."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.files.forms import FilesField

from .wanted import WantedForm


class DelegateForm(WantedForm):
    """A new task. `engagements` are those in which the person may delegate."""

    engagement = forms.ChoiceField(label=_("For"))
    attached = FilesField(label=_("Files"))

    def __init__(
        self, typed: Mapping[str, Any] | None, *args: Any, engagements: Iterable[Engagement], **kwargs: Any
    ) -> None:
        self.engagements = {str(engagement.pk): engagement for engagement in engagements}
        super().__init__(typed, *args, **kwargs)
        named = [(key, str(engagement)) for key, engagement in self.engagements.items()]
        choose = [] if len(named) == 1 else [("", _("Please choose"))]
        self.fields["engagement"].choices = [*choose, *named]  # type: ignore[attr-defined]
        if len(named) == 1:
            self.initial["engagement"] = named[0][0]

    @property
    def place(self) -> Engagement | None:
        """The engagement that is chosen now; the only one there is without choosing."""
        key = str(self.typed.get("engagement") or self.initial.get("engagement") or "")
        return self.engagements.get(key)

    @property
    def for_engagement(self) -> Engagement:
        """The engagement of a valid form."""
        return self.engagements[self.cleaned_data["engagement"]]
