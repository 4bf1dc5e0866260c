"""Getting to know each other: one talk about one suggestion, and what each side thinks of it."""

from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.rooms import Changeable

from .need import Need
from .shortlist import ShortlistEntry


class Side(models.TextChoices):
    CLIENT = "client", _("Client")
    ASSISTANT = "assistant", _("Assistant")
    AGENCY = "agency", _("Coordination")


class Meeting(Changeable):
    """`slots` are moments in ISO form (UTC) out of which a side that did not offer them chooses one.

    `trial` is a normal task in an engagement of its own in stage meeting. What each side answers in the end stands in
    `client_answer` and `assistant_answer`; a reason is the own note of whoever wrote it, unless they share it.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", _("times offered")
        PLANNED = "planned", _("time chosen")
        AGREED = "agreed", _("both said yes")
        ENDED = "ended", _("without an engagement")
        CANCELLED = "cancelled", _("called off")

    class Answer(models.TextChoices):
        YES = "yes", _("Yes, we would like to")
        NO = "no", _("No")
        ANOTHER = "another", _("I would like to meet somebody else")

    OPEN = (State.PROPOSED, State.PLANNED)

    need = models.ForeignKey(Need, models.CASCADE, related_name="meetings")
    entry = models.ForeignKey(ShortlistEntry, models.CASCADE, related_name="meetings")
    slots = models.JSONField(default=list)
    offered_by_side = models.CharField(max_length=9, choices=Side)
    starts_at = models.DateTimeField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(default=55)
    call = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.PROPOSED)
    proposed_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(default=clock.now)
    chosen_by = models.ForeignKey(Membership, models.SET_NULL, null=True, blank=True, related_name="+")
    chosen_at = models.DateTimeField(null=True, blank=True)
    trial = models.ForeignKey(Task, models.SET_NULL, null=True, blank=True, related_name="+")
    client_answer = models.CharField(max_length=7, choices=Answer, blank=True)
    client_reason = models.CharField(max_length=500, blank=True)
    client_shares = models.BooleanField(default=False)
    assistant_answer = models.CharField(max_length=7, choices=Answer, blank=True)
    assistant_reason = models.CharField(max_length=500, blank=True)
    assistant_shares = models.BooleanField(default=False)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "entry"],
                condition=models.Q(state__in=("proposed", "planned")),
                name="one_open_meeting_per_entry",
            ),
        ]
        indexes = [models.Index(fields=["workspace", "state", "starts_at"], name="meeting_by_state")]

    def __str__(self) -> str:
        return f"{self.need}: {self.entry.profile}"

    # Changes (called by actions only)

    def answer(self, side: str, answer: str, reason: str, shares: bool) -> None:
        """What one side says in the end."""
        self.change(**{f"{side}_answer": answer, f"{side}_reason": reason, f"{side}_shares": shares})

    def settle(self, state: str) -> None:
        """How it came out, at this moment."""
        self.change(state=state, settled_at=clock.now())

    # Facts

    @property
    def is_open(self) -> bool:
        return self.state in self.OPEN

    @property
    def has_begun(self) -> bool:
        """The chosen time has come."""
        return self.starts_at is not None and self.starts_at <= clock.now()

    @property
    def ends_at(self) -> datetime | None:
        return self.starts_at + timedelta(minutes=self.minutes) if self.starts_at else None

    @property
    def times(self) -> list[datetime]:
        """The offered slots that have not passed, earliest first."""
        moments = sorted(datetime.fromisoformat(each) for each in self.slots)
        return [each for each in moments if each > clock.now()]

    @property
    def assistant(self) -> Membership:
        return self.entry.profile.membership

    @property
    def both_said_yes(self) -> bool:
        return self.client_answer == self.assistant_answer == self.Answer.YES

    @property
    def lock_root(self) -> Engagement:
        return self.need.engagement
