"""Writing a mail in the recipient's language and sending it by Django's mail API (setting MAILERS)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import formataddr, parseaddr
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vorzimmer.foundation import clock
from vorzimmer.notifications.addresses import absolute, as_read_by
from vorzimmer.notifications.bundles import thread_of
from vorzimmer.notifications.letters import Button, Letter, letter_about
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Link, Notification
from vorzimmer.notifications.places import group_of, names_of, place_of
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.writes import writes_allowed

KEEP_LINKS = timedelta(days=90)
MOST = 12
"""Pieces in one mail; what is older is read in the house."""


@dataclass(frozen=True, slots=True)
class News:
    """One notification as a piece of a mail."""

    letter: Letter
    buttons: list[Button]
    by: str
    place: str

    @property
    def context(self) -> str:
        """Whose news, and what it belongs to."""
        return " · ".join(part for part in (self.by, self.place) if part)

    def below(self, first: "News") -> "News":
        """As it stands below the first piece of the mail, which has said the place and how to get there."""
        own = len(self.letter.buttons) or len(self.buttons)
        return News(self.letter, self.buttons[:own], self.by, "" if self.place == first.place else self.place)


def send(news: Sequence[Notification]) -> bool:
    """Write one mail about all of them (to one person, about one thing, newest first) and send it.

    False when everything is settled. No transaction waits for the mail server.
    """
    with as_read_by(news[0].to):
        with transaction.atomic():
            mail = _write(news)
        if mail is None:
            return False
        mail.send()
    mark_mailed([one.pk for one in news])
    return True


def mark_mailed(ids: list[UUID]) -> None:
    """These are not mailed again."""
    with writes_allowed("sending mail"):
        Notification.objects.filter(pk__in=ids).update(mailed_at=clock.now())


def forget_links(now: datetime) -> int:
    """Delete links of the workspace that expired long ago; returns how many."""
    with writes_allowed("upkeep"):
        deleted, _by_model = Link.objects.filter(expires_at__lt=now - KEEP_LINKS).delete()
    return deleted


def _write(news: Sequence[Notification]) -> EmailMultiAlternatives | None:
    places = names_of([one.entry for one in news])
    written = [(one, piece) for one in news[:MOST] if (piece := _piece(one, places))]
    if not written:
        return None
    newest, first = written[0]
    rest = [piece.below(first) for _one, piece in written[1:]]
    subject = first.letter.subject
    if rest:
        number = {"subject": subject, "number": len(rest)}
        subject = (
            ngettext("%(subject)s (and one more thing)", "%(subject)s (and %(number)s more things)", len(rest)) % number
        )
    here = absolute(place_of(newest.entry))
    mail = compose(
        newest.to, "letter", subject, group=group_of(newest.kind),
        context={"first": first, "rest": rest, "older": len(news[MOST:]), "here": here},
    )  # fmt: skip
    thread = message_id(f"about-{thread_of(newest.entry)}-{newest.to_id}")
    mail.extra_headers |= {
        "Message-ID": message_id(f"notification-{newest.pk}"), "In-Reply-To": thread, "References": thread,
    }  # fmt: skip
    return mail


def _piece(one: Notification, places: Mapping[UUID | None, str]) -> News | None:
    letter = letter_about(one.entry, one.to)
    if letter is None:
        return None
    here = absolute(place_of(one.entry))
    buttons = [(label, url if "://" in url else absolute(url)) for label, url in letter.buttons]
    if here not in [url for _label, url in buttons]:
        buttons.append((_("Open in Vorzimmer"), here))
    return News(letter, buttons, one.entry.by.name, letter.context or places.get(one.entry.within_id, ""))


def compose(
    member: Membership, template: str, subject: str, *, group: str, context: Mapping[str, Any]
) -> EmailMultiAlternatives:
    """A mail in plain text and HTML with a way out of further ones; call it in `as_read_by(member)`."""
    line = " ".join(subject.split())
    shown = dict(context) | {
        "subject": line, "member": member, "workspace": member.workspace,
        "settings_url": absolute(reverse("notifications:settings")),
    }  # fmt: skip
    mail = EmailMultiAlternatives(
        line,
        _tidy(render_to_string(f"notifications/mail/{template}.txt", shown)),
        formataddr((member.workspace.name, parseaddr(settings.DEFAULT_FROM_EMAIL)[1])),
        [formataddr((member.user.name, member.user.email))],
        reply_to=[_nobody()],
        headers={
            "List-Unsubscribe": f"<{make_link(member, 'notifications.no_mail', choice=group, days=90)}now/>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "Auto-Submitted": "auto-generated",
        },
    )
    mail.attach_alternative(render_to_string(f"notifications/mail/{template}.html", shown), "text/html")
    return mail


def _nobody() -> str:
    """Where an answer by mail would go: an address whose name says, before it is sent, that nobody reads it."""
    host = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return formataddr((_("Not read by anybody, please answer in Vorzimmer"), f"no-reply@{host}"))


def _tidy(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def message_id(name: str) -> str:
    """A Message-ID of this house; the same name gives the same one."""
    return f"<{name}@{urlsplit(settings.BASE_URL).hostname}>"
