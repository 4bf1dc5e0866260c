"""Delegating: what is wanted, for which engagement, with which files."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.files.forms import Chosen, FilesField
from vorzimmer.files.kinds import is_sound
from vorzimmer.files.models import StoredFile
from vorzimmer.files.queries import own_files
from vorzimmer.foundation import clock, moments
from vorzimmer.foundation.choosing import choose_from

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
        choose_from(self, "engagement", [*choose, *named])
        if len(named) == 1:
            self.initial["engagement"] = named[0][0]
        if kept := self.initial.get("attached_kept"):
            self.fields["attached"].widget.kept = tuple(own_files(self.actor, kept))

    @property
    def place(self) -> Engagement | None:
        """The engagement that is chosen now; the only one there is without choosing."""
        key = str(self.typed.get("engagement") or self.initial.get("engagement") or "")
        return self.engagements.get(key)

    @property
    def for_engagement(self) -> Engagement:
        """The engagement of a valid form."""
        return self.engagements[self.cleaned_data["engagement"]]

    @property
    def chosen_files(self) -> list[StoredFile]:
        """Files that are kept already, of a form that is shown or was looked at."""
        return list(self.fields["attached"].widget.kept)

    @property
    def says_something(self) -> bool:
        """A voice note is a beginning: its words can follow."""
        return super().says_something or self._has_voice

    @property
    def wanted(self) -> dict[str, Any]:
        """What was only spoken is named after its moment."""
        wanted = super().wanted
        if not (wanted["title"] or wanted["outcome"]):
            wanted["title"] = gettext("Voice note, %(when)s") % {"when": moments.moment(clock.now())}
        return wanted

    @property
    def _has_voice(self) -> bool:
        if "attached" not in self.fields:
            return False
        chosen = self["attached"].data or Chosen()
        sent = any(is_sound(getattr(upload, "content_type", "") or "") for upload in chosen.uploads)
        return sent or any(file.is_sound for file in own_files(self.actor, chosen.kept))
