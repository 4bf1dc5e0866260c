"""Who may ask, answer, take back and withdraw. A rule answers None (yes), or the reason why not, in words."""

from datetime import datetime, timedelta

from django.db.models import Max
from django.utils.functional import Promise
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tasks.models import Question, Task

Reason = str | Promise | None

UNDO = timedelta(minutes=10)
"""How long an answer can be taken back, as long as nobody has acted on it."""

MOST_OPTIONS = 5


def engagement_of(about: Task | Engagement) -> Engagement:
    """Where it happens: a question is about a task, or about the engagement as a whole."""
    return about.engagement if isinstance(about, Task) else about


def ask(actor: Actor, about: Task | Engagement) -> Reason:
    """Either side asks the other, while the task or the engagement is open."""
    engagement = engagement_of(about)
    if engagement.team.side_of(actor) is None:
        return _("Only the client and the assistants of this engagement ask each other.")
    if isinstance(about, Task) and about.is_draft:
        return _("The task has not been handed over yet. Nobody else can see the question.")
    if isinstance(about, Task) and about.is_closed:
        return _("This task is closed. Write a message, or open a new task.")
    if engagement.stage == engagement.Stage.ENDED:
        return _("This engagement has ended.")
    return None


def default(text: str, at: datetime | None) -> Reason:
    """What holds without an answer needs a moment that is still to come; either both or neither."""
    if bool(text) != bool(at):
        return _("Say both: what holds without an answer, and from when.")
    if at is not None and at <= clock.now():
        return _("The moment from which it holds without an answer has to be in the future.")
    return None


def answer(actor: Actor, about: Task | Engagement) -> Reason:
    """Somebody of the engagement; that it is the side which was asked is looked at question by question."""
    if engagement_of(about).team.side_of(actor) is None:
        return _("Only the client and the assistants of this engagement answer each other.")
    if isinstance(about, Task) and about.is_closed:
        return _("This task is closed. The question needs no answer any more.")
    return None


def answer_one(actor: Actor, question: Question) -> Reason:
    """The side that was asked, once; whoever comes second reads what was answered."""
    if reason := answer(actor, question.place):
        return reason
    if question.answered_by is not None:
        said = {"who": question.answered_by.user.first_name, "answer": question.answer}
        return now_("Already answered by %(who)s: %(answer)s") % said
    if question.withdrawn_at is not None:
        return _("This question is no longer asked.")
    if engagement_of(question.place).team.side_of(actor) != question.to_side:
        return _("The other side has been asked.")
    return None


def take_back(actor: Actor, question: Question) -> Reason:
    """Whoever answered, for ten minutes, unless somebody else has gone on with it."""
    later = Entry.objects.filter(subject_id=question.task_id or question.pk).exclude(by=actor.membership)
    return take_back_knowing(actor, question, later.aggregate(at=Max("happened_at"))["at"])


def take_back_knowing(actor: Actor, question: Question, others_acted_at: datetime | None) -> Reason:
    """The same for many questions, for whom it is known when others last did something there."""
    if question.answered_at is None:
        return _("There is no answer yet.")
    if question.answered_by_id != actor.id or question.by_default:
        return _("Only the person who answered can take the answer back.")
    if clock.now() - question.answered_at > UNDO:
        return _("An answer can be taken back for ten minutes. Say in a message what has changed.")
    if question.task is not None and question.task.is_closed:
        return _("This task is closed.")
    if others_acted_at is not None and others_acted_at > question.answered_at:
        return _("Somebody has already gone on with this answer. Say in a message what has changed.")
    return None


def withdraw(actor: Actor, question: Question) -> Reason:
    """Anybody of the side that asked, while there is no answer."""
    if not question.is_open:
        return _("This question is settled already.")
    side = engagement_of(question.place).team.side_of(actor)
    if side is None or side == question.to_side:
        return _("Only the side that asked can withdraw the question.")
    return None


def take_default(actor: Actor, question: Question) -> Reason:
    """The clock, in the name of whoever announced it, when the moment has come and nobody has answered."""
    if actor.door != Door.SCHEDULE or actor.id != question.asked_by_id:
        return _("What was announced takes effect by itself.")
    if not question.is_open or not question.default_text:
        return _("This question is settled already.")
    if question.default_at is None or question.default_at > clock.now():
        return _("It is not time yet.")
    if question.task is not None and not question.task.is_open:
        return _("This task is closed.")
    return None
