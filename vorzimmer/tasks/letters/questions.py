"""Mails about questions: the question itself first, every option a button."""

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.letters import Button, Letter, letter_for
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group, place
from vorzimmer.people.models import Membership
from vorzimmer.tasks.entries import DefaultTaken, QuestionAsked, QuestionsAnswered
from vorzimmer.tasks.models import Question

KINDS = ("tasks.question", "tasks.answer_", "tasks.default_")

MOST_IN_SUBJECT = 60
"""Letters of a title: what comes after it, by when, must not be cut off in a list of mails."""

in_group(Group.QUESTIONS, *KINDS)


def where(entry: Entry) -> str:
    """The card on the task's page; a page of its own for a question without a task."""
    question = entry.facts.get("question")
    if str(entry.subject_id) == question:
        return f"/questions/{question}/"
    return f"/tasks/{entry.subject_id}/#question-{question}"


for prefix in KINDS:
    place(prefix, where)


@letter_for(QuestionAsked)
def question_asked(happened: QuestionAsked, member: Membership) -> Letter | None:
    """Nothing when it has been settled meanwhile."""
    question = happened.question
    if not question.is_open:
        return None
    words = {"about": Truncator(_about(question)).chars(MOST_IN_SUBJECT), "who": question.asked_by.user.first_name}
    if question.answer_by:
        subject = _("Question about %(about)s – answer by %(when)s") % (
            words | {"when": moments.near(question.answer_by)}
        )
    else:
        subject = _("Question about %(about)s") % words
    lines = [line for line in _lines(question, words["who"]) if line]
    return Letter(subject, lines, _buttons(question, member), context=_place(question))


@letter_for(QuestionsAnswered)
def questions_answered(happened: QuestionsAnswered, member: Membership) -> Letter | None:
    """Nothing when the answers were taken back."""
    answered = Question.objects.filter(pk__in=happened.answered).exclude(answered_at=None).order_by("id")
    lines = [f"{question.text}\n{question.answer}" for question in answered]
    if not lines:
        return None
    return Letter(_("Answer about %(about)s") % {"about": _about(happened.question)}, lines)


@letter_for(DefaultTaken)
def default_taken(happened: DefaultTaken, member: Membership) -> Letter:
    """What holds now."""
    question = happened.question
    said = _("There was no answer, so what was announced holds: %(answer)s") % {"answer": question.answer}
    subject = _("Without an answer about %(about)s: what holds now") % {"about": _about(question)}
    return Letter(subject, [question.text, said])


def _about(question: Question) -> str:
    return question.task.title if question.task else str(question.engagement)


def _place(question: Question) -> str:
    """The task by its whole name, and for whom; a question about an engagement has that already."""
    return f"{question.task.title} · {question.task.engagement}" if question.task else ""


def _lines(question: Question, who: str) -> list[str]:
    lines = [question.text, question.why]
    if question.proposal:
        lines.append(_("%(who)s proposes: %(what)s") % {"who": who, "what": question.proposal})
    if question.default_text and question.default_at:
        when = {"when": moments.near(question.default_at), "what": question.default_text}
        lines.append(_("Without an answer by %(when)s this holds: %(what)s") % when)
    if question.blocking and not question.default_text:
        lines.append(_("Nothing goes on without an answer."))
    return lines


def _buttons(question: Question, member: Membership) -> list[Button]:
    offered = sorted(question.offered, key=lambda option: option != question.proposal)
    choices = [(option, make_link(member, "tasks.answer_question", question.pk, option)) for option in offered]
    label = _("Other answer …") if offered else _("Answer in words")
    return [*choices, (label, make_link(member, "tasks.answer_question", question.pk)), *_by_itself(question)]


def _by_itself(question: Question) -> list[Button]:
    return [] if question.task_id else [(_("Open the question"), reverse("tasks:question", args=[question.pk]))]
