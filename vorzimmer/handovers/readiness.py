"""How ready an engagement is to be handed over, from 0 to 100, computed from facts and explained line by line.

Each line has a weight and a share between 0 and 1; lines that do not apply (no successor, no plan) do not count:
percent = 100 × Σ weight × share / Σ weight of the lines that count. The weights stand in decision 0032.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import moments
from vorzimmer.handbook.models import Page, Remark
from vorzimmer.handovers.counting import SHADOWING_DAYS, pages_read
from vorzimmer.handovers.models import FilesReturn, Parting, Plan, PlanStep, Successor
from vorzimmer.tasks.models import Task
from vorzimmer.vault.models import Access

WEIGHTS = {"work": 30, "knowledge": 25, "accesses": 20, "steps": 15, "successor": 10, "files": 5, "talk": 5}


@dataclass(frozen=True, slots=True)
class Line:
    """One fact. `share` is None when it does not apply here."""

    key: str
    title: str
    because: str
    share: float | None

    @property
    def weight(self) -> int:
        return WEIGHTS[self.key]

    @property
    def percent(self) -> int:
        """The share in percent, for the meter."""
        return round(100 * (self.share or 0))


@dataclass(frozen=True, slots=True)
class Readiness:
    """The number and where it comes from."""

    lines: tuple[Line, ...]

    @property
    def counting(self) -> list[Line]:
        """Lines that apply."""
        return [line for line in self.lines if line.share is not None]

    @property
    def total(self) -> int:
        """What the weights of the lines that apply add up to."""
        return sum(line.weight for line in self.counting)

    @property
    def percent(self) -> int:
        """From 0 to 100; never 100 while something is missing."""
        reached = sum(line.weight * (line.share or 0) for line in self.counting)
        if not self.total:
            return 0
        return 100 if reached >= self.total else min(99, round(100 * reached / self.total))


def of(engagement: Engagement) -> Readiness:
    """As it is now; ten queries at most."""
    parting = Parting.objects.filter(engagement=engagement, withdrawn_at=None).order_by("-announced_at").first()
    plan = Plan.objects.filter(engagement=engagement, kind__in=("parting", "successor")).order_by("-begun_at").first()
    return Readiness((
        _work(engagement, plan), _knowledge(engagement), _accesses(engagement), _steps(plan), _successor(engagement),
        _files(parting), _talk(parting),
    ))  # fmt: skip


def _share(done: int, of_all: int) -> float:
    return done / of_all if of_all else 1.0


def _work(engagement: Engagement, plan: Plan | None) -> Line:
    tasks = Task.objects.filter(engagement=engagement)
    left = tasks.filter(is_open=True).count()
    settled = tasks.filter(is_open=False, closed_at__date__gte=plan.begins_on).count() if plan else 0
    words = ngettext("%(left)s open task is left", "%(left)s open tasks are left", left) % {"left": left}
    return Line("work", _("Open work"), words if left else _("No task is open"), _share(settled, settled + left))


def _knowledge(engagement: Engagement) -> Line:
    pages = list(Page.objects.filter(engagement=engagement, archived_at=None))
    gaps = set(
        Remark.objects.filter(page__in=pages, kind=Remark.Kind.GAP, settled_at=None).values_list("page_id", flat=True)
    )
    whole = sum(page.is_confirmed and page.pk not in gaps for page in pages)
    words = _("%(whole)s of %(all)s pages are confirmed and without a gap") % {"whole": whole, "all": len(pages)}
    return Line(
        "knowledge", _("Handbook"), words if pages else _("Nothing is written down yet"),
        _share(whole, len(pages)) if pages else 0.0,
    )  # fmt: skip


def _accesses(engagement: Engagement) -> Line:
    """Prepared is an access that is revoked and rotated, or that somebody is named for."""
    accesses = list(Access.objects.filter(engagement=engagement).exclude(state__in=("asked", "declined")))
    ready = sum(_is_prepared(access) for access in accesses)
    words = _("%(ready)s of %(all)s are revoked, or it is clear who revokes them") % {
        "ready": ready, "all": len(accesses),
    }  # fmt: skip
    return Line(
        "accesses", _("Accesses"), words if accesses else _("No access stands in the register, so this does not count"),
        _share(ready, len(accesses)) if accesses else None,
    )  # fmt: skip


def _is_prepared(access: Access) -> bool:
    if access.is_open:
        return access.revoke_owner_id is not None
    return access.rotate_wanted_at is None or access.rotated_at is not None


def _steps(plan: Plan | None) -> Line:
    steps = list(PlanStep.objects.filter(plan=plan).values_list("done_at", flat=True)) if plan else []
    done = sum(at is not None for at in steps)
    words = _("%(done)s of %(all)s steps are done") % {"done": done, "all": len(steps)}
    return Line("steps", _("The plan"), words, _share(done, len(steps)) if plan else None)


def _successor(engagement: Engagement) -> Line:
    """Introduced, has read the handbook, has looked on for three days: a third each."""
    found = Successor.objects.filter(engagement=engagement).select_related("person__user").last()
    if found is None:
        return Line("successor", _("Successor"), _("Nobody takes over, so this does not count"), None)
    read = pages_read(engagement.pk, found.person_id)
    days = found.days_of_shadowing(moments.today())
    share = (1 + _share(read.done, read.of) + min(1.0, days / SHADOWING_DAYS)) / 3
    words = _("%(person)s is introduced, has read %(read)s of %(all)s pages and has looked on for %(days)s days") % {
        "person": found.person.name, "read": read.done, "all": read.of, "days": days,
    }  # fmt: skip
    return Line("successor", _("Successor"), words, share)


def _files(parting: Parting | None) -> Line:
    if parting is None:
        return Line("files", _("Files"), _("Counts when the end is announced"), None)
    packed = FilesReturn.objects.filter(parting=parting, ready_at__isnull=False).exists()
    words = _("All files and texts are packed for the client") if packed else _("Not packed for the client yet")
    return Line("files", _("Files"), words, float(packed))


def _talk(parting: Parting | None) -> Line:
    if parting is None:
        return Line("talk", _("Last talk"), _("Counts when the end is announced"), None)
    talked = parting.talked_on is not None
    words = _("The last talk is noted") if talked else _("The last talk is still to come")
    return Line("talk", _("Last talk"), words, float(talked))
