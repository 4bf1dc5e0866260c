"""Who a session belongs to, read together with the workspaces they belong to: every page needs both."""

from typing import Any
from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend

from vorzimmer.people.models import Membership, User
from vorzimmer.tenancy.prepared import Prepared

NOW = Prepared(
    lambda person: Membership.objects.filter(user=person, left_at=None).select_related("user", "workspace"),
    across=True, person=UUID,
)  # fmt: skip


class Backend(AuthenticationBackend):
    """Read anew for every request: whoever was removed from a workspace is outside at once."""

    def get_user(self, user_id: Any) -> User | None:
        """The person with `current` memberships, or None if there is none that may sign in. One query."""
        memberships = NOW.rows(person=user_id)
        person = memberships[0].user if memberships else User.objects.filter(pk=user_id).first()
        if person is None or not self.user_can_authenticate(person):
            return None
        for membership in memberships:
            membership.user = person
        person.current = memberships
        return person
