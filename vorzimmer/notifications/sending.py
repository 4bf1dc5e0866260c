"""Writing a mail in the recipient's language and sending it by Django's mail API (setting MAILERS)."""

import re
from collections.abc import Mapping
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

from vorzimmer.foundation import clock
from vorzimmer.notifications.addresses import absolute, as_read_by
from vorzimmer.notifications.letters import letter_about
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Link, Notification
from vorzimmer.notifications.places import group_of, names_of, place_of
from vorzimmer.notifications.queries import comes_at_once, mail_choices
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.writes import writes_allowed

KEEP_LINKS = timedelta(days=90)


def waiting(pk: UUID) -> Notification | None:
    """The notification, while a mail about it is wanted: unseen, not mailed, the person is here."""
    unseen = Notification.objects.filter(seen_at=None, mailed_at=None)
    unseen = unseen.filter(to__left_at=None, to__user__is_active=True)
    one = unseen.select_related("to__user", "to__workspace", "entry__by__user").filter(pk=pk).first()
    return one if one and comes_at_once(mail_choices([one.to_id]), one) else None


def send(one: Notification) -> bool:
    """Write and send; False when the matter is settled. No transaction waits for the mail server."""
    with as_read_by(one.to):
        with transaction.atomic():
            mail = _write(one)
        if mail is None:
            return False
        mail.send()
    mark_mailed([one.pk])
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


def _write(one: Notification) -> EmailMultiAlternatives | None:
    letter = letter_about(one.entry, one.to)
    if letter is None:
        return None
    here = absolute(place_of(one.entry))
    buttons = [(label, url if "://" in url else absolute(url)) for label, url in letter.buttons]
    if here not in [url for _label, url in buttons]:
        buttons.append((_("Open in Vorzimmer"), here))
    place = letter.context or names_of([one.entry]).get(one.entry.within_id, "")
    context = " · ".join(part for part in (one.entry.by.name, place) if part)
    mail = compose(
        one.to, "letter", letter.subject, group=group_of(one.kind),
        context={"letter": letter, "buttons": buttons, "context": context},
    )  # fmt: skip
    thread = message_id(f"about-{one.subject_id or one.entry_id}-{one.to_id}")
    mail.extra_headers |= {
        "Message-ID": message_id(f"notification-{one.pk}"), "In-Reply-To": thread, "References": thread,
    }  # fmt: skip
    return mail


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
        headers={
            "List-Unsubscribe": f"<{make_link(member, 'notifications.no_mail', choice=group, days=90)}now/>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "Auto-Submitted": "auto-generated",
        },
    )
    mail.attach_alternative(render_to_string(f"notifications/mail/{template}.html", shown), "text/html")
    return mail


def _tidy(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def message_id(name: str) -> str:
    """A Message-ID of this house; the same name gives the same one."""
    return f"<{name}@{urlsplit(settings.BASE_URL).hostname}>"
