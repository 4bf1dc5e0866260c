"""Saying something, having read it, having begun to write."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from vorzimmer.conversations import drafts, posting, queries, reading
from vorzimmer.conversations.forms import MessageForm
from vorzimmer.conversations.views.conversations import answer_with_form, message_number
from vorzimmer.people.requests import Request


@require_POST
def post(request: Request, pk: UUID) -> HttpResponse:
    """A message. The behaviour gets what is new after `after`; without it the page is shown again."""
    actor, talk = request.actor, queries.get_conversation(request.actor, pk)
    form = MessageForm(request.POST, request.FILES, actor=actor)
    if not form.is_valid():
        return _refused(request, pk, form)
    fields = form.cleaned_data
    message = posting.post(
        actor,
        talk.about,
        fields["html"],
        files=fields["attachments"],
        client_id=form.client_id,
        reply_to=fields["reply_to"],
    )
    if not request.headers.get("HX-Request"):
        back = "screens:task" if request.POST.get("in_page") else "conversations:conversation"
        return redirect(back, pk)
    after = message_number(request.POST.get("after", ""))
    if after is None or after == message.number - 1:
        found = queries.stream_with(actor, message, fields["attachments"])
    else:
        found = queries.stream_after(actor, message.conversation, after)
    context = {"actor": actor, "talk": {"stream": found, "conversation": message.conversation}}
    return render(request, "conversations/items.html", context)


@require_POST
def read(request: Request, pk: UUID) -> HttpResponse:
    """The actor has it on the screen."""
    reading.mark_read(request.actor, queries.get_conversation(request.actor, pk))
    return HttpResponse(status=204)


@require_POST
def draft(request: Request, pk: UUID) -> HttpResponse:
    """What the actor is writing."""
    talk = queries.get_conversation(request.actor, pk)
    drafts.save_draft(request.actor, talk.about, request.POST.get("html", ""))
    return HttpResponse(status=204)


def _refused(request: Request, pk: UUID, form: MessageForm) -> HttpResponse:
    if not request.headers.get("HX-Request"):
        return answer_with_form(request, pk, form)
    reasons = [str(reason) for reasons in form.errors.values() for reason in reasons]
    return HttpResponse("\n".join(reasons), status=422, content_type="text/plain; charset=utf-8")
