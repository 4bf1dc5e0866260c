"""How engagements and people become documents."""

from collections.abc import Sequence

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.models import Membership
from vorzimmer.search.index.documents import Document, pieces
from vorzimmer.search.models import Thing


def of_engagements(engagements: Sequence[Engagement]) -> list[Document]:
    """Under the client's name and its own."""
    return [
        Document(
            Thing.Kind.ENGAGEMENT, each.pk, each.created_at,
            f"{each.client.name} · {each.title}" if each.title else each.client.name, pieces(each.client.about), each.pk,
        )
        for each in engagements
    ]  # fmt: skip


def of_people(members: Sequence[Membership]) -> list[Document]:
    """By name only: the address is not for everybody. Whoever left is not found."""
    return [
        Document(Thing.Kind.PERSON, each.pk, each.joined_at, each.user.name) for each in members if not each.left_at
    ]
