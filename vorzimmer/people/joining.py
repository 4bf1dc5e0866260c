"""How somebody becomes a person who can sign in. There is no open sign-up: somebody invites, or sets up."""

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import EmailAddress, Login
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from vorzimmer.people.models import User


def person_for(email: str, name: str) -> User:
    """The person with this address, new if need be; the address counts as confirmed.

    To be called when the address is proved: the invitation's link was in a mail to it.
    """
    email = email.strip().lower()
    with transaction.atomic():
        person = User.objects.filter(email=email).first()
        if person is None:
            language = "en" if translation.get_language() == "en" else "de"
            person = User.objects.create_user(email, name=name.strip(), language=language)
        verify(person)
    return person


def verify(person: User) -> None:
    """Make the person's address the one they sign in with."""
    EmailAddress.objects.filter(user=person, primary=True).exclude(email=person.email).update(primary=False)
    EmailAddress.objects.update_or_create(user=person, email=person.email, defaults={"verified": True, "primary": True})


def sign_in(request: HttpRequest, person: User, then: str = "/") -> HttpResponse:
    """Sign in somebody who came by a link of ours; a second factor is still asked for. Leads to `then`."""
    record_authentication(request, person, method="link", email=person.email)
    response: HttpResponse = perform_login(request, Login(user=person, email=person.email, redirect_url=then))
    return response
