"""Who is asking, and whom they know."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from vorzimmer.api.v1 import answers, pages
from vorzimmer.api.v1.routes import Tagged
from vorzimmer.api.v1.schemas import people
from vorzimmer.api.v1.show import member
from vorzimmer.engagements.acquaintances import known_people
from vorzimmer.members.queries import waiting_invitations

router = Tagged("People")


@router.get("/me", response=people.Me, operation_id="me", summary="Who am I?")
def me(request: HttpRequest) -> HttpResponse:
    """The person and the workspace that the token belongs to, and what the token may do."""
    call: Any = request
    actor = call.actor
    said = people.Me(
        member=member(actor, actor.membership),
        workspace=people.Workspace.model_validate(actor.workspace),
        token=people.TokenFacts.model_validate(call.token),
    )
    return answers.give(request, said)


@router.get("/workspace", response=people.Workspace, operation_id="workspace", summary="The workspace")
def workspace(request: HttpRequest) -> HttpResponse:
    """What it is called and how it speaks."""
    call: Any = request
    return answers.give(request, people.Workspace.model_validate(call.actor.workspace))


@router.get("/members", response=pages.page_of(people.Member), operation_id="list_members", summary="Members")
def list_members(request: HttpRequest, cursor: pages.After, limit: pages.Limit) -> HttpResponse:
    """Oneself and everybody with whom one shares an engagement; all members for those who run the workspace."""
    call: Any = request

    def show(rows: list[Any]) -> list[Any]:
        return [people.Member.model_validate(row) for row in rows]

    return pages.by_id(request, known_people(call.actor), people.Member, show, cursor, limit, newest=False)


@router.get(
    "/invitations", response=pages.page_of(people.Invitation), operation_id="list_invitations", summary="Invitations"
)
def list_invitations(request: HttpRequest, cursor: pages.After, limit: pages.Limit) -> HttpResponse:
    """Those that nobody has followed or withdrawn; empty for those who do not run the workspace."""
    call: Any = request

    def show(rows: list[Any]) -> list[Any]:
        return [people.Invitation.model_validate(row) for row in rows]

    return pages.by_id(request, waiting_invitations(call.actor), people.Invitation, show, cursor, limit)
