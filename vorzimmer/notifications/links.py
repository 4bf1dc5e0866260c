"""One-click links: a button in a mail that works without signing in.

A link belongs to one person in one workspace, does one thing to one target, works once and for 14 days.
Opening it never changes anything (mail scanners open links): it shows a page with a button, and the button
performs.

A room puts its purposes into its own `links.py`, which is found by itself:

    from vorzimmer.notifications.links import Done, Purpose, purpose

    @purpose("tasks.answer_question")
    class AnswerQuestion(Purpose):
        template = "tasks/links/answer_question.html"  # optional; stands inside the form, above the button

        def title(self, actor, target_id, choice):  # the headline: what will happen
            return _("Answer: %(answer)s") % {"answer": choice}

        def button(self, actor, target_id, choice):  # "" when the template brings its own <button>s
            return _("Send this answer")

        def context(self, actor, target_id, choice):  # for the template
            return {"question": get_question(actor, target_id)}

        def closed(self, actor, target_id, choice):  # why it is no longer wanted, or None
            question = get_question(actor, target_id)
            return None if question.is_open else _("%(who)s has answered already.") % {…}

        def perform(self, actor, target_id, choice, fields):  # calls exactly one action
            question = get_question(actor, target_id)
            answer_question(actor=actor, question=question, text=choice or fields["text"])
            return Done(_("Ben has your answer."), reverse("screens:task", args=[question.task_id]))

and makes links while a mail is written (in a letter, see `letters.py`), inside the scope of the workspace:

    make_link(membership, "tasks.answer_question", question.pk, choice="9:30")  # -> "https://…/a/…/"

All methods run in the scope and the language of the person; `reverse()` and `{% url %}` lead into the
workspace, and `actor` comes through Door.MAIL with the link as idempotency key. DoesNotExist and Http404
become "no longer there"; NotAllowed is shown with its reason and leaves the link usable; ValidationError
shows the form again (422, with `typed` holding the fields). `fields` are the posted fields as text, without
the CSRF token.
"""

import hashlib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.utils.translation import gettext as _
from django_scopes import scopes_disabled

from vorzimmer.foundation import clock
from vorzimmer.notifications.models import Link
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.writes import writes_allowed

DAYS = 14
PURPOSES: dict[str, "Purpose"] = {}


@dataclass(frozen=True, slots=True)
class Done:
    """What the page says afterwards, and where in the product it goes on (a path as `reverse` gives it)."""

    text: str
    url: str = ""
    label: str = ""


class Purpose:
    """What a kind of link does; see the top. `without_asking`: mail programs may do it by RFC 8058."""

    name = ""
    template = ""
    without_asking = False

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        """What will happen, as the headline."""
        raise NotImplementedError

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        """The verb on the button; empty when the template has its own buttons."""
        return _("Yes, do that")

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        """What the template shows."""
        return {}

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        """Why this is no longer wanted, in words; None while it is."""
        return None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        """Call the action."""
        raise NotImplementedError


def purpose[P: Purpose](name: str) -> Callable[[type[P]], type[P]]:
    """Register a class of links under a name that is stored and never renamed."""

    def register(cls: type[P]) -> type[P]:
        known = PURPOSES.get(name)
        if known and type(known).__qualname__ != cls.__qualname__:
            raise TypeError(f"{name} is taken by {type(known).__qualname__}")
        cls.name = name
        PURPOSES[name] = cls()
        return cls

    return register


def make_link(
    membership: Membership, purpose: str, target_id: UUID | None = None, choice: str = "", *, days: int = DAYS
) -> str:
    """The address of a new link, absolute. KeyError for a purpose that nobody registered."""
    secret = secrets.token_urlsafe(18)
    with writes_allowed("sending mail"):
        Link.objects.create(
            to=membership,
            purpose=PURPOSES[purpose].name,
            target_id=target_id,
            choice=choice,
            secret_hash=_hash(secret),
            expires_at=clock.now() + timedelta(days=days),
        )
    return f"{settings.BASE_URL}/a/{_signer().sign(secret)}/"


def find_link(token: str) -> Link | None:
    """The link of a token, in whatever workspace; None for a forged one or one whose person has left.

    The signature is checked before the database is asked, so guessing costs us nothing.
    """
    try:
        secret = _signer().unsign(token)
    except signing.BadSignature:
        return None
    with scopes_disabled():
        links = Link.objects.select_related("to__user", "to__workspace", "workspace")
        link: Link | None = links.filter(secret_hash=_hash(secret), to__left_at=None, to__user__is_active=True).first()
    return link if link and link.purpose in PURPOSES else None


def _signer() -> signing.Signer:
    return signing.Signer(salt="vorzimmer.notifications.links", sep=".")


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
