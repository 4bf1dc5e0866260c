"""What a letter to somebody outside says: who writes, for whom, which times, by when; one link answers."""

from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import formataddr, parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.jobs.recurring import zone_of
from vorzimmer.notifications.sending import message_id
from vorzimmer.scheduling import door, flow
from vorzimmer.scheduling.models import Participant, TimeSearch
from vorzimmer.scheduling.words import slot_words


@contextmanager
def as_read_by(participant: Participant) -> Iterator[None]:
    """Language (strangers are addressed with Sie) and clock of somebody outside."""
    language = "en" if participant.language == "en" else "de-formal"
    with translation.override(language), timezone.override(zone_of(participant.zone)):
        yield


def compose(participant: Participant, kind: str, words: str = "") -> EmailMultiAlternatives | None:
    """The letter, or None when there is nothing to say any more; call it in the scope of the workspace."""
    with as_read_by(participant):
        told = _told(participant, kind)
        return _mail(participant, kind, told, words) if told else None


def _told(participant: Participant, kind: str) -> tuple[str, str] | None:
    """Subject and first sentence."""
    search = participant.search
    host, whom = door.host_of(search), search.for_whom
    names = {
        "title": search.title, "host": host.name, "whom": whom.name, "minutes": moments.duration(search.minutes),
        "workspace": search.engagement.workspace.name, "client": search.engagement.client.name,
    }  # fmt: skip
    if kind == "cancelled":
        return _("Called off: %(title)s") % names, _("the appointment “%(title)s” will not take place.") % names
    if search.state != TimeSearch.State.OPEN or (kind == "reminded" and participant.answered_at):
        return None
    if kind == "reminded":
        line = _("for “%(title)s” (%(minutes)s) your answer is still missing.")
        return _("A reminder: which time suits you for “%(title)s”?") % names, line % names
    if kind == "again":
        line = _("for “%(title)s” (%(minutes)s) there are other times to choose from.")
        return _("Other times: %(title)s") % names, line % names
    if host.pk == whom.pk:
        line = _("I would like to find a time with you: “%(title)s” (%(minutes)s).")
    else:
        line = _("for %(whom)s (%(client)s) I am looking for a time with you: “%(title)s” (%(minutes)s).")
    return _("Which time suits you: %(title)s") % names, line % names


def _mail(participant: Participant, kind: str, told: tuple[str, str], words: str) -> EmailMultiAlternatives:
    search, host = participant.search, door.host_of(participant.search)
    subject, line = told
    asks = kind != "cancelled"
    slots = [slot_words(slot) for slot in flow.open_slots(search) if slot.is_open] if asks else []
    context = {
        "subject": subject, "line": line, "said": words or (search.note if kind == "invited" else ""), "slots": slots,
        "participant": participant, "search": search, "host": host, "workspace": search.engagement.workspace,
        "url": door.address_of(participant) if asks else "", "zone": participant.zone.replace("_", " "),
        "deadline": moments.moment(search.deadline) if asks and search.deadline else "",
    }  # fmt: skip
    mail = EmailMultiAlternatives(
        " ".join(subject.split()),
        render_to_string("scheduling/mail/letter.txt", context).strip() + "\n",
        formataddr((_sender(search), parseaddr(settings.DEFAULT_FROM_EMAIL)[1])),
        [formataddr((participant.name, participant.email))],
        reply_to=[formataddr((host.name, host.user.email))],
        headers={
            "In-Reply-To": message_id(f"time-{search.pk}-{participant.pk}"),
            "References": message_id(f"time-{search.pk}-{participant.pk}"),
            "Auto-Submitted": "auto-generated",
        },
    )
    mail.attach_alternative(render_to_string("scheduling/mail/letter.html", context), "text/html")
    return mail


def _sender(search: TimeSearch) -> str:
    names = {"host": door.host_of(search).name, "workspace": search.engagement.workspace.name}
    return _("%(host)s (%(workspace)s)") % names
