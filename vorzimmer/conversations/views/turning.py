"""Making something of a message: a task, a question."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.conversations import actions, queries, rules
from vorzimmer.conversations.forms import MessageQuestionForm
from vorzimmer.people.requests import Request


@require_POST
def to_task(request: Request, pk: UUID) -> HttpResponse:
    """A draft with the words and files of the message, opened to be completed and handed over."""
    message = queries.get_message(request.actor, pk)
    acting = request.actor.through(request.actor.door)
    made = actions.message_to_task(actor=acting, message=message)
    return redirect("screens:task", made.task.pk)


@require_http_methods(["GET", "POST"])
def to_question(request: Request, pk: UUID) -> HttpResponse:
    """The words of the message as a question to the other side."""
    message = queries.get_message(request.actor, pk)
    form = MessageQuestionForm(request.POST or None, initial={"text": message.text})
    if request.method == "POST" and form.is_valid():
        actions.message_to_question(actor=request.actor, message=message, **form.cleaned_data)
        return redirect("conversations:conversation", message.conversation.place_id)
    why_not = rules.message_to_question(request.actor, message)
    context = {"message": message, "form": form, "why_not": why_not}
    status = 422 if request.method == "POST" else 200
    return render(request, "conversations/to_question.html", context, status=status)
