"""The photo of a person."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.photos import MOST_BYTES, NotAPhoto, portrait


class PhotoForm(forms.Form):
    """A picture is judged by what is in it, never by its name; `cleaned_data["photo"]` can be kept."""

    photo = forms.FileField(
        label=_("Photo"),
        help_text=_("JPEG, PNG or WebP, up to 10 MB. Where and when it was taken is removed."),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )

    def clean_photo(self) -> Any:
        upload = self.cleaned_data["photo"]
        if (upload.size or 0) > MOST_BYTES:
            raise forms.ValidationError(_("This picture is larger than 10 MB."))
        try:
            return portrait(upload.read())
        except NotAPhoto as no:
            raise forms.ValidationError(_("This file cannot be read as a picture.")) from no
