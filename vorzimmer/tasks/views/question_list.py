"""Questions outside of a task page: all open ones, one by itself, one about an engagement as a whole."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.engagements.queries import get_engagement
from vorzimmer.foundation.pages import asked_part, render_page
from vorzimmer.people.requests import Request
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.forms.questions import AnswersForm, QuestionForm
from vorzimmer.tasks.rules import questions as rules
from vorzimmer.tasks.views.question_cards import question_card


@require_GET
def question_list(request: Request) -> HttpResponse:
    """What waits for me, by task, and what others owe."""
    return render_lists(request)


@require_GET
def question(request: Request, pk: UUID) -> HttpResponse:
    """One question by itself: the place of those that belong to no task."""
    found = queries.get_question(request.actor, pk)
    context = {"card": question_card(request.actor, found, target="question_page"), "question": found}
    return render_page(request, "tasks/question_page.html", context)


@require_http_methods(["GET", "POST"])
def ask_engagement(request: Request, pk: UUID) -> HttpResponse:
    """A question that belongs to no task."""
    engagement = get_engagement(request.actor, pk)
    form = QuestionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        asked = actions.ask_question(actor=request.actor, about=engagement, **form.cleaned_data)
        return redirect("tasks:question", asked.question.pk)
    context = {"engagement": engagement, "form": form, "why_not": rules.ask(request.actor, engagement)}
    status = 422 if request.method == "POST" else 200
    return render(request, "tasks/question_ask.html", context, status=status)


@require_POST
def answer_several(request: Request) -> HttpResponse:
    """All questions of one task, or those of one engagement without a task, in one go."""
    about_key = request.POST.get("about")
    asked = [each for each in queries.open_questions_for(request.actor) if _key(each) == about_key]
    if not asked:
        return _again(request)
    form = AnswersForm(asked, request.POST)
    if not form.is_valid():
        return render_page(request, "tasks/question_list.html", _lists(request, form), status=422)
    about = _place(request, asked[0])
    actions.answer_questions(actor=request.actor, about=about, answers=form.cleaned_data["answers"])
    return _again(request)


def render_lists(request: Request) -> HttpResponse:
    """The page, or its part, as it is now."""
    return render_page(request, "tasks/question_list.html", _lists(request))


def _again(request: Request) -> HttpResponse:
    return render_lists(request) if asked_part(request) else redirect("tasks:question_list")


def _lists(request: Request, typed: AnswersForm | None = None) -> dict[str, Any]:
    actor = request.actor
    groups: dict[str, list[Any]] = {}
    for each in queries.open_questions_for(actor):
        groups.setdefault(_key(each), []).append(each)
    typed_key = _key(typed.asked[0]) if typed else ""
    return {
        "groups": [
            {"about": about, "first": asked[0], "form": typed if about == typed_key else AnswersForm(asked)}
            for about, asked in groups.items()
        ],
        "theirs": [question_card(actor, each) for each in queries.open_questions_of_others(actor)],
        "lately": [question_card(actor, each, target="question_groups") for each in queries.answered_lately(actor)],
    }


def _key(question: Any) -> str:
    return f"task-{question.task_id}" if question.task_id else f"engagement-{question.engagement_id}"


def _place(request: Request, question: Any) -> Any:
    if question.task_id:
        return queries.get_task(request.actor, question.task_id)
    return get_engagement(request.actor, question.engagement_id)
