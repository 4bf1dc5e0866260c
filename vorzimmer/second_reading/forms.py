"""What comes with a text that is to be read."""

import json
from typing import Any

from django import forms

from vorzimmer.second_reading.drafts import LONGEST
from vorzimmer.second_reading.hints.hint import EVERYWHERE

KINDS = [(kind, kind) for kind in sorted(EVERYWHERE)]


class ReadingForm(forms.Form):
    """`text` as it is typed (cut, never refused), `kind` and `engagement` of the place, `fine`: what is fine as it is."""

    text = forms.CharField(required=False, strip=False)
    kind = forms.ChoiceField(choices=KINDS)
    engagement = forms.UUIDField(required=False)
    field = forms.SlugField(max_length=120)
    fine = forms.CharField(required=False)

    def clean_text(self) -> str:
        """With one sign for a new line, as a browser counts it in a field."""
        return str(self.cleaned_data["text"]).replace("\r\n", "\n")[:LONGEST]

    def clean_fine(self) -> list[str]:
        """Keys of marks, as a JSON list; anything else is nothing."""
        try:
            found: Any = json.loads(self.cleaned_data["fine"] or "[]")
        except ValueError:
            return []
        return [key for key in found if isinstance(key, str)] if isinstance(found, list) else []
