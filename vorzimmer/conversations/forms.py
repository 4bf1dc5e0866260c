"""Saying something."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vorzimmer.conversations import texts
from vorzimmer.conversations.queries import Place
from vorzimmer.files.forms import FilesField, FilesForm
from vorzimmer.foundation.choosing import choose_from


class MessageForm(FilesForm):
    """From the editor (`html`) or from a plain field (`text`); files without words are fine."""

    html = forms.CharField(required=False, max_length=texts.LONGEST)
    text = forms.CharField(required=False, max_length=texts.LONGEST)
    attachments = FilesField(most=50)
    reply_to = forms.UUIDField(required=False, widget=forms.HiddenInput)

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


class EditForm(forms.Form):
    """Other words for a message, from the editor (`html`) or from a plain field (`text`)."""

    html = forms.CharField(required=False, max_length=texts.LONGEST)
    text = forms.CharField(required=False, max_length=texts.LONGEST)

    def clean(self) -> dict[str, Any]:
        """`html`: what is to be said, with its formatting."""
        fields = super().clean() or {}
        typed = fields.get("html", "")
        fields["html"] = texts.clean(typed) if typed else texts.from_plain(fields.get("text", ""))
        if not fields["html"] and not self.errors:
            raise ValidationError(_("Write something. To take the message back, delete it."))
        return fields


class ForwardForm(forms.Form):
    """Where to: one of the places that `queries.places_for` offers."""

    to = forms.ChoiceField(label=_("Where to?"))

    def __init__(self, places: Sequence[Place], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "to", [(str(place.key), place.name) for place in places])


class MessageQuestionForm(forms.Form):
    """The words of a message as a question."""

    text = forms.CharField(
        label=_("What do you want to know?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    why = forms.CharField(label=_("Why does it matter?"), max_length=2000, required=False)
    blocking = forms.BooleanField(label=_("Nothing goes on without an answer"), required=False)
