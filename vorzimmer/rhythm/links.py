"""What a button in a mail can do here without signing in: all right, read, agree to times."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.foundation import clock, moments
from vorzimmer.notifications.links import Done, Purpose, purpose
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm import actions, queries, wording
from vorzimmer.rhythm.models import CheckIn, ScheduleProposal
from vorzimmer.rhythm.rules import check_ins, schedules
from vorzimmer.rhythm.showing import line_rows


@purpose("rhythm.confirm")
class Confirm(Purpose):
    """One button; a remark can be added."""

    template = "rhythm/confirm_link.html"

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("The plan for %(day)s is all right?") % {"day": moments.day(_check_in(actor, target_id).on)}

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("All right")

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        check_in = _check_in(actor, target_id)
        return {"check_in": check_in, "rows": line_rows(actor, check_in, queries.lines_of(check_in))}

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        check_in = _check_in(actor, target_id)
        reason = check_ins.answer(actor, check_in)
        if reason is None and check_in.stands(clock.now()):
            return _("It stands as it was sent. Changes are still possible in Vorzimmer.")
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        check_in = _check_in(actor, target_id)
        remark = fields.get("remark", "").strip()[:1000]
        actions.confirm_check_in(actor=actor, check_in=check_in, remark=remark)
        words = {"who": check_in.written_by.user.first_name}
        return Done(_("%(who)s has your answer.") % words, _page(check_in), _("Open the plan"))


@purpose("rhythm.read")
class Read(Purpose):
    """One button: it has arrived."""

    template = "rhythm/read_link.html"

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("You have read it?")

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("I have read it")

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        check_in = _check_in(actor, target_id)
        return {"check_in": check_in, "taken_off": wording.taken_off(check_in) if check_in.figures else ""}

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        reason = check_ins.read(actor, _check_in(actor, target_id))
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        check_in = _check_in(actor, target_id)
        actions.read_check_in(actor=actor, check_in=check_in)
        return Done(_("Thank you."), _page(check_in), _("Open the report"))


@purpose("rhythm.agree")
class Agree(Purpose):
    """`choice` is yes or no."""

    template = "rhythm/agree_link.html"

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        words = {"what": wording.plan_words(_proposal(actor, target_id))}
        return (_("Agree: %(what)s?") if choice == "yes" else _("Not agree: %(what)s?")) % words

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Agree") if choice == "yes" else _("Keep it as it is")

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        return {"proposal": _proposal(actor, target_id)}

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        reason = schedules.decide(actor, _proposal(actor, target_id))
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        proposal = _proposal(actor, target_id)
        verb = actions.agree_schedule if choice == "yes" else actions.refuse_schedule
        verb(actor=actor, schedule_proposal=proposal)
        said = _("It holds from now on.") if choice == "yes" else _("It stays as it was.")
        return Done(said, reverse("rhythm:rhythm", args=[proposal.engagement_id]), _("Open the rhythm"))


def _page(check_in: CheckIn) -> str:
    return reverse("rhythm:check_in", args=[check_in.pk])


def _check_in(actor: Actor, pk: UUID | None) -> CheckIn:
    if pk is None:
        raise Http404
    return queries.get_check_in(actor, pk)


def _proposal(actor: Actor, pk: UUID | None) -> ScheduleProposal:
    if pk is None:
        raise Http404
    return queries.get_schedule_proposal(actor, pk)
