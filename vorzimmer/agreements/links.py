"""What a button in a mail can do here without signing in: approve one act, or not; confirm rights and duties."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import Http404
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.models import Approval, Confirmation
from vorzimmer.agreements.rights import rights_of
from vorzimmer.agreements.rules import approvals as rules
from vorzimmer.agreements.rules import standing
from vorzimmer.notifications.links import Done, Purpose, purpose
from vorzimmer.people.actor import Actor


class Decide(Purpose):
    """Both show the request, and are closed when somebody has decided."""

    template = "agreements/approval_link.html"

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        return {"approval": _approval(actor, target_id), "refuses": self.name == "agreements.refuse"}

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        reason = rules.decide(actor, _approval(actor, target_id))
        return str(reason) if reason else None


@purpose("agreements.approve")
class Approve(Decide):
    """One button: it may be done."""

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Approve this?")

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Approve")

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        approval = _approval(actor, target_id)
        actions.approve(actor=actor, approval=approval)
        return _done(approval, _("Approved: %(what)s"))


@purpose("agreements.refuse")
class Refuse(Decide):
    """No, with a reason if there is one."""

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Not approve this?")

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Do not approve")

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        approval = _approval(actor, target_id)
        actions.refuse_approval(actor=actor, approval=approval, reason=fields.get("reason", "")[:500])
        return _done(approval, _("Not approved: %(what)s"))


@purpose("agreements.confirm_terms")
class ConfirmTerms(Purpose):
    """One button: I have read what I may and owe, and it is right."""

    template = "agreements/standing_link.html"

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        words = {"engagement": str(_confirmation(actor, target_id).engagement)}
        return _("Confirm rights and duties with %(engagement)s?") % words

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("I have read them, they are right")

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        return rights_of(actor, _confirmation(actor, target_id).engagement)

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        confirmation = _confirmation(actor, target_id)
        if queries.standing_version(confirmation.engagement) != confirmation.version:
            return _("A newer version holds by now. Please read that one.")
        reason = standing.confirm_terms(actor, confirmation)
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        confirmation = _confirmation(actor, target_id)
        actions.confirm_terms(actor=actor, confirmation=confirmation)
        url = reverse("agreements:standing", args=[confirmation.engagement.pk])
        return Done(_("Thank you. You are asked again in three months."), url, _("Read rights and duties"))


def _confirmation(actor: Actor, pk: UUID | None) -> Confirmation:
    if pk is None:
        raise Http404
    return queries.get_confirmation(actor, pk)


def _done(approval: Approval, text: str) -> Done:
    url = reverse("agreements:approval", args=[approval.pk])
    return Done(text % {"what": Truncator(approval.what).chars(120)}, url, _("Open the request"))


def _approval(actor: Actor, pk: UUID | None) -> Approval:
    if pk is None:
        raise Http404
    return queries.get_approval(actor, pk)
