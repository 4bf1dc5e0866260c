"""What a button in a mail can do here without signing in: answer, confirm a phone note, approve."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from vorzimmer.notifications.links import Done, Purpose, purpose
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.forms.questions import AnswerForm
from vorzimmer.tasks.models import Delivery, PhoneNote, Question
from vorzimmer.tasks.rules import deliveries, phone_notes, questions


@purpose("tasks.answer_question")
class AnswerQuestion(Purpose):
    """`choice` is one of the options; without one the page asks for the answer in words."""

    template = "tasks/question_link.html"

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        if choice:
            return _("Answer with “%(answer)s”?") % {"answer": choice}
        return _("Your answer")

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Yes, answer that") if choice else _("Send the answer")

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        return {"question": _question(actor, target_id)}

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        reason = questions.answer_one(actor, _question(actor, target_id))
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        question = _question(actor, target_id)
        form = AnswerForm(question, {"option": choice, "answer": fields.get("answer", "")})
        if not form.is_valid():
            raise ValidationError([error for errors in form.errors.values() for error in errors])
        answers = {question.pk: form.cleaned_data["text"]}
        actions.answer_questions(actor=actor, about=question.place, answers=answers)
        said = {"who": question.asked_by.user.first_name}
        if question.task_id:
            url, label = reverse("screens:task", args=[question.task_id]), _("Open the task")
        else:
            url, label = reverse("tasks:question", args=[question.pk]), _("Open the question")
        return Done(_("%(who)s has your answer.") % said, url, label)


@purpose("tasks.confirm_note")
class ConfirmNote(Purpose):
    """One button: it was so. How it was otherwise is said in the house."""

    template = "tasks/phone_notes_link.html"

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Was it said like this on the telephone?")

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("That is right")

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        return {"note": _note(actor, target_id)}

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        reason = phone_notes.decide(actor, _note(actor, target_id))
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        note = _note(actor, target_id)
        actions.confirm_note(actor=actor, note=note)
        words = {"note": Truncator(note.text).chars(120)}
        return Done(
            _("Now it holds: %(note)s") % words,
            reverse("screens:task", args=[note.task_id]),
            _("Open the task"),
        )


@purpose("tasks.approve_delivery")
class ApproveDelivery(Purpose):
    """One button: it is as it should be. Changes are asked for in the house."""

    template = "tasks/delivery_link.html"

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Approve the result?")

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Approve")

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        return {"delivery": _delivery(actor, target_id)}

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        reason = deliveries.decide(actor, _delivery(actor, target_id))
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        delivery = _delivery(actor, target_id)
        actions.approve_delivery(actor=actor, delivery=delivery)
        url = reverse("screens:task", args=[delivery.task_id])
        return Done(_("Approved: %(task)s") % {"task": delivery.task.title}, url, _("Open the task"))


def _question(actor: Actor, pk: UUID | None) -> Question:
    if pk is None:
        raise Http404
    return queries.get_question(actor, pk)


def _note(actor: Actor, pk: UUID | None) -> PhoneNote:
    if pk is None:
        raise Http404
    return queries.get_phone_note(actor, pk)


def _delivery(actor: Actor, pk: UUID | None) -> Delivery:
    if pk is None:
        raise Http404
    return queries.get_delivery(actor, pk)
