"""What a button in a mail can do here without signing in: answer a message, confirm an agreement."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from vorzimmer.conversations import actions, posting, queries, rules
from vorzimmer.conversations.forms import MessageForm
from vorzimmer.conversations.models import Message
from vorzimmer.notifications.links import Done, Purpose, purpose
from vorzimmer.people.actor import Actor


@purpose("conversations.answer_message")
class AnswerMessage(Purpose):
    """Words without formatting; everything else is done in the house."""

    template = "conversations/answer_link.html"

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Your answer to %(who)s") % {"who": _message(actor, target_id).by.user.first_name}

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Send the answer")

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        return {"message": _message(actor, target_id)}

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        reason = rules.post_message(actor, _message(actor, target_id).conversation.about)
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        message = _message(actor, target_id)
        form = MessageForm({"text": fields.get("text", "")}, actor=actor)
        if not form.is_valid():
            raise ValidationError([error for errors in form.errors.values() for error in errors])
        posting.post(actor, message.conversation.about, form.cleaned_data["html"], client_id=form.client_id)
        url = reverse("conversations:conversation", args=[message.conversation.place_id])
        words = _("%(who)s has your answer.") % {"who": message.by.user.first_name}
        return Done(words, url, _("Open the conversation"))


@purpose("conversations.confirm_agreement")
class ConfirmAgreement(Purpose):
    """One button: yes, this is what we agree. Everything else is said in the house."""

    template = "conversations/agreement_link.html"

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Is this what you agree?")

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Yes, agreed")

    def context(self, actor: Actor, target_id: UUID | None, choice: str) -> dict[str, Any]:
        return {"message": _message(actor, target_id)}

    def closed(self, actor: Actor, target_id: UUID | None, choice: str) -> str | None:
        reason = rules.confirm_agreement(actor, _message(actor, target_id))
        return str(reason) if reason else None

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        message = _message(actor, target_id)
        actions.confirm_agreement(actor=actor, message=message)
        url = reverse("conversations:conversation", args=[message.conversation.place_id])
        words = _("Now it holds: %(what)s") % {"what": Truncator(message.text).chars(120)}
        return Done(words, url, _("Open the conversation"))


def _message(actor: Actor, target_id: UUID | None) -> Message:
    if target_id is None:
        raise Http404
    return queries.get_message(actor, target_id)
