"""Choosing a password while signed in."""

from typing import Any

from allauth.account import forms as allauth
from django.utils.translation import gettext_lazy as _

from .doors import word_new_password


class PasswordChange(allauth.ChangePasswordForm):
    """Another password instead of the one so far."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word_new_password(self)
        old = self.fields["oldpassword"]
        old.label = _("Password so far")
        old.widget.attrs.pop("placeholder", None)


class FirstPassword(allauth.SetPasswordForm):
    """A password for somebody who has signed in without one so far."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word_new_password(self)
