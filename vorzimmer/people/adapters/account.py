"""Our answers to django-allauth's questions about accounts."""

from smtplib import SMTPException
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.http import HttpRequest
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock, moments
from vorzimmer.people import queries, sessions
from vorzimmer.people.languages import language_outside
from vorzimmer.people.models import User


class Doorkeeper(DefaultAccountAdapter):
    """Nobody signs up by themselves, everybody is answered alike, mails speak the reader's language."""

    error_messages: ClassVar[dict[str, Any]] = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("This account is closed."),
        "duplicate_email": _("This is already your address."),
        "email_password_mismatch": _("Address and password do not belong together."),
        "enter_current_password": _("That is not the password so far."),
        "incorrect_code": _("That code is not right. Is it the one from the latest mail, or has it expired?"),
        "incorrect_password": _("That password is not right."),
        "too_many_login_attempts": _("That was very often in a short time. Please wait a few minutes."),
        "rate_limited": _("That was very often in a short time. Please wait a few minutes."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Never by allauth, which knows no code by mail: `stepup.required` stands before each such page."""
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("mfa_index")

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """What this person has, the quickest first; a code by mail is open to everybody."""
        known = {method["id"]: method["url"] for method in super().get_reauthentication_methods(user)}
        if not user.is_authenticated or not user.password:
            known.pop("reauthenticate", None)
        ways = [
            ("mfa_reauthenticate:webauthn", "fingerprint-pattern", _("With a passkey")),
            ("mfa_reauthenticate", "smartphone", _("With a code from your app or a recovery code")),
            ("reauthenticate", "key", _("With your password")),
            ("mail", "mail", _("With a code by e-mail")),
        ]
        known["mail"] = reverse("account:confirm_by_mail")
        return [
            {"id": name, "url": known[name], "description": words, "icon": icon}
            for name, icon, words in ways
            if name in known
        ]

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """One mail in the language of the person it goes to; to strangers in the language of the page."""
        person = context.get("user") or queries.person_with(email)
        language = language_outside(person) if isinstance(person, User) else translation.get_language()
        code = str(context.get("code") or "")
        with translation.override(language):
            told = {
                "email": email,
                "person": person,
                "workspace": {"name": "Vorzimmer"},
                "site_url": self.request.build_absolute_uri("/"),
                **context,
                "code": f"{code[:3]} {code[3:]}" if len(code) == 6 else code,
                "device": sessions.device_words(str(context.get("user_agent", ""))),
                "when": moments.moment(clock.now()),
            }
            told["subject"] = " ".join(render_to_string(f"{template_prefix}_subject.txt", told).split())
            self._deliver(template_prefix, email, told)

    def _deliver(self, template_prefix: str, email: str, told: dict[str, Any]) -> None:
        mail = self.render_mail(template_prefix, email, told)
        try:
            mail.send()
        except (SMTPException, OSError) as error:
            raise ImmediateHttpResponse(render(self.request, "people/mail_failed.html", status=503)) from error

    def logout(self, request: HttpRequest) -> None:
        """Open pages of this device stop listening."""
        key = request.session.session_key
        super().logout(request)
        if key:
            sessions.tell_ended(key)
