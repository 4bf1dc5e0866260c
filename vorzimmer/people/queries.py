"""What may be seen of people outside of a workspace."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from django.utils.functional import Promise
from django_scopes import scopes_disabled

from vorzimmer.people.demo_cast import CAST
from vorzimmer.people.models import Membership, User


@dataclass(frozen=True, slots=True)
class Role:
    """One of the cast, as the sign-in page of the demo shows them."""

    person: User
    memberships: Sequence[Membership]
    words: str | Promise


def person_with(email: str) -> User | None:
    """The active person who signs in with this address."""
    return User.objects.filter(email=email.strip().lower(), is_active=True).first()


def memberships_of(person: User) -> Sequence[Membership]:
    """The workspaces this person belongs to now, by name."""
    with scopes_disabled():
        rows = Membership.objects.filter(user=person, left_at=None).select_related("workspace", "user")
        return list(rows.order_by("workspace__name", "pk"))


def visible_person(viewer: User, pk: UUID) -> User | None:
    """A person one shares a workspace with, or oneself; None for everybody else."""
    with scopes_disabled():
        mine = Membership.objects.filter(user=viewer, left_at=None).values("workspace")
        shared = Membership.objects.filter(user=pk, workspace__in=mine).values("user")
        return User.objects.filter(Q(pk=viewer.pk) | Q(pk__in=shared), pk=pk).first()


def cast() -> list[Role]:
    """The people to be tried out. Empty unless this is a demo."""
    if not settings.DEMO:
        return []
    with scopes_disabled():
        rows = Membership.objects.filter(user__email__in=dict(CAST), user__is_active=True, left_at=None)
        found = list(rows.select_related("workspace", "user").order_by("joined_at", "pk"))
    by_email = {email: [row for row in found if row.user.email == email] for email, _words in CAST}
    return [Role(by_email[email][0].user, by_email[email], words) for email, words in CAST if by_email[email]]


def one_of_the_cast(email: str) -> User | None:
    """The person behind a demo button."""
    return next((role.person for role in cast() if role.person.email == email), None)
