"""How to sign in: printed when the house opens with demo people in it."""

from django.conf import settings
from django.utils import translation

from vorzimmer.config.demo.people import PASSWORD
from vorzimmer.people.demo_cast import CAST
from vorzimmer.people.models import User


def lines() -> list[str]:
    """One line for each of the cast; nothing outside of the demo."""
    if not settings.DEMO:
        return []
    people = {person.email: person.name for person in User.objects.filter(email__in=[email for email, _ in CAST])}
    with translation.override("en"):
        shown = [f"  {people[email]:16} {email:28} {words}" for email, words in CAST if email in people]
    return [
        f"Sign in at {settings.BASE_URL}/sign-in/ with one click, or with these addresses and the password {PASSWORD}:",
        *shown,
    ]
