"""What belongs to the end of an engagement: the notice, what is still open, who leaves, what is confirmed."""

from datetime import date, timedelta
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vorzimmer.agreements.clauses.notice import Notice
from vorzimmer.agreements.queries.terms import terms_of
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.team import SIDES
from vorzimmer.foundation import clock, moments
from vorzimmer.handbook.models import Page, Remark
from vorzimmer.handovers import making, revocation
from vorzimmer.handovers.models import Cover, Parting, PlanStep
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.vault.models import Access

ENDED_REASON = gettext_lazy("The engagement has ended.")
WITHOUT_NOTICE = timedelta(weeks=4)
"""How long it takes when nothing was agreed (domain.md section 9: one to four weeks)."""

MOST = 30
"""So many single tasks, accesses and pages become steps; the rest is one look at the list away."""

type PlannedLine = tuple[str, str, str, date]


def notice_until(engagement: Engagement, today: date) -> date | None:
    """The first day on which it may end when it is said today; None when no notice was agreed."""
    terms = terms_of(engagement)
    notice = terms.find(Notice) if terms else None
    if notice is None:
        return None
    day = today + timedelta(weeks=notice.weeks)
    return _end_of_month(day) if notice.to_month_end and notice.weeks else day


def usual_last_day(engagement: Engagement, today: date) -> date:
    """The day that is offered first."""
    return notice_until(engagement, today) or today + WITHOUT_NOTICE


def _end_of_month(day: date) -> date:
    first_of_next = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    return first_of_next - timedelta(days=1)


def lines_from_what_is_open(engagement: Engagement, last_day: date) -> list[PlannedLine]:
    """Steps for open tasks, accesses, and pages that are not confirmed; in the language of the engagement."""
    calendar = making.calendar_of(engagement.workspace)
    before = max(clock.now().date(), calendar.add_working_days(last_day, -3))
    with translation.override(engagement.language):
        return [*_tasks(engagement, before), *_accesses(engagement, last_day), *_pages(engagement, before)]


def _tasks(engagement: Engagement, before: date) -> list[PlannedLine]:
    open_ones = Task.objects.filter(engagement=engagement, is_open=True).order_by("due_at", "id")[:MOST]
    return [
        (
            _("Finish or hand over: %(task)s") % {"task": task.title},
            _("Open when the end was announced."),
            PlanStep.Side.ASSISTANT,
            min(before, task.due_at.date()) if task.due_at and task.due_at > clock.now() else before,
        )
        for task in open_ones
    ]


def _accesses(engagement: Engagement, last_day: date) -> list[PlannedLine]:
    given = Access.objects.filter(engagement=engagement, state__in=Access.OPEN).order_by("system")[:MOST]
    return [
        (
            _("Close the access: %(system)s") % {"system": access.system},
            _("Shared login: change the password as well.") if access.rotate_after_leaving else access.purpose,
            PlanStep.Side.CLIENT,
            last_day,
        )
        for access in given
    ]


def _pages(engagement: Engagement, before: date) -> list[PlannedLine]:
    pages = list(Page.objects.filter(engagement=engagement, archived_at=None).order_by("position")[:MOST])
    gaps = Remark.objects.filter(page__in=pages, kind=Remark.Kind.GAP, settled_at=None)
    missing = set(gaps.values_list("page_id", flat=True))
    return [
        (
            _("Confirm the page: %(page)s") % {"page": page.title},
            _("Somebody missed something there.") if page.pk in missing else _("Not confirmed since its last change."),
            PlanStep.Side.ASSISTANT,
            before,
        )
        for page in pages
        if page.pk in missing or not page.is_confirmed
    ]


def drop_covers(actor: Actor, engagement: Engagement) -> None:
    """Nobody stands in any more; parts for some days end with all others."""
    for cover in Cover.objects.filter(engagement=engagement, state__in=Cover.LIVE):
        cover.enter(Cover.State.OVER if cover.begun_at else Cover.State.DROPPED, ended_at=clock.now())


def let_assistants_go(actor: Actor, engagement: Engagement) -> list[UUID]:
    """The assistants' side leaves, whoever looked on as successor and who supervised too; keys of those who left.

    The room is the client's: its contacts go on reading it until the periods are over.
    """
    gone = []
    for part in Part.objects.filter(engagement=engagement, until=None).select_related("membership__user"):
        house_side = part.role == Part.Role.SUPERVISOR or part.membership.role == "assistant"
        if house_side or SIDES.get(part.role) == "assistant":
            revocation.revoke(actor, part.membership, engagement)
            gone.append(part.membership_id)
    return gone


def people_then(parting: Parting, side: str) -> list[UUID]:
    """Keys of those who stand on that side, or stood there when the end was announced or later."""
    roles = [role for role, on in SIDES.items() if on == side]
    parts = Part.objects.filter(engagement=parting.engagement_id, role__in=roles)
    there = [part for part in parts if part.until is None or part.until >= parting.announced_at]
    return list({part.membership_id for part in there})


def deletion_text(parting: Parting, name: str, side: str) -> str:
    """What is signed, in the language that is active; the digest is made over exactly this."""
    names = {
        "name": name,
        "client": parting.engagement.client.name,
        "house": parting.engagement.workspace.name,
        "ended": moments.day(parting.done_at.date()) if parting.done_at else "",
        "today": moments.day(clock.now().date()),
    }
    if side == "client":
        text = _(
            "I, %(name)s, confirm on %(today)s: working together of %(client)s and %(house)s ended on %(ended)s. "
            "We have deleted the assistant's private contact details and notes, as far as no law tells us to keep them. "
            "Shared passwords have been changed."
        )
    else:
        text = _(
            "I, %(name)s, confirm on %(today)s: working together of %(client)s and %(house)s ended on %(ended)s. "
            "I have given back all files and papers of the client and have deleted every copy on my own devices and "
            "services, as far as no law tells me to keep them. What I learnt stays confidential."
        )
    return text % names
