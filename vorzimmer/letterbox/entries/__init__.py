"""What can happen to mail that nobody took."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.letterbox.models import Mail
from vorzimmer.people.models import Membership


@dataclass(frozen=True, kw_only=True)
class MailHappening(Happening):
    """Seen by the owners."""

    mail: Mail

    def words(self) -> dict[str, str]:
        return {"sender": self.mail.sender_name or self.mail.sender}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.mail.pk, None

    def audience(self) -> Iterable[UUID]:
        owners = Membership.objects.filter(role=Membership.Role.OWNER, left_at=None)
        return list(owners.values_list("pk", flat=True))

    def topics(self) -> list[str]:
        return ["letterbox"]


@dataclass(frozen=True, kw_only=True)
class MailDiscarded(MailHappening):
    """Put away without anybody having taken it."""

    kind = "letterbox.mail_discarded"
    sentence = _("%(who)s put away a mail from %(sender)s that nobody took")
    internal = True


@dataclass(frozen=True, kw_only=True)
class MailOfferedAgain(MailHappening):
    """Given once more to whoever takes mail for its address."""

    kind = "letterbox.mail_offered_again"
    sentence = _("%(who)s had a mail from %(sender)s read again")
    internal = True
