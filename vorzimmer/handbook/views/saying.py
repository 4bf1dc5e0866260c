"""What readers say about a page: comments, whether it helped, what was missing."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vorzimmer.handbook import actions, queries
from vorzimmer.handbook.forms.pages import WordsForm
from vorzimmer.handbook.rules import pages as rules
from vorzimmer.handbook.views.pages import again
from vorzimmer.people.requests import Request


@require_POST
def comment(request: Request, pk: UUID) -> HttpResponse:
    """Words below the page; the other side is told."""
    found = queries.get_page(request.actor, pk)
    form = WordsForm(request.POST, prefix="comment")
    if not form.is_valid():
        return again(request, pk, typed=form)
    actions.comment_page(actor=request.actor, page=found, text=form.cleaned_data["text"])
    return again(request, pk)


@require_POST
def gap(request: Request, pk: UUID) -> HttpResponse:
    """It did not help, and why."""
    found = queries.get_page(request.actor, pk)
    form = WordsForm(request.POST, prefix="gap")
    if not form.is_valid():
        return again(request, pk, gap=form)
    actions.note_gap(actor=request.actor, page=found, text=form.cleaned_data["text"])
    messages.success(request, _("Said. The other side sees what is missing."))
    return again(request, pk)


@require_POST
def helped(request: Request, pk: UUID) -> HttpResponse:
    """It did."""
    actions.say_helped(actor=request.actor, page=queries.get_page(request.actor, pk))
    return again(request, pk)


@require_POST
def settle(request: Request, pk: UUID) -> HttpResponse:
    """A comment or a gap has been seen to."""
    remark = queries.get_remark(request.actor, pk)
    actions.settle_remark(actor=request.actor, remark=remark)
    return again(request, remark.page_id)


@require_POST
def fill(request: Request, pk: UUID) -> HttpResponse:
    """What was missing comes to the end of the page."""
    remark = queries.get_remark(request.actor, pk)
    form = WordsForm(request.POST)
    if not form.is_valid() and not rules.fill(request.actor, remark):
        messages.error(request, _("Say what belongs there."))
        return again(request, remark.page_id)
    actions.fill_gap(actor=request.actor, remark=remark, text=form.cleaned_data.get("text", ""))
    return again(request, remark.page_id)
