"""Saying something."""

from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vorzimmer.conversations import texts
from vorzimmer.files.forms import FilesField, FilesForm


class MessageForm(FilesForm):
    """From the editor (`html`) or from a plain field (`text`); files without words are fine."""

    html = forms.CharField(required=False, max_length=texts.LONGEST)
    text = forms.CharField(required=False, max_length=texts.LONGEST)
    attachments = FilesField(most=50)

    def clean(self) -> dict[str, Any]:
        """`html`: what is to be said, with its formatting. `client_id`: the form's own key, if it is one."""
        fields = super().clean() or {}
        typed = fields.get("html", "")
        fields["html"] = texts.clean(typed) if typed else texts.from_plain(fields.get("text", ""))
        if not fields["html"] and not self["attachments"].data and not self.errors:
            raise ValidationError(_("Write something, or add a file."))
        return fields

    @property
    def client_id(self) -> UUID | None:
        """By which a repeat is known."""
        try:
            return UUID(self.actor.key)
        except ValueError:
            return None


class MessageQuestionForm(forms.Form):
    """The words of a message as a question."""

    text = forms.CharField(
        label=_("What do you want to know?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    why = forms.CharField(label=_("Why does it matter?"), max_length=2000, required=False)
    blocking = forms.BooleanField(label=_("Nothing goes on without an answer"), required=False)
