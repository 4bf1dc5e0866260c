"""What was answered or agreed comes into the handbook: one look, one click."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vorzimmer.conversations.queries import get_message
from vorzimmer.handbook import actions, queries
from vorzimmer.handbook.forms.pages import TakeInForm
from vorzimmer.handbook.rules import pages as rules
from vorzimmer.people.requests import Request
from vorzimmer.tasks.queries import get_question

both = require_http_methods(["GET", "POST"])
Keep = Callable[..., Any]


@both
def keep_answer(request: Request, pk: UUID) -> HttpResponse:
    """The question as a heading or a line, the answer below it; everything can be changed before it is kept."""
    question = get_question(request.actor, pk)
    said = f"**{' '.join(question.text.split())}**\n\n{question.answer}"
    back = (
        reverse("screens:task", args=[question.task_id]) if question.task_id else reverse("tasks:question", args=[pk])
    )
    context = {
        "engagement": question.engagement, "reason": rules.keep_answer(request.actor, question), "back": back,
        "back_label": question.task.title if question.task else _("Question"), "asked": question.text, "said": question.answer,
        "stands": queries.taken_from(question=question),
    }  # fmt: skip

    def keep(**wanted: Any) -> Any:
        return actions.keep_answer(actor=request.actor, question=question, **wanted).page

    return _take_in(request, keep, {"title": Truncator(question.text).chars(120), "text": said}, context)


@both
def keep_agreement(request: Request, pk: UUID) -> HttpResponse:
    """The same with what both sides have confirmed."""
    message = get_message(request.actor, pk)
    talk = message.conversation
    context = {
        "engagement": talk.engagement, "reason": rules.keep_agreement(request.actor, message),
        "back": reverse("conversations:conversation", args=[talk.place_id]), "back_label": _("Conversation"),
        "asked": "", "said": message.text, "stands": queries.taken_from(message=message),
    }  # fmt: skip

    def keep(**wanted: Any) -> Any:
        return actions.keep_agreement(actor=request.actor, message=message, **wanted).page

    return _take_in(request, keep, {"title": Truncator(message.text).chars(80), "text": message.text}, context)


def _take_in(request: Request, keep: Keep, initial: dict[str, str], context: dict[str, Any]) -> HttpResponse:
    engagement, reason = context["engagement"], context["reason"]
    pages = [page for page, _above in queries.in_reading_order(engagement)] if not reason else []
    form = TakeInForm(request.POST if request.method == "POST" else None, pages=pages, initial=initial)
    if request.method == "POST" and (form.is_valid() or reason):
        words = {"text": "", "title": ""} if reason else {name: form.cleaned_data[name] for name in ("text", "title")}
        page = keep(**words, page=None if reason else form.chosen_page)
        messages.success(request, _("It stands in the handbook now."))
        return redirect("handbook:page", page.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "handbook/take_in.html", {"form": form, **context}, status=status)
