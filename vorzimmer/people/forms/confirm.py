"""The code by mail that confirms a person who is already signed in."""

from typing import Any

from django import forms

from .doors import word_code


class MailCode(forms.Form):
    """Six digits; blanks between them do not matter."""

    code = forms.CharField(max_length=12, widget=forms.TextInput(attrs={"autocomplete": "one-time-code"}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word_code(self.fields["code"])

    def clean_code(self) -> str:
        return "".join(letter for letter in self.cleaned_data["code"] if letter.isdigit())
