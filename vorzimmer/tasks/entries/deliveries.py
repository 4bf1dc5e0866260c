"""What can happen to a result: handed over, looked at, decided about, rated."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from vorzimmer.tasks.models import Delivery, Rating

from .base import EVERY_PART, TaskHappening


@dataclass(frozen=True, kw_only=True)
class DeliveryHappening(TaskHappening):
    """Something about one result."""

    delivery: Delivery

    parts: ClassVar[tuple[str, ...]] = ("deliveries",)

    def words(self) -> dict[str, str]:
        return super().words() | {"text": Truncator(self.delivery.text).chars(200)}


@dataclass(frozen=True, kw_only=True)
class ResultDelivered(DeliveryHappening):
    """The result is there: the client approves it or asks for changes by the promised moment."""

    kind = "tasks.delivered"
    sentence = _("%(who)s handed over the result of “%(task)s”")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.client_ids()


@dataclass(frozen=True, kw_only=True)
class InterimDelivered(DeliveryHappening):
    """How far it is. The client is told only when the assistant asks for a look at it."""

    kind = "tasks.interim_delivered"
    sentence = _("%(who)s shows how far “%(task)s” is")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.client_ids() if self.delivery.please_look else ()


@dataclass(frozen=True, kw_only=True)
class InterimReviewed(DeliveryHappening):
    """The client has looked at the interim result, and perhaps said something."""

    kind = "tasks.interim_reviewed"
    sentence = _("%(who)s looked at the interim result of “%(task)s”")

    def words(self) -> dict[str, str]:
        return super().words() | {"remark": Truncator(self.delivery.reasons).chars(200)}

    def told(self) -> Iterable[UUID]:
        return {self.delivery.delivered_by_id, *self.assistant_ids()}


@dataclass(frozen=True, kw_only=True)
class DeliveryApproved(DeliveryHappening):
    """The task is done."""

    kind = "tasks.delivery_approved"
    sentence = _("%(who)s approved the result of “%(task)s”")
    parts = EVERY_PART

    def told(self) -> Iterable[UUID]:
        return {self.delivery.delivered_by_id, *self.assistant_ids()}


@dataclass(frozen=True, kw_only=True)
class ChangesRequested(DeliveryHappening):
    """It goes back to the assistant, with reasons. `round` counts from 1."""

    round: int

    kind = "tasks.changes_requested"
    sentence = _("%(who)s would like changes to the result of “%(task)s”: %(reasons)s")
    needs_you = True

    def words(self) -> dict[str, str]:
        return super().words() | {"reasons": Truncator(self.delivery.reasons).chars(200)}

    def told(self) -> Iterable[UUID]:
        return {self.delivery.delivered_by_id, *self.assistant_ids()}


@dataclass(frozen=True, kw_only=True)
class ApprovalTakenBack(DeliveryHappening):
    """The result waits for a decision again."""

    kind = "tasks.approval_taken_back"
    sentence = _("%(who)s took back the approval of “%(task)s”")
    parts = EVERY_PART

    def told(self) -> Iterable[UUID]:
        return {self.delivery.delivered_by_id, *self.assistant_ids()}


@dataclass(frozen=True, kw_only=True)
class TaskRated(TaskHappening):
    """How the result was and how working together was, or a change of it."""

    rating: Rating
    result: int
    cooperation: int

    kind = "tasks.rated"
    sentence = _("%(who)s rated “%(task)s”: result %(result)s of 5, cooperation %(cooperation)s of 5")
    parts: ClassVar[tuple[str, ...]] = ("deliveries",)

    def words(self) -> dict[str, str]:
        return super().words() | {"result": str(self.result), "cooperation": str(self.cooperation)}

    def told(self) -> Iterable[UUID]:
        return self.assistant_ids()
