"""Which rows a happening is about: those whose words it may have changed."""

from collections.abc import Sequence
from dataclasses import fields

from django.db import models

from vorzimmer.agreements import entries as agreements
from vorzimmer.agreements.entries.base import AboutVersion
from vorzimmer.calendars import entries as calendars
from vorzimmer.calendars.entries.appointments import AppointmentHappening
from vorzimmer.calendars.models import Appointment
from vorzimmer.conversations import entries as talk
from vorzimmer.conversations.models import Message, MessageFile
from vorzimmer.engagements import entries as engagements
from vorzimmer.handbook import entries as handbook
from vorzimmer.handbook.models import Page, PageFile
from vorzimmer.journal.happenings import Happening
from vorzimmer.members import entries as members
from vorzimmer.people.models import Membership
from vorzimmer.scheduling import entries as times
from vorzimmer.search.index.beside import may_have
from vorzimmer.search.index.sources import SOURCES, rows_of
from vorzimmer.talks.entries.base import TalkHappening
from vorzimmer.tasks import entries as tasks
from vorzimmer.tasks.models import Delivery, DeliveryFile, Question, Task, TaskFile
from vorzimmer.tenancy.writes import made_here
from vorzimmer.vault import entries as vault

SILENT: tuple[type[Happening], ...] = (
    tasks.TaskHandedOver, tasks.TaskStarted, tasks.TaskRated, tasks.TaskWaits, tasks.TaskCarriedOn, tasks.TaskPassedOn,
    tasks.TaskTakenOn, tasks.TaskTakenBack, tasks.DateProposed, tasks.DateRefused, tasks.DateAgreed, tasks.DateTakenBack,
    tasks.ComplaintRaised, tasks.ComplaintEscalated, tasks.ComplaintSettled, tasks.StepTicked, tasks.StepUnticked,
    tasks.StepMoved, tasks.TaskDeclined, tasks.TaskWithdrawn, tasks.TaskReopened,
    talk.ReactionAdded, talk.MessagePinned, talk.AgreementProposed, talk.AgreementConfirmed, talk.AgreementWithdrawn,
    talk.MessageForwarded,
    handbook.PageConfirmed, handbook.PageMoved, handbook.PageCommented, handbook.GapNoted, handbook.PageHelped,
    handbook.RemarkSettled, handbook.SuggestionMade,
    agreements.ApprovalReminded,
    calendars.AppointmentAnswered, calendars.AppointmentNear, calendars.ReminderSet,
    times.PollAnswered, times.AnswersClosed, times.LinkOpened, times.ClockChosen, times.LinkRevoked, times.LinkRenewed,
    times.ParticipantsReminded,
    vault.AccessReviewed, vault.AccessRotated, vault.HoldingEnded, vault.RevokeWanted, vault.SecretHappening,
)  # fmt: skip
"""They move something on and change no words."""
FILES: dict[type[models.Model], tuple[type[models.Model], str]] = {
    Task: (TaskFile, "task"),
    Delivery: (DeliveryFile, "delivery"),
    Message: (MessageFile, "message"),
    Page: (PageFile, "page"),
}


def concerned(happened: Happening) -> list[Sequence[models.Model]]:
    """Rows to look at again, of one model each."""
    if isinstance(happened, SILENT):
        return _begun(happened)
    if isinstance(happened, AboutVersion) and not isinstance(happened, agreements.VersionSigned):
        return []
    if isinstance(happened, members.PersonJoined):
        return [_joined(happened)]
    if isinstance(happened, members.WorkspaceHappening):
        return [[happened.member]] if isinstance(happened, members.MemberHappening) else []
    found: list[Sequence[models.Model]] = []
    for field in fields(happened):
        row = getattr(happened, field.name)
        if isinstance(row, models.Model) and type(row) in SOURCES and not isinstance(row, Membership):
            found += _with_files(row)
    found += _more(happened)
    return found


def _begun(happened: Happening) -> list[Sequence[models.Model]]:
    """A task that was delegated without having been a draft is new to the index."""
    task = getattr(happened, "task", None)
    return _with_files(task) if isinstance(task, Task) and made_here(task.pk) else []


def _with_files(row: models.Model) -> list[Sequence[models.Model]]:
    known = FILES.get(type(row))
    if known is None:
        return [[row]]
    link, name = known
    if not may_have(link, [row]):
        return [[row]]
    return [[row], list(rows_of(link).filter(**{name: row}))]


def _more(happened: Happening) -> list[Sequence[models.Model]]:
    """What a happening names by its key only, or says nothing about."""
    if isinstance(happened, tasks.QuestionsAnswered) and happened.answered:
        others = list(Question.objects.filter(pk__in=happened.answered))
        return [others, *_briefing(happened.question, changed=bool(happened.changed))]
    if isinstance(happened, tasks.AboutQuestion):
        return _briefing(happened.question, changed=bool(happened.changed))
    if isinstance(happened, handbook.PagesImported):
        return [list(Page.objects.filter(pk__in=happened.pages))]
    if isinstance(happened, engagements.EngagementOpened):
        return [happened.engagement.team.with_role(*ROLES)]
    if isinstance(happened, TalkHappening) and happened.talk.appointment is not None:
        return [[happened.talk.appointment]]
    if isinstance(happened, AppointmentHappening) and getattr(happened, "following", False):
        return [_cut_off(happened.appointment)]
    if isinstance(happened, engagements.PartAdded):
        return [[happened.part.membership]]
    return []


def _cut_off(series: Appointment) -> Sequence[Appointment]:
    """The series that ends where this one begins: it was changed after it."""
    later = Appointment.objects.filter(calendar=series.calendar_id, version__gte=series.version)
    return list(later.exclude(pk=series.pk).select_related("calendar"))


def _briefing(question: Question, *, changed: bool) -> list[Sequence[models.Model]]:
    """An answer can fill a gap of the briefing."""
    return [[question.task]] if changed and question.task else []


def _joined(happened: members.PersonJoined) -> Sequence[models.Model]:
    return list(Membership.objects.filter(user__email=happened.invitation.email, left_at=None).select_related("user"))


ROLES = ("contact", "lead", "backup", "coordinator", "supervisor", "observer")
"""An engagement that was opened brings its people along: some houses are set up without invitations."""
