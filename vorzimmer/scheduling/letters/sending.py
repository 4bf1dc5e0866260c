"""Letters to people outside: written in their language, on their clock, with their own link."""

from uuid import UUID

from django.tasks import task
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.scheduling import flow
from vorzimmer.scheduling.letters.outside import compose
from vorzimmer.scheduling.models import Participant, TimeSearch
from vorzimmer.tenancy.models import Workspace


def write_to_all(search: TimeSearch, kind: str, words: str = "") -> None:
    """Everybody outside whose link works: `invited`, `again` (other times), `cancelled`."""
    for each in search.participants.filter(membership=None, revoked_at=None):
        each.change(invited_at=each.invited_at or clock.now(), expires_at=flow.link_until(search))
        write(each, kind, words)


def write(participant: Participant, kind: str, words: str = "") -> None:
    """One letter, in the transaction of the action: nothing leaves the house when that fails."""
    send_letter.enqueue(str(participant.workspace_id), str(participant.pk), kind, words)


@task()
def send_letter(workspace_id: str, participant_id: str, kind: str, words: str) -> None:
    """One letter to somebody outside, as things are now; none when it is settled meanwhile."""
    workspace = Workspace.objects.get(pk=UUID(workspace_id))
    with scope(workspace=workspace):
        people = Participant.objects.select_related(
            "search__engagement__client", "search__engagement__workspace", "search__made_by__user",
            "search__for_whom__user",
        )  # fmt: skip
        participant = people.filter(pk=UUID(participant_id), revoked_at=None).first()
        mail = compose(participant, kind, words) if participant else None
    if mail is not None:
        mail.send()
