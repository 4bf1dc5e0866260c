"""The part `questions` of a task page: asking, answering in place, taking back, withdrawing."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.foundation.pages import asked_part, render_page
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.forms.questions import AnswerForm, QuestionForm
from vorzimmer.tasks.rules import questions as rules
from vorzimmer.tasks.views.question_cards import question_card
from vorzimmer.tasks.views.question_list import render_lists

PART, FORM = "questions", "ask-question-form"


@require_GET
def questions(request: Request, pk: UUID) -> HttpResponse:
    """The part as it is now; without htmx the page it belongs to."""
    task = queries.get_task(request.actor, pk)
    if asked_part(request) != PART:
        return redirect("screens:task", pk)
    return render(request, "tasks/questions.html", part_questions(request.actor, task))


@require_http_methods(["GET", "POST"])
def ask(request: Request, pk: UUID) -> HttpResponse:
    """The form as a page (`?brief_field=&text=` begin it), and sending it from there or from the part."""
    task = queries.get_task(request.actor, pk)
    form = QuestionForm(request.POST or None, initial=request.GET.dict())
    if request.method == "POST" and form.is_valid():
        actions.ask_question(actor=request.actor, about=task, **form.cleaned_data)
        return _again(request, pk)
    status = 422 if request.method == "POST" else 200
    if asked_part(request) == PART:
        context = part_questions(request.actor, task, form)
        return render(request, "tasks/questions.html", context, status=status)
    context = {"task": task, "form": form, "why_not": rules.ask(request.actor, task)}
    template = "tasks/question_form.html" if asked_part(request) == FORM else "tasks/question_ask.html"
    return render(request, template, context, status=status)


@require_POST
def answer(request: Request, pk: UUID) -> HttpResponse:
    """One question, answered where it is shown. The answer that is there already is not given again."""
    question = queries.get_question(request.actor, pk)
    form = AnswerForm(question, request.POST)
    if not form.is_valid():
        return after_question(request, pk, form)
    mine = question.answered_by_id == request.actor.id and question.answer == form.cleaned_data["text"]
    if not mine:
        answers = {question.pk: form.cleaned_data["text"]}
        actions.answer_questions(actor=request.actor, about=question.place, answers=answers)
    return after_question(request, pk)


@require_POST
def take_back(request: Request, pk: UUID) -> HttpResponse:
    """The question is open again."""
    question = queries.get_question(request.actor, pk)
    actions.take_back_answer(actor=request.actor, question=question)
    return after_question(request, pk)


@require_POST
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    """Nobody has to answer any more."""
    question = queries.get_question(request.actor, pk)
    actions.withdraw_question(actor=request.actor, question=question)
    return after_question(request, pk)


def after_question(request: Request, pk: UUID, form: AnswerForm | None = None) -> HttpResponse:
    """Whatever htmx wants replaced, read again: the part, one card, or the page of the question."""
    question = queries.get_question(request.actor, pk)
    part, status = asked_part(request), 422 if form else 200
    if part == PART and question.task is not None:
        task = queries.get_task(request.actor, question.task.pk)
        context = part_questions(request.actor, task, typed=form)
        return render(request, "tasks/questions.html", context, status=status)
    if part == f"question-{pk}":
        context = {"card": question_card(request.actor, question, form=form)}
        return render(request, "tasks/question_card.html", context, status=status)
    if part == "question_groups":
        return render_lists(request)
    if form is None and not part:
        place = ("screens:task", question.task_id) if question.task_id else ("tasks:question", pk)
        return redirect(*place)
    card = question_card(request.actor, question, form=form, target="question_page")
    context = {"card": card, "question": question}
    return render_page(request, "tasks/question_page.html", context, status=status)


def part_questions(
    actor: Actor, task: Any, form: QuestionForm | None = None, *, typed: AnswerForm | None = None
) -> dict[str, Any]:
    """What the part needs, wherever it is shown. `form` and `typed` carry what was not accepted."""
    found = queries.questions_of(actor, task)

    def cards(asked: list[Any]) -> list[Any]:
        return [
            question_card(
                actor, question, target=PART, place=False, others_acted_at=found.others_acted_at,
                form=typed if typed and typed.question.pk == question.pk else None,
            )
            for question in asked
        ]  # fmt: skip

    return {
        "task": task,
        "questions": {
            "topic": f"task-{task.pk}:questions",
            "mine": cards(found.mine),
            "theirs": cards(found.theirs),
            "settled": cards(found.settled),
            "form": form,
            "why_not_ask": rules.ask(actor, task),
        },
    }


def _again(request: Request, pk: UUID) -> HttpResponse:
    if asked_part(request) != PART:
        return redirect("screens:task", pk)
    return render(request, "tasks/questions.html", part_questions(request.actor, queries.get_task(request.actor, pk)))
