"""A plan for two sides: steps by week, and gates that are reached one after the other."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.rooms import Changeable, RoomModel


class Plan(RoomModel):
    """What both sides do, by when, while they begin, stand in, change over or part."""

    class Kind(models.TextChoices):
        SETTLING_IN = "settling_in", _("Settling in")
        COVER = "cover", _("Cover")
        SUCCESSOR = "successor", _("Successor")
        PARTING = "parting", _("Parting")

    class State(models.TextChoices):
        RUNNING = "running", _("running")
        FINISHED = "finished", _("finished")
        DROPPED = "dropped", _("dropped")

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="plans")
    kind = models.CharField(max_length=12, choices=Kind)
    state = models.CharField(max_length=8, choices=State, default=State.RUNNING)
    begins_on = models.DateField()
    ends_on = models.DateField()
    begun_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    begun_at = models.DateTimeField(default=clock.now)
    finished_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "engagement", "kind"],
                condition=Q(state="running"),
                name="one_running_plan_of_a_kind",
            )
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())

    # Changes (called by actions only)

    def close(self, state: str, by: Membership) -> None:
        """Finished as planned, or dropped because it is no longer needed."""
        self.state, self.finished_by, self.finished_at = state, by, clock.now()
        self.save(update_fields=["state", "finished_by", "finished_at"])

    # Facts

    @property
    def is_running(self) -> bool:
        return self.state == self.State.RUNNING

    def week_of(self, day: date) -> int:
        """The week of the plan in which the day lies; 1 is the first, 0 is before it begins."""
        return (day - self.begins_on).days // 7 + 1 if day >= self.begins_on else 0

    @property
    def weeks(self) -> int:
        """How many weeks it takes."""
        return self.week_of(self.ends_on)


class PlanStep(Changeable):
    """What one side does. `key` names the line of the template; `after` counts `unit` from the plan's first day.

    `due_on` is reckoned once, by the workspace's holidays, and is what counts afterwards.
    """

    class Side(models.TextChoices):
        CLIENT = "client", _("Client")
        ASSISTANT = "assistant", _("Assistant")
        BOTH = "both", _("Both")
        COORDINATION = "coordination", _("Coordination")

    class Unit(models.TextChoices):
        DAYS = "days", _("days")
        WORKING_DAYS = "working_days", _("working days")

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="steps")
    key = models.SlugField(max_length=40, blank=True)
    title = models.CharField(max_length=200)
    why = models.TextField(blank=True)
    side = models.CharField(max_length=12, choices=Side)
    who = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    week = models.PositiveSmallIntegerField(default=1)
    after = models.SmallIntegerField(default=0)
    unit = models.CharField(max_length=12, choices=Unit, default=Unit.WORKING_DAYS)
    due_on = models.DateField()
    gate_key = models.SlugField(max_length=40, blank=True)
    is_talk = models.BooleanField(default=False)
    task = models.ForeignKey(Task, models.SET_NULL, null=True, blank=True, related_name="+")
    added_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=clock.now)
    done_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["due_on", "id"]
        indexes = [models.Index(fields=["workspace", "plan", "due_on"], name="plan_step_by_day")]

    def __str__(self) -> str:
        return self.title

    # Facts

    @property
    def is_done(self) -> bool:
        return self.done_at is not None

    @property
    def lock_root(self) -> Plan:
        return self.plan


class Gate(RoomModel):
    """Something that must be true before it goes on. `counts` says how the house can see it; empty: somebody says so.

    `stage`: when it is passed, the assistant's rights of the agreement grow to this stage.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="gates")
    key = models.SlugField(max_length=40)
    title = models.CharField(max_length=120)
    must_be = models.TextField()
    counts = models.SlugField(max_length=30, blank=True)
    stage = models.PositiveSmallIntegerField(null=True, blank=True)
    due_on = models.DateField()
    position = models.PositiveSmallIntegerField()
    passed_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    passed_at = models.DateTimeField(null=True, blank=True)
    by_itself = models.BooleanField(default=False)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["workspace", "plan", "key"], name="gate_keys_differ")]

    def __str__(self) -> str:
        return self.title

    # Changes (called by actions only)

    def let_pass(self, by: Membership, *, by_itself: bool) -> None:
        """It is reached; `by_itself`: the house has seen it."""
        self.passed_by, self.passed_at, self.by_itself = by, clock.now(), by_itself
        self.save(update_fields=["passed_by", "passed_at", "by_itself"])

    # Facts

    @property
    def is_passed(self) -> bool:
        return self.passed_at is not None

    @property
    def lock_root(self) -> Plan:
        return self.plan


class PlanReview(RoomModel):
    """What somebody says at the end of a plan; the others read it once they have said theirs."""

    class Verdict(models.TextChoices):
        CONTINUE = "continue", _("Go on like this")
        CHANGE = "change", _("Go on, and change something")
        END = "end", _("Rather end it")

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="reviews")
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    side = models.CharField(max_length=12, choices=PlanStep.Side)
    worked = models.TextField(blank=True)
    change = models.TextField(blank=True)
    verdict = models.CharField(max_length=8, choices=Verdict)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "plan", "by"], name="one_review_each")]

    @property
    def lock_root(self) -> Plan:
        return self.plan
