"""The verbs of the way as pages and dialogs: their form, their words, their rule."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.tasks import actions
from vorzimmer.tasks.forms import flow as forms
from vorzimmer.tasks.rules import dates, flow

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Verb:
    """`run` is the action, `may` its rule; `title` and `lead` head the dialog, `done` is said afterwards."""

    run: Callable[..., Any]
    may: Callable[..., Any]
    title: Text
    button: Text
    form: type[forms.StepForm] = forms.StepForm
    lead: Text = ""
    done: Text = ""
    danger: bool = False


TASK_VERBS = {
    "hand_over": Verb(actions.hand_over, flow.hand_over, _("Hand over"), _("Hand over")),
    "take_on": Verb(actions.take_on, flow.take_on, _("Take on"), _("Take it on")),
    "take_back": Verb(
        actions.take_back, flow.take_back, _("Take back"), _("Take back"),
        done=_("The task is a draft again.")
    ),
    "accept_task": Verb(
        actions.accept_task, flow.accept_task, _("Accept"), _("Accept"), forms.AcceptForm,
        done=_("You have accepted.")
    ),
    "accept_with_date": Verb(
        actions.accept_with_date, flow.accept_task, _("Accept by another date"),
        _("Accept and propose the date"),
        forms.DateForm, _("You take the task on. The client decides on the date."),
    ),
    "decline_task": Verb(
        actions.decline_task, flow.decline_task, _("Decline"), _("Decline"), forms.ReasonForm,
        _("Declining costs you nothing. "
          "The client and the coordination read your reason and find somebody else."),
        danger=True,
    ),
    "pass_on": Verb(
        actions.pass_on, flow.pass_on, _("Pass on"), _("Pass on"), forms.PassOnForm,
        _("Whoever gets the task is asked to accept it. The client is told."),
        done=_("The task is passed on."),
    ),
    "propose_date": Verb(
        actions.propose_date, dates.propose_date, _("Propose another date"), _("Propose"), forms.DateForm,
        _("The date changes when the other side agrees."),
    ),
    "start_task": Verb(actions.start_task, flow.start_task, _("Start"), _("Start")),
    "wait_for": Verb(
        actions.wait_for, flow.wait_for, _("Wait for somebody"), _("Wait"), forms.WaitForm,
        _("The task rests until then, and everybody sees for whom."),
    ),
    "carry_on": Verb(actions.carry_on, flow.carry_on, _("Carry on"), _("Carry on")),
    "withdraw_task": Verb(
        actions.withdraw_task, flow.withdraw_task, _("Withdraw the task"), _("Withdraw"),
        forms.MaybeReasonForm,
        _("Work on it stops, and open questions are settled. You can open it again later."), danger=True,
    ),
    "reopen_task": Verb(
        actions.reopen_task, flow.reopen_task, _("Open again"), _("Open again"), forms.ReasonForm,
        _("The assistant reads why it goes on."),
    ),
    "delete_draft": Verb(
        actions.delete_draft, flow.delete_draft, _("Delete the draft"), _("Delete for good"),
        lead=_("Nobody but you has seen it. It cannot be brought back."),
        done=_("The draft is gone."), danger=True,
    ),
}  # fmt: skip

DATE_VERBS = {
    "agree_date": Verb(actions.agree_date, dates.decide_date, _("Agree to the date"), _("Agree")),
    "refuse_date": Verb(
        actions.refuse_date, dates.decide_date, _("Keep the date"), _("Keep the date"), forms.MaybeReasonForm,
        _("The date stays as it was."),
    ),
    "take_back_date": Verb(
        actions.take_back_date, dates.take_back_date, _("Take the proposed date back"), _("Take it back"),
        lead=_("The date stays as it was, and nobody has to decide."), done=_("You have taken the date back."),
    ),
}  # fmt: skip
