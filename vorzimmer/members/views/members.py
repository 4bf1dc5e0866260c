"""Who belongs to the workspace: see, invite, change, remove."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.foundation.pages import asked_part
from vorzimmer.journal.action import NotAllowed
from vorzimmer.members import actions, queries, rules
from vorzimmer.members.forms import InviteForm, RoleForm
from vorzimmer.people import stepup
from vorzimmer.people.models import Membership
from vorzimmer.people.requests import Request


@require_GET
def member_list(request: Request) -> HttpResponse:
    """Everybody by name, and the open invitations."""
    if why_not := rules.arrange_people(request.actor, request.actor.workspace):
        raise NotAllowed(why_not)
    actor = request.actor
    rows = [(member, rules.change_member(actor, member)) for member in queries.members(actor)]
    context: dict[str, Any] = {
        "rows": rows, "invitations": queries.waiting_invitations(actor), "roles": queries.roles(actor),
    }  # fmt: skip
    name = "members" if asked_part(request) == "members" else "member_list"
    return render(request, f"members/{name}.html", context)


@require_http_methods(["GET", "POST"])
def invite(request: Request) -> HttpResponse:
    """The form for an invitation."""
    actor = request.actor
    form = InviteForm(actor, request.POST or None)
    if request.method == "POST" and form.is_valid():
        if _needs_confirmation(request, form.cleaned_data["role"]):
            return stepup.ask(request)
        actions.invite_person(actor=actor, workspace=actor.workspace, **form.cleaned_data)
        messages.success(request, _("The invitation to %(name)s is on its way.") % form.cleaned_data)
        return redirect("members:list")
    why_not = rules.arrange_people(actor, actor.workspace)
    status = 422 if request.method == "POST" else 200
    return render(request, "members/invite.html", {"form": form, "why_not": why_not}, status=status)


@require_POST
def send_again(request: Request, pk: UUID) -> HttpResponse:
    """The same invitation with a fresh link; the earlier one stops working."""
    actor, before = request.actor, queries.get_invitation(request.actor, pk)
    fields = {name: getattr(before, name) for name in ("name", "email", "role", "greeting")}
    if _needs_confirmation(request, before.role):
        return stepup.ask(request)
    actions.invite_person(actor=actor, workspace=actor.workspace, **fields)
    messages.success(request, _("The invitation to %(name)s is on its way.") % {"name": before.name})
    return redirect("members:list")


@require_POST
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    """Take an invitation back."""
    invitation = queries.get_invitation(request.actor, pk)
    actions.withdraw_invitation(actor=request.actor, invitation=invitation)
    messages.success(request, _("The invitation of %(name)s no longer works.") % {"name": invitation.name})
    return redirect("members:list")


@require_POST
def change_role(request: Request, pk: UUID) -> HttpResponse:
    """Another role for a member."""
    member = queries.get_member(request.actor, pk)
    form = RoleForm(request.actor, request.POST)
    if form.is_valid():
        if _needs_confirmation(request, form.cleaned_data["role"]):
            return stepup.ask(request)
        actions.change_role(actor=request.actor, member=member, role=form.cleaned_data["role"])
        messages.success(request, _("%(name)s has another role now.") % {"name": member.user.name})
    return redirect("members:list")


@stepup.required
def remove(request: Request, pk: UUID) -> HttpResponse:
    """Ask once, with what it means, then remove."""
    member = queries.get_member(request.actor, pk)
    if request.method == "POST":
        actions.remove_member(actor=request.actor, member=member)
        messages.success(request, _("%(name)s no longer belongs to the workspace.") % {"name": member.user.name})
        return redirect("members:list")
    why_not = rules.change_member(request.actor, member)
    return render(request, "members/remove.html", {"member": member, "why_not": why_not})


def _needs_confirmation(request: Request, role: str) -> bool:
    """Whether the person has to prove once more who they are: an owner can do everything here."""
    return role == Membership.Role.OWNER and not stepup.confirmed(request)
