"""The forms of the sign-in pages: allauth's behaviour, our words."""

from typing import Any

from allauth.account import forms as allauth
from django import forms
from django.utils.translation import gettext_lazy as _

ADDRESS = _("E-mail address")


def _word(field: forms.Field, label: Any, hint: Any = "", **attributes: str) -> None:
    """Give a field of allauth our words; a label says what a placeholder would hide."""
    field.label, field.help_text = label, hint
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attributes)


def word_code(field: forms.Field) -> None:
    """Codes are digits in large type; phones offer the code from the mail by themselves."""
    _word(field, _("Code"), **{"inputmode": "numeric", "class": "code", "autofocus": "", "spellcheck": "false"})


class CodeRequest(allauth.RequestLoginCodeForm):
    """Where the code is sent to."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self.fields["email"], ADDRESS, autocomplete="username webauthn", autofocus="")


class SignInCode(allauth.ConfirmLoginCodeForm):
    """The code from the mail."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word_code(self.fields["code"])


class PasswordSignIn(allauth.LoginForm):
    """Address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self.fields["login"], ADDRESS, autocomplete="username", autofocus="")
        _word(self.fields["password"], _("Password"))


class PasswordForgotten(allauth.ResetPasswordForm):
    """Where the code for a new password is sent to."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self.fields["email"], ADDRESS, autofocus="")


class ResetCode(allauth.ConfirmPasswordResetCodeForm):
    """The code from the mail about the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word_code(self.fields["code"])


class AddressCode(allauth.ConfirmEmailVerificationCodeForm):
    """The code that was sent to a new address."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word_code(self.fields["code"])


class NewAddress(allauth.AddEmailForm):
    """The address a person wants to sign in with from now on."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self.fields["email"], _("New e-mail address"))


class PasswordAgain(allauth.ReauthenticateForm):
    """The password once more, before something dangerous."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self.fields["password"], _("Password"), autofocus="")


def word_new_password(form: forms.Form) -> None:
    """One wording for the pages on which a password is chosen."""
    hint = _("At least 10 characters. A short sentence is easy to remember and hard to guess.")
    _word(form.fields["password1"], _("New password"), hint)
    _word(form.fields["password2"], _("New password once more"))


class NewPassword(allauth.ResetPasswordKeyForm):
    """A new password for one that was forgotten."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word_new_password(self)
